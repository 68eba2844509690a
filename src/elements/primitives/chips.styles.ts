import { css } from 'lit';

/** A box that holds chips and an input, and looks like an input itself. */
export const chipStyles = css`
  .chip-box {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    padding: 0.25em;
    font-size: 0.875em;
    cursor: text;
  }
  .chip-box:focus-within {
    border-color: var(--_focus);
  }
  .chip-box:has(.chip-input:focus-visible) {
    outline: 2px solid var(--_focus);
  }
  .chip-box[data-faulty] {
    border-color: var(--_danger);
  }
  .chip-box[data-readonly] {
    background: var(--_subtle);
  }
  .chips {
    display: contents;
  }
  .chips[hidden] {
    display: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 1.7em;
    padding-inline-start: 0.55em;
    line-height: 1.3;
    background: var(--_subtle);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    cursor: default;
  }
  .chip.unknown {
    border: 1px dashed var(--_border);
  }
  .chip-text {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip-remove {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: max(1.7em, 24px);
    block-size: max(1.7em, 24px);
    padding: 0;
    color: var(--_quiet);
    background: none;
    border: 0;
    border-radius: calc(var(--_radius) * 0.75);
    cursor: pointer;
  }
  .chip-remove:hover {
    color: var(--_text);
  }
  .chip-remove:focus-visible {
    outline-offset: -2px;
    color: var(--_text);
  }
  .chip-remove .icon {
    inline-size: 0.9em;
    block-size: 0.9em;
  }
  .chip-input {
    flex: 1 1 6em;
    min-inline-size: 4em;
    min-block-size: 1.7em;
    padding: 0 0.35em;
    background: none;
    border: 0;
    outline: none;
  }
  @media (forced-colors: active) {
    .chip-box[data-faulty] {
      border-width: 2px;
    }
  }
`;
