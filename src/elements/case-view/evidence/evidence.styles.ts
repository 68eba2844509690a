import { css } from 'lit';

export const evidenceStyles = css`
  /* As wide as the tab, whatever stands beside it. */
  .evidence-scroll {
    container: evidence / inline-size;
    overflow-x: auto;
  }
  /* Fixed: a thousand rows are laid out without asking each how wide it would like to be. */
  .evidence {
    table-layout: fixed;
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  .evidence-toggles {
    inline-size: 2em;
  }
  .evidence-actions {
    inline-size: 2.5em;
  }
  .evidence-severities {
    inline-size: 7.5em;
  }
  .evidence-times,
  .evidence-statuses {
    inline-size: 8.5em;
  }
  .evidence-indices {
    inline-size: 24%;
  }
  .evidence :is(th, td) {
    padding: 0.375em 0.5em;
    text-align: start;
    vertical-align: middle;
  }
  .evidence thead th {
    font-weight: 500;
    color: var(--_quiet);
    white-space: nowrap;
  }
  .evidence tbody th {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .evidence-row :is(th, td) {
    border-block-start: 1px solid var(--_line);
  }
  .evidence-row > td:first-child {
    padding-inline: 0;
  }
  .evidence-row > td:last-child {
    padding-inline: 0;
    text-align: end;
  }
  .evidence-row .badge {
    display: flex;
  }
  .evidence-row .icon-button {
    display: inline-grid;
  }
  .evidence-toggle .icon {
    transition: rotate var(--_duration) ease-out;
    rotate: -90deg;
  }
  .evidence-toggle:dir(rtl) .icon {
    rotate: 90deg;
  }
  .evidence-toggle[aria-expanded='true'] .icon {
    rotate: 0deg;
  }
  .evidence-index {
    overflow-wrap: anywhere;
  }
  .evidence-details > td {
    padding-block: 0 0.75em;
  }
  .evidence-others {
    padding-block-end: 0.5em;
  }
  .evidence-others a,
  .evidence-case {
    color: var(--_accent-ink);
  }
  .evidence-case {
    min-block-size: 24px;
    padding: 0;
    text-align: start;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .evidence-case:hover {
    text-decoration: underline;
  }
  .evidence-fields {
    display: grid;
    gap: 0.125em;
    max-block-size: 24em;
    overflow-y: auto;
    padding: 0.5em 0.75em;
    background: var(--_subtle);
    border-radius: var(--_radius);
  }
  .evidence-fields > div {
    display: grid;
    grid-template-columns: minmax(8em, 16em) minmax(0, 1fr);
    gap: 0.75em;
  }
  .evidence-fields dt {
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }
  .evidence-fields dd {
    overflow-wrap: anywhere;
  }

  @container evidence (max-width: 56em) {
    .evidence-index,
    .evidence-indices {
      display: none;
    }
  }
  /* Too narrow for columns: what it is in a line of its own, the rest below it. */
  @container evidence (max-width: 36em) {
    .evidence :is(thead, tbody, .evidence-details, .evidence-details > td) {
      display: block;
    }
    .evidence,
    .evidence tbody {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .evidence thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      white-space: nowrap;
    }
    .evidence-row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: 0.75em;
      padding-block: 0.375em;
      border-block-start: 1px solid var(--_line);
      content-visibility: auto;
      contain-intrinsic-block-size: auto 3.5em;
      overflow-clip-margin: 0.5em;
    }
    /* The strip of tabs has a line of its own right above. */
    .evidence-row:first-child {
      border-block-start: 0;
    }
    .evidence-row :is(th, td) {
      padding: 0;
      border: 0;
    }
    .evidence-row > td:first-child {
      inline-size: 2em;
    }
    .evidence tbody .evidence-row th {
      flex: 1 1 calc(100% - 6.5em);
    }
    .evidence-row > :nth-child(n + 3):not(:last-child) {
      order: 1;
    }
    .evidence-row > :nth-child(3) {
      margin-inline-start: 2.75em;
    }
    .evidence-details > td:empty {
      display: none;
    }
  }
  @container evidence (max-width: 32em) {
    .evidence-fields > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
