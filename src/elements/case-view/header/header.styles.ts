import { css } from 'lit';

export const headerStyles = css`
  .view-header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding-block-end: 1em;
    border-block-end: 1px solid var(--_line);
  }
  .header-line {
    display: flex;
    align-items: start;
    gap: 1em;
  }
  .header-title {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 0.5em;
  }
  .header-actions {
    flex: none;
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2em;
  }
  .title-line {
    display: flex;
    align-items: start;
    gap: 0.375em;
  }
  .title {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .title[data-pending] {
    color: var(--_quiet);
  }
  .title-number {
    font-weight: 400;
    color: var(--_quiet);
    white-space: nowrap;
  }
  .title-edit {
    margin-block-start: 0.2em;
  }
  .title-form {
    display: grid;
    gap: 0.5em;
  }
  .header-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em 1em;
    font-size: 0.875em;
  }
  .header-incident {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: 24px;
    font-size: 0.875em;
    color: var(--_accent-ink);
  }
  .header-created {
    color: var(--_quiet);
  }
  /* Where the case stands, pressed to say otherwise; as tall as a button, as quiet as a word. */
  .badge-button {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: max(1.857em, 24px);
    margin-inline-start: -0.5em;
    padding-inline: 0.5em;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .badge-button + .badge-button,
  .badge + .badge-button {
    margin-inline-start: -0.75em;
  }
  .badge-button:hover {
    background: var(--_subtle);
    border-color: var(--_line);
  }
  .badge-button > .icon {
    color: var(--_quiet);
  }
  .badge-button[aria-disabled='true'] {
    cursor: progress;
  }
  @media (forced-colors: active) {
    .badge-button {
      border-color: ButtonText;
    }
  }
  @media (pointer: coarse) {
    .badge-button {
      min-block-size: 2.75em;
    }
  }
`;
