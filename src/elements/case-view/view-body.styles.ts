import { css } from 'lit';

export const viewBodyStyles = css`
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }
  .view-columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(15em, 19em);
    gap: 2em;
    align-items: start;
  }
  .view-main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75em;
  }
  /* Kept for the numbers of the case, which come by themselves. */
  .metrics-place {
    min-block-size: max(1.5em, 24px);
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
  }
  .panel-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    min-block-size: max(1.714em, 24px);
  }
  .panel-heading {
    font-size: 1em;
    font-weight: 600;
  }
  .quiet {
    color: var(--_quiet);
  }
  .text {
    overflow-wrap: anywhere;
  }
  /* Text of the other direction begins at the other edge, not in the middle. */
  .text:dir(rtl) .markdown {
    max-inline-size: none;
  }
  .note {
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  .editor-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
  }
  /* The heading, or the name of the group, says it already. */
  .editor-form .field-label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .edit-actions,
  .conflict-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .versions dd {
    max-block-size: 12em;
    overflow-y: auto;
    white-space: pre-wrap;
  }
  .locked {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .delete-name {
    font-weight: 500;
  }
  .delete-note {
    color: var(--_quiet);
  }

  @container (max-width: 44em) {
    .view-columns {
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5em;
    }
    /* What is known of the case is short; what happened is long. */
    .view-side {
      grid-row: 1;
    }
  }
`;
