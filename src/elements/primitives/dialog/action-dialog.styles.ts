import { css } from 'lit';

/** Of a dialog that asks before something is done, or lists what became of it. */
export const actionDialogStyles = css`
  .action-dialog {
    inline-size: min(28em, 100vi - 2em);
    max-inline-size: none;
    max-block-size: min(40em, 100vb - 2em);
    padding: 0;
    overflow: hidden;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    box-shadow: var(--_shadow);
  }
  .action-dialog[open],
  .action-dialog-frame {
    display: flex;
    flex-direction: column;
  }
  .action-dialog-frame,
  .action-dialog-body {
    flex: 0 1 auto;
    min-block-size: 0;
  }
  .action-dialog::backdrop {
    background: oklch(0 0 0 / 0.4);
  }
  .action-dialog-head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1em;
    padding: 1em 1.25em 0.5em;
  }
  .action-dialog-heading {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .action-dialog-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
    align-content: start;
    /* At the edge of the heading, in smaller letters. */
    padding: 0.25em 1.43em 0.75em;
    overflow-y: auto;
    overscroll-behavior: contain;
    font-size: 0.875em;
  }
  .action-dialog-body .button,
  .action-dialog-body .callout,
  .action-dialog-body .search,
  .action-dialog-body :is(.chip-box, .popup, .listbox) {
    font-size: 1em;
  }
  .action-dialog-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em;
    padding: 0.75em 1.25em;
    border-block-start: 1px solid var(--_line);
  }
`;
