import { css } from 'lit';

export const settingsBodyStyles = css`
  .settings {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }
  .section {
    display: grid;
    grid-template-columns: minmax(12em, 18em) minmax(0, 1fr);
    gap: 0.75em 2.5em;
    align-items: start;
  }
  .section + .section {
    padding-block-start: 2em;
    border-block-start: 1px solid var(--_line);
  }
  .section.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .section.wide .section-content {
    max-inline-size: none;
  }
  .section-heading {
    font-size: 1em;
    font-weight: 600;
  }
  .section-hint,
  .note,
  .saving {
    font-size: 0.875em;
    color: var(--_quiet);
  }
  .section-content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    max-inline-size: 44em;
  }
  .quiet {
    font-size: 0.875em;
    color: var(--_quiet);
  }
  .ways {
    display: grid;
    gap: 0.625em;
    font-size: 0.875em;
  }
  .way .field-hint {
    font-size: 0.9286em;
  }
  .way {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.625em;
    align-items: start;
    min-block-size: max(1.75em, 24px);
    cursor: pointer;
  }
  .way input {
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.25em;
  }
  .way-words {
    display: grid;
    justify-items: start;
  }
  .switch-setting {
    display: grid;
    gap: 0.375em;
  }
  .items {
    display: grid;
  }
  .item {
    font-size: 0.875em;
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.25em;
    border-block-end: 1px solid var(--_line);
  }
  .item-words {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .item-key {
    font-size: 0.9286em;
    color: var(--_quiet);
  }
  .item-actions {
    flex: none;
    display: flex;
    gap: 0.25em;
  }
  .item-form {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding-block: 0.5em;
  }
  .edit-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  @container (max-width: 44em) {
    .section {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
