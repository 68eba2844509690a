import { css } from 'lit';

export const actionsStyles = css`
  .bar {
    align-self: center;
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_control);
  }
  .row-menu[aria-expanded='true'] {
    color: var(--_text);
    background: var(--_subtle);
  }
  .bar-mark {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    color: var(--_warning);
  }
  .bar-words {
    display: flex;
    align-items: center;
    gap: 0.25em 0.75em;
    min-inline-size: 0;
    font-size: 0.875em;
  }
  .bar-text,
  .bar-note {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .bar-text {
    flex: none;
    max-inline-size: 100%;
    font-weight: 500;
  }
  .bar-note {
    color: var(--_quiet);
  }
  .bar-link {
    flex: none;
    min-block-size: 24px;
    padding: 0 0.25em;
    font-size: 1em;
    color: var(--_accent-ink);
    background: none;
    border: 0;
    border-radius: calc(var(--_radius) * 0.5);
    cursor: pointer;
  }
  .bar-link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .bar-actions,
  .bar-wide {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .bar-actions {
    flex: none;
    margin-inline-start: auto;
  }
  .bar .button {
    white-space: nowrap;
  }
  .bar-button .button-label {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .bar-button .icon {
    color: var(--_quiet);
  }
  .bar-narrow {
    display: none;
  }
  .bar-progress {
    flex: 1 1 4em;
    min-inline-size: 2em;
    max-inline-size: 24em;
    block-size: 0.25em;
    overflow: hidden;
    appearance: none;
    border: 0;
    border-radius: 1em;
    background: var(--_line);
  }
  .bar-progress::-webkit-progress-bar {
    background: var(--_line);
  }
  .bar-progress::-webkit-progress-value {
    background: var(--_accent);
    transition: inline-size var(--_duration) ease-out;
  }
  .bar-progress::-moz-progress-bar {
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .bar-progress {
      border: 1px solid CanvasText;
      block-size: 0.5em;
    }
    .bar-progress::-webkit-progress-value {
      background: Highlight;
    }
    .bar-progress::-moz-progress-bar {
      background: Highlight;
    }
  }
  @container (max-width: 62em) {
    .bar-wide {
      display: none;
    }
    .bar-narrow {
      display: inline-grid;
    }
  }
  /* Where the toolbar has more than one line, the words may as well. */
  @container (max-width: 44em) {
    .bar-words {
      flex-wrap: wrap;
      row-gap: 0;
      line-height: 1.3;
    }
    .bar-link {
      margin-inline-start: -0.25em;
    }
    .bar:has(.bar-mark) {
      flex-wrap: wrap;
    }
    .bar-mark ~ .bar-words {
      flex: 1;
    }
  }


  .dialog-waiting,
  .set-none {
    padding-block: 1em;
    text-align: center;
    color: var(--_quiet);
  }
  .delete-names,
  .report-lines {
    display: grid;
    gap: 0.375em;
  }
  .delete-name,
  .report-name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .delete-names .number,
  .report-name .number {
    font-weight: 400;
  }
  .delete-more,
  .delete-note,
  .report-why {
    color: var(--_quiet);
  }
  .report-sum {
    font-variant-numeric: tabular-nums;
  }
  .report-line {
    display: grid;
    padding-block: 0.375em;
    border-block-start: 1px solid var(--_line);
  }

  .set-search {
    max-inline-size: none;
  }
  .set-problem {
    flex: 1 1 10em;
    font-size: 0.8125em;
    color: var(--_danger);
  }
  .field-problem:empty,
  .set-problem:empty {
    display: none;
  }
  .set-option {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: max(2.25em, 24px);
    margin-inline: -0.5em;
    padding: 0.25em 0.5em;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .set-option:hover {
    background: var(--_subtle);
  }
  .set-option .avatar {
    font-size: 0.7857em;
  }
  .set-label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .set-note {
    flex: none;
    font-size: 0.9286em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    .set-option {
      min-block-size: 2.75em;
    }
  }
`;
