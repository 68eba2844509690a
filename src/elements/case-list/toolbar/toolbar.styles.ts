import { css } from 'lit';

export const toolbarStyles = css`
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
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
    /* Runs as its words do; the buttons beside them stay where the page puts them. */
    unicode-bidi: plaintext;
  }
  .search-clear {
    position: absolute;
    inset-block-start: calc(50% - max(0.857em, 12px));
    inset-inline-end: 0.25em;
  }
  .search.filled .search-text {
    padding-inline-end: 4em;
  }
  .search-help {
    position: absolute;
    inset-block-start: calc(50% - max(0.857em, 12px));
    inset-inline-end: 0.25em;
  }
  .search-help ~ .search-clear {
    inset-inline-end: 2em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em;
    min-block-size: 2em;
    font-size: 0.875em;
  }
  .filter-add[aria-expanded='true'] {
    background: var(--_subtle);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    min-block-size: 1.85em;
    font-size: 0.8125em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .total {
    font-weight: 500;
    color: var(--_text);
  }
  .by-status {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-inline-start: -0.25em;
  }
  .count {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 24px;
    padding-inline: 0.5em;
    white-space: nowrap;
  }
  .count-button {
    font-variant-numeric: inherit;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .count-button:hover {
    color: var(--_text);
    background: var(--_subtle);
  }
  .count-button[aria-pressed='true'] {
    color: var(--_text);
    background: color-mix(in oklab, var(--_accent), var(--_raised) 88%);
    border-color: var(--_accent);
  }
  .mean-time {
    white-space: nowrap;
  }
  .mean-time.to-come {
    visibility: hidden;
  }
  .mean-value {
    display: inline-block;
    min-inline-size: 3.5em;
    color: var(--_text);
  }
  .toolbar-end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
    max-inline-size: 100%;
    margin-inline-start: auto;
  }
  .icon-button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: progress;
  }
  .sort {
    min-inline-size: 0;
    max-inline-size: 14em;
    font-size: 0.875em;
  }
  /* A control that is not a field: its words, or a mark. */
  .tool-button,
  .layouts {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_control);
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .tool-button {
    gap: 0.5em;
    min-block-size: calc(var(--_control) / 0.875);
    padding-inline: 0.625em;
    font-size: 0.875em;
    white-space: nowrap;
    cursor: pointer;
  }
  .tool-button .icon {
    color: var(--_quiet);
  }
  .tool-button:hover,
  .layout-button:hover {
    background: var(--_subtle);
  }
  .layouts {
    padding: 2px;
    gap: 2px;
  }
  .layout-button {
    display: grid;
    place-items: center;
    inline-size: max(1.75em, 24px);
    block-size: max(calc(var(--_control) - 6px), 24px);
    padding: 0;
    color: var(--_quiet);
    background: none;
    border: 0;
    border-radius: calc(var(--_radius) * 0.6);
    cursor: pointer;
  }
  .layout-button[aria-pressed='true'] {
    color: var(--_text);
    background: color-mix(in oklab, var(--_accent), var(--_raised) 86%);
  }
  @media (forced-colors: active) {
    .count-button[aria-pressed='true'],
    .layout-button[aria-pressed='true'] {
      color: SelectedItemText;
      background: SelectedItem;
      forced-color-adjust: none;
    }
    .count-button[aria-pressed='true'] .mark {
      --_mark: SelectedItemText;
    }
  }

  @container (max-width: 56em) {
    .search {
      flex-basis: 9em;
    }
  }
  @container (max-width: 44em) {
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
    .toolbar-end {
      flex: 1 1 13em;
      margin-inline-start: 0;
    }
    .sort {
      flex: 1;
      max-inline-size: 14em;
    }
    .layouts {
      margin-inline-start: auto;
    }
    /* As many in a line as find room. */
    .by-status {
      display: contents;
    }
    .counts {
      column-gap: 0.375em;
      margin-inline-start: -0.375em;
    }
    .total,
    .count,
    .mean-time {
      padding-inline: 0.375em;
    }
  }
  @container (max-width: 28em) {
    .tool-text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .tool-button {
      padding-inline: 0.75em;
    }
  }
`;
