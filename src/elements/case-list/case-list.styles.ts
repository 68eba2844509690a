import { css } from 'lit';

export const caseListStyles = css`
  .list {
    display: grid;
    gap: 0.75em;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .search {
    position: relative;
    flex: 1 1 14em;
    max-inline-size: 28em;
    font-size: 0.875em;
  }
  .search > .icon {
    position: absolute;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-start: 0.625em;
    color: var(--_quiet);
    pointer-events: none;
  }
  .search-text {
    padding-inline: 2em;
    appearance: none;
  }
  .search-text::-webkit-search-cancel-button {
    display: none;
  }
  .search-clear {
    position: absolute;
    inset-block-start: calc(50% - max(0.857em, 12px));
    inset-inline-end: 0.25em;
    display: grid;
    place-items: center;
    inline-size: max(1.714em, 24px);
    block-size: max(1.714em, 24px);
    padding: 0;
    color: var(--_quiet);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .search-clear:hover {
    color: var(--_text);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-inline-end: auto;
    font-size: 0.8125em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .total {
    font-weight: 500;
    color: var(--_text);
  }
  .count {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    white-space: nowrap;
  }
  .sort {
    font-size: 0.875em;
  }
  .sort-choice {
    inline-size: auto;
    max-inline-size: 100%;
  }

  .table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: 0.875em;
    transition: opacity var(--_duration) ease-out;
  }
  .table[aria-busy='true'] {
    opacity: 0.7;
  }
  .heading {
    padding: 0.5em 0.75em;
    font-size: 0.9286em;
    font-weight: 500;
    text-align: start;
    color: var(--_quiet);
    border-block-end: 1px solid var(--_line);
  }
  .heading-title {
    inline-size: 38%;
  }
  .heading-status {
    inline-size: 9em;
  }
  .heading-severity {
    inline-size: 8em;
  }
  .heading-updatedAt {
    inline-size: 9.5em;
    text-align: end;
  }
  .sorter {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 24px;
    padding: 0;
    font-weight: inherit;
    background: none;
    border: 0;
    border-radius: calc(var(--_radius) * 0.5);
    cursor: pointer;
  }
  .sorter .icon {
    opacity: 0.55;
  }
  .sorter:hover,
  [aria-sort] .sorter {
    color: var(--_text);
  }
  [aria-sort] .sorter .icon {
    opacity: 1;
  }
  .cell {
    block-size: calc(var(--_row) / 0.875);
    padding: 0.25em 0.75em;
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
    border-block-end: 1px solid var(--_line);
  }
  .row {
    transition: background-color var(--_duration) ease-out;
  }
  .row:hover {
    background: var(--_subtle);
  }
  .cell.title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    display: inline-block;
    max-inline-size: calc(100% - 4em);
    min-block-size: 24px;
    padding: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: middle;
    line-height: 24px;
    font-weight: 500;
    text-align: start;
    color: var(--_text);
    text-decoration: none;
    background: none;
    border: 0;
    border-radius: calc(var(--_radius) * 0.5);
    cursor: pointer;
  }
  .name:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .name:focus-visible {
    outline-offset: -1px;
  }
  .number {
    margin-inline-start: 0.5em;
    color: var(--_quiet);
    vertical-align: middle;
    font-variant-numeric: tabular-nums;
  }
  .tags-cell {
    overflow: hidden;
  }
  .cell.updated {
    color: var(--_quiet);
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em 0.75em;
    font-size: 0.875em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .pager .button {
    font-size: 1em;
  }
  .range {
    margin-inline-end: auto;
  }

  .skeleton-row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    block-size: var(--_row);
    padding-inline: 0.65em;
    border-block-end: 1px solid var(--_line);
    animation: appear 1ms 150ms both;
  }
  .skeleton-row span {
    inline-size: 38%;
    block-size: 0.75em;
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .skeleton-row span + span {
    inline-size: 12%;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @container (max-width: 35em) {
    .counts {
      order: 3;
      inline-size: 100%;
    }
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
    .table,
    .table tbody {
      display: block;
    }
    .table thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .row {
      display: grid;
      grid-template-columns: auto auto minmax(0, 1fr) auto;
      gap: 0.125em 0.875em;
      padding: 0.5em 0.25em;
      border-block-end: 1px solid var(--_line);
    }
    .cell {
      block-size: auto;
      padding: 0;
      border: 0;
      font-size: 0.9286em;
    }
    .cell.title {
      grid-column: 1 / -1;
      font-size: 1em;
    }
    .cell.tags-cell:empty {
      min-block-size: 1px;
    }
    .pager {
      justify-content: space-between;
    }
    .range {
      inline-size: 100%;
    }
  }
`;
