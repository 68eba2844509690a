import { css } from 'lit';

export const listboxStyles = css`
  .listbox {
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
  .listbox:not([data-placed]) {
    opacity: 0;
  }
  .option {
    display: flex;
    align-items: center;
    min-block-size: 2em;
    padding: 0.25em 0.5em;
    border-radius: calc(var(--_radius) * 0.75);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .option:hover {
    background: var(--_subtle);
  }
  .option[data-active] {
    background: color-mix(in oklch, var(--_accent), var(--_raised) 86%);
  }
  @media (forced-colors: active) {
    .option[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
