import { css } from 'lit';

/** A case in a box of its own lines: its name and when it moved last, then all the rest, each with its heading where it needs one. */
export const stacked = css`
  display: block;
  thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  /* Nobody should get with the keyboard to what cannot be seen. */
  .sorter {
    display: none;
  }
  tbody {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125em 0.875em;
    padding: 0.5em 0.25em;
    border-block-end: 1px solid var(--_line);
  }
  .row::after {
    content: '';
    order: 4;
    flex: 1 0 100%;
  }
  .cell {
    order: 5;
    block-size: auto;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    font-size: 0.9286em;
    text-align: start;
  }
  .cell-label {
    display: inline;
    margin-inline-end: 0.375em;
    color: var(--_quiet);
  }
  .cell:has(> .cell-label) {
    display: flex;
    align-items: baseline;
  }
  .cell.blank {
    display: none;
  }
  .lead-cell {
    order: 0;
  }
  .name-cell {
    order: 1;
    flex: 1 1 0;
    min-inline-size: 45%;
    font-size: 1em;
  }
  .name-line,
  .cell > .tags {
    min-inline-size: 0;
  }
  .updated-cell {
    order: 2;
  }
  .trail-cell {
    order: 3;
  }
  /* Wide enough for their words, so that they stand below one another. */
  .status-cell {
    min-inline-size: 7em;
  }
  .severity-cell {
    min-inline-size: 5.5em;
  }
  .tags-cell {
    flex: 1 1 8em;
  }
  .cell:focus-visible {
    outline-offset: 0;
  }
`;

export const twoLines = css`
  white-space: normal;
  line-height: 1.45;
  padding-block: calc(12px - 0.725em);
  .name-text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
`;

export const stackedStyles = css`
  @media (forced-colors: active) {
    .row.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  /* Two lines a case, from where five columns would leave less than a third of the line for the name. */
  @container (max-width: 44em) {
    .table:not(.cards) {
      ${stacked};
    }
    .table-box {
      overflow: visible;
    }
  }
  @container (max-width: 28em) {
    .name-line {
      align-items: start;
    }
    .name {
      ${twoLines};
    }
    .number,
    .updated-cell {
      align-self: start;
      line-height: 24px;
    }
  }
`;
