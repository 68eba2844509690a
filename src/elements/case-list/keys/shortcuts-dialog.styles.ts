import { css } from 'lit';

export const shortcutsDialogStyles = css`
  .keys-dialog {
    inline-size: min(30em, calc(100vw - 2em));
    max-block-size: calc(100vh - 2em);
    padding: 0;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    box-shadow: var(--_shadow);
  }
  .keys-dialog::backdrop {
    background: oklch(0 0 0 / 0.4);
  }
  .keys-body {
    padding: 1.25em;
  }
  .keys-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    margin-block-end: 0.75em;
  }
  .keys-heading {
    font-size: 1.125em;
    font-weight: 600;
  }
  .keys-list {
    font-size: 0.875em;
  }
  .keys-line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    padding-block: 0.4em;
    border-block-start: 1px solid var(--_line);
  }
  .keys-line dd {
    flex: none;
    display: flex;
    align-items: baseline;
    gap: 0.3em;
  }
  .keys-line kbd {
    min-inline-size: 1.9em;
    padding: 0.1em 0.45em;
    font: inherit;
    font-size: 0.9286em;
    text-align: center;
    color: var(--_text);
    background: var(--_subtle);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .keys-or {
    color: var(--_quiet);
  }
`;
