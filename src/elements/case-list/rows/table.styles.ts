import { css } from 'lit';

export const tableStyles = css`
  /* As wide as their words in any language; the name takes the rest, and tags give it what it needs. */
  .table {
    inline-size: 100%;
    /* Lines of cells that stick would stay behind. */
    border-collapse: separate;
    border-spacing: 0;
    /* A page without a doctype gives a table the colour of its body and words as they are initially. */
    font: inherit;
    color: inherit;
    text-align: inherit;
    white-space: inherit;
    font-size: 0.875em;
    transition: opacity var(--_duration) ease-out;
  }
  /* What finds no room is scrolled to in here, never in the page; the name stays in sight. */
  .table-box {
    position: relative;
    overflow: auto hidden;
    overscroll-behavior-x: contain;
    scroll-padding-inline: 18em 3.5em;
  }
  .table[aria-busy='true'] {
    opacity: 0.7;
  }
  .heading {
    padding: 0.5em 0.808em;
    font-size: 0.9286em;
    font-weight: 500;
    text-align: start;
    white-space: nowrap;
    color: var(--_quiet);
    border-block-end: 1px solid var(--_line);
  }
  /* No wider than what is in them: the name has the rest. */
  .heading:not(.heading-name) {
    inline-size: 1px;
  }
  .heading.heading-status {
    inline-size: 9.25em;
  }
  .heading.heading-severity {
    inline-size: 7.75em;
  }
  .heading.heading-tags {
    inline-size: 8em;
  }
  .heading.heading-updated {
    inline-size: 8.75em;
  }
  .heading.end,
  .cell.end {
    text-align: end;
  }
  .heading-line {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 24px;
    vertical-align: middle;
  }
  /* Before the word where the column is set at its end, so that words and values share an edge. */
  .heading.end .heading-line {
    flex-direction: row-reverse;
  }
  .sorter {
    display: flex;
    padding: 0;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }
  /* The word belongs to it. */
  .sorter::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: calc(var(--_radius) * 0.5);
  }
  .sorter:focus-visible {
    outline: none;
  }
  .sorter:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .sorter .icon {
    opacity: 0.55;
  }
  .heading-line:hover:has(.sorter),
  [aria-sort] .heading-line {
    color: var(--_text);
  }
  [aria-sort] .sorter .icon {
    opacity: 1;
  }
  @media (forced-colors: active) {
    .sorter:focus-visible::after {
      outline-color: Highlight;
    }
  }
  .cell {
    block-size: calc(var(--_row) / 0.875);
    padding: 0.25em 0.75em;
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
    vertical-align: middle;
    border-block-end: 1px solid var(--_line);
  }
  :is(.heading-lead, .lead-cell, .heading-trail, .trail-cell) {
    padding-inline: 0.375em;
  }
  .row {
    transition: background-color var(--_duration) ease-out;
  }
  .row:hover {
    background: var(--_subtle);
  }
  .row.selected {
    background: color-mix(in oklab, var(--_accent), var(--_surface) 91%);
  }
  .row.busy,
  .row.busy .name {
    color: var(--_quiet);
    cursor: progress;
  }
  .row.gone > .cell:not(.trail-cell) > * {
    opacity: 0.5;
    text-decoration: line-through;
  }
  .cell:focus-visible,
  .heading:focus-visible {
    outline-offset: -2px;
  }
  .cell > .badge {
    display: flex;
  }
  .name-line,
  .found-in,
  .cell > .tags {
    contain: inline-size;
  }
  /* From here on the table scrolls instead. */
  .name-line {
    min-inline-size: 19em;
  }
  .cell > .tags {
    min-inline-size: 9.5em;
  }
  .usual .name-line {
    min-inline-size: 14em;
  }
  .usual .cell > .tags {
    min-inline-size: 5.5em;
  }
  .name-line {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .found-in {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: 0.9286em;
    line-height: 1.3;
    color: var(--_quiet);
  }
  .name {
    flex: 0 1 auto;
    min-inline-size: 0;
    min-block-size: 24px;
    margin-inline: -0.25em;
    padding: 0 0.25em;
    display: grid;
    align-content: center;
    line-height: 1.3;
    font-weight: 500;
    /* At the edge of the column, whichever way the words run. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    color: var(--_text);
    text-decoration: none;
    background: none;
    border: 0;
    border-radius: calc(var(--_radius) * 0.5);
    cursor: pointer;
  }
  /* Two lines of it fit into a row as it is. */
  .name-text {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .name:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .name:focus-visible {
    outline-offset: -1px;
  }
  .number {
    flex: none;
    margin-inline-start: auto;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .tags-cell {
    overflow: hidden;
  }
  .cell.end {
    font-variant-numeric: tabular-nums;
  }
  .cell time,
  .cell.idle {
    color: var(--_quiet);
  }
  .cell-text {
    display: block;
    max-inline-size: 16em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .end > .cell-text {
    margin-inline-start: auto;
  }
  .cell-label {
    display: none;
  }

  /* Once a name has its room tags get more, in the end a third of what the others leave. */
  @container (min-width: 58em) {
    .heading.heading-tags {
      inline-size: 10.5em;
    }
  }
  @container (min-width: 66em) {
    .heading.heading-tags {
      inline-size: clamp(14em, (100cqi - 38em) / 3, 17em);
    }
  }

  /* Nobody asked for these; those who did get them, and scroll. */
  @container ((min-width: 48em) and (max-width: 76em)) {
    .usual:not(.cards) .usual-wide {
      display: none;
    }
  }
  @container ((min-width: 48em) and (max-width: 56em)) {
    .usual:not(.cards) .usual-roomy {
      display: none;
    }
  }
`;
