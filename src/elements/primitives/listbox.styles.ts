import { css } from 'lit';

export const listboxStyles = css`
  .listbox,
  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.25em;
    overflow-y: auto;
    overscroll-behavior: contain;
    font-size: 0.875em;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }
  /* Not seen before it has its place. */
  .listbox:not([data-placed]),
  .popup:not([data-placed]) {
    opacity: 0;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(2em, var(--_control));
    padding: 0.25em 0.5em;
    border-radius: calc(var(--_radius) * 0.75);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .option:hover {
    background: var(--_subtle);
  }
  .option[data-active] {
    background: color-mix(in oklab, var(--_accent), var(--_raised) 86%);
  }
  .option-words {
    flex: 1;
    display: grid;
    min-inline-size: 0;
    line-height: 1.3;
  }
  .option-note,
  .option-detail {
    color: var(--_quiet);
  }
  /* Whatever its own direction, it stands below the label. */
  .option-detail {
    font-size: 0.9286em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .option-tick {
    flex: none;
    display: grid;
    inline-size: 1em;
  }
  .option[aria-disabled='true'] {
    color: var(--_quiet);
    cursor: not-allowed;
  }
  /* A finger is wider than a line of text. */
  @media (pointer: coarse) {
    .option {
      min-block-size: 2.75em;
    }
  }
  @media (forced-colors: active) {
    .option[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .option[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
