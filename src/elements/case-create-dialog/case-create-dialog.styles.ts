import { css } from 'lit';

export const caseCreateDialogStyles = css`
  :host {
    display: contents;
  }
  .create-dialog {
    inline-size: min(64em, 100vi - 2em);
    max-block-size: min(56em, 100vb - 2em);
  }
  .dialog-body:not(:has(.actions)) {
    padding-block-end: 1.25em;
  }
  .dialog-body .actions {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    margin-inline: -1.25em;
    padding: 0.75em 1.25em;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  /* Where there are few lines, they are for what one writes into. */
  @media (max-height: 24em) {
    .dialog-body .actions {
      position: static;
    }
  }
`;
