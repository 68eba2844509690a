import { css } from 'lit';

export const fieldFormStyles = css`
  .field-form {
    gap: 1.25em;
    padding: 1em;
    background: var(--_subtle);
    border-radius: var(--_radius);
  }
  li .field-form {
    flex-basis: 100%;
  }
  /* Controls have a size of their own, whatever that of the list is. */
  .item .field-form {
    font-size: 1.1429em;
  }
  .field-form .button .icon {
    margin-inline-end: 0.375em;
  }
  .field-form fieldset.field {
    display: grid;
    gap: 0.5em;
  }
  .field-form fieldset.field > :not(legend) {
    margin-block-start: 0;
  }
  .field-form .rules > legend,
  .field-form .field-options > legend,
  .field-form .condition > legend {
    margin-block-end: 0.5em;
    font-weight: 600;
  }
  .field-option {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
    align-items: center;
    gap: 0.25em 0.5em;
  }
  .field-option .input {
    font-size: 0.875em;
  }
  .option-stored {
    overflow-wrap: anywhere;
    font-size: 0.8125em;
  }
  .option-problem {
    grid-column: 1 / -1;
  }
  .field-option [aria-disabled='true'] {
    opacity: 0.3;
    cursor: default;
  }
  .field-form .condition-part {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: start;
  }
  .condition-part > .field {
    flex: 1 1 9em;
  }
  .condition-remove {
    margin-block-start: 1.75em;
  }
  .condition .field-label {
    font-size: 0.8125em;
  }
  .condition > .field .input {
    font-size: 0.875em;
  }
  .condition-kept {
    font-size: 0.875em;
  }
  .condition-none {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
  }
  .field-preview {
    display: grid;
    gap: 0.75em;
    padding: 0.75em 1em 1em;
    background: var(--_surface);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }
  .preview-heading {
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  @container (max-width: 30em) {
    .field-form {
      padding: 0.75em;
    }
    .field-option {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .field-option :is(.option-value-input, .option-stored) {
      grid-row: 2;
    }
  }
`;
