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
  .field-form .note {
    font-size: 0.9286em;
  }
  .field-form .extra-fields,
  .field-form .options,
  .field-form .condition {
    /* The controls of additional fields have a size of their own. */
    font-size: 1.1429em;
  }
  .items + .field-form,
  .section-content > .field-form {
    font-size: 0.875em;
  }
  .field-form fieldset.field {
    display: grid;
    gap: 0.5em;
  }
  .field-form fieldset.field > :not(legend) {
    margin-block-start: 0;
  }
  .field-form .rules > legend,
  .field-form .options > legend,
  .field-form .condition > legend {
    margin-block-end: 0.5em;
    font-weight: 600;
  }
  .field-form .rules > legend {
    font-size: 1em;
  }
  .option {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
    align-items: center;
    gap: 0.25em 0.5em;
  }
  .option .input {
    font-size: 0.875em;
  }
  .option-stored {
    overflow-wrap: anywhere;
    font-size: 0.8125em;
  }
  .option-problem {
    grid-column: 1 / -1;
  }
  .option [aria-disabled='true'] {
    opacity: 0.3;
    cursor: default;
  }
  .condition-part {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr)) auto;
    gap: 0.5em;
    align-items: end;
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
    font-size: 0.8571em;
    color: var(--_quiet);
  }
  @container (max-width: 30em) {
    .field-form {
      padding: 0.75em;
    }
    .option {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .option :is(.option-value-input, .option-stored) {
      grid-row: 2;
    }
  }
`;
