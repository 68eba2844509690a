import { css } from 'lit';

/**
 * A case in a box of its own lines, on a grid of three columns: the box that selects it, what there is to know, its menu.
 * First its name and when it moved last, then all the rest, each with its heading where it needs one.
 */
export const stacked = css`
  --_tool: 24px;
  display: block;
  @media (pointer: coarse) {
    --_tool: 2.75em;
  }
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
    --_start: 0px;
    --_top: 0.5em;
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.875em;
    padding-block: var(--_top);
    /* Marks stand in the middle of their places, so far from the edge. */
    padding-inline: calc(var(--_start) + var(--_tool) + 0.5em) calc(var(--_start) + 4px);
    border-block-end: 1px solid var(--_line);
  }
  .row::after {
    content: '';
    order: 4;
    flex: 1 0 100%;
    margin-block-start: -0.25em;
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
  .lead-cell,
  .trail-cell {
    position: absolute;
    /* In the middle of the first line of the name. */
    inset-block-start: calc(var(--_top) + 12px - var(--_tool) / 2);
    inline-size: var(--_tool);
  }
  .lead-cell {
    inset-inline-start: var(--_start);
  }
  .trail-cell {
    inset-inline-end: var(--_start);
  }
  .lead-cell > .pick {
    block-size: var(--_tool);
    min-block-size: var(--_tool);
  }
  /* Without them the lines would stand off the edge for no reason. */
  .pick {
    opacity: 1 !important;
  }
  .name-cell {
    order: 1;
    flex: 1 1 0;
    min-inline-size: 45%;
    font-size: 1em;
  }
  .name-line {
    align-items: start;
  }
  .name {
    padding-block: calc(12px - 0.65em);
  }
  .number {
    line-height: 24px;
  }
  .name-line,
  .cell > .tags {
    min-inline-size: 0;
  }
  /* Beside the menu. */
  .updated-cell {
    order: 2;
    align-self: start;
    margin-inline-end: calc(var(--_tool) + 0.5em - 4px);
    line-height: 24px;
  }
  /* Wide enough for their words, so that they stand below one another. */
  .status-cell {
    min-inline-size: 7.25em;
  }
  .severity-cell {
    min-inline-size: 5.5em;
  }
  .status-cell,
  .severity-cell {
    display: flex;
    min-block-size: 24px;
  }
  .tags-cell {
    flex: 1 1 8em;
  }
  .cell:focus-visible {
    outline-offset: 0;
  }
`;

/** The name has its lines to itself; the last line has numbers, and when it moved last. */
export const nameAlone = css`
  .row {
    column-gap: 0.75em;
  }
  .row::after {
    order: 6;
  }
  .name-cell {
    flex-basis: 100%;
    padding-inline-end: calc(var(--_tool) + 0.5em - 4px);
  }
  .name-text {
    -webkit-line-clamp: 3;
  }
  .number {
    margin-inline-start: auto;
  }
  .cell.end {
    order: 7;
  }
  .cell.updated-cell {
    order: 8;
    align-self: center;
    margin-inline: auto 0;
    line-height: inherit;
  }
`;

export const stackedStyles = css`
  @media (forced-colors: active) {
    .row.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  /* Two lines a case, from where the columns would leave too little of the line for a name one can read. */
  @container (max-width: 48em) {
    .table:not(.cards) {
      ${stacked};
      .number {
        margin-inline-start: 0;
      }
    }
    .table-box {
      overflow: visible;
    }
  }
  @container (max-width: 28em) {
    .table:not(.cards) {
      ${nameAlone};
    }
  }
`;
