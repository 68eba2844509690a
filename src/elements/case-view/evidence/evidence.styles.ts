import { css } from 'lit';

export const evidenceStyles = css`
  .evidence-scroll {
    overflow-x: auto;
  }
  .evidence {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  .evidence :is(th, td) {
    padding: 0.375em 0.5em;
    text-align: start;
    vertical-align: baseline;
  }
  .evidence thead th {
    font-weight: 500;
    color: var(--_quiet);
    white-space: nowrap;
  }
  .evidence tbody th {
    min-inline-size: 12em;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .evidence-row :is(th, td) {
    border-block-start: 1px solid var(--_line);
  }
  .evidence-row > td:first-child {
    inline-size: 2em;
    padding-inline: 0;
  }
  .evidence-row > td:last-child {
    padding-inline: 0;
    text-align: end;
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
  .evidence-time {
    white-space: nowrap;
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

  @container (max-width: 36em) {
    .evidence-fields > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .evidence-index,
    .evidence thead th:nth-last-child(2) {
      display: none;
    }
  }
`;
