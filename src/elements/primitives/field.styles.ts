import { css } from 'lit';

export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    align-content: start;
    min-inline-size: 0;
  }
  .field-label {
    justify-self: start;
    font-size: 0.875em;
    font-weight: 500;
  }
  .field-optional {
    font-weight: 400;
    color: var(--_quiet);
    margin-inline-start: 0.25em;
  }
  .field-optional::before {
    content: '·';
    content: '·' / '';
    margin-inline-end: 0.4em;
  }
  .field-hint,
  .field-counter,
  .field-problem {
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  .field-below {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.75em;
  }
  .field-problem {
    color: var(--_danger);
    min-inline-size: 0;
  }
  .field-counter {
    flex: none;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }
  .faulty .field-counter {
    color: var(--_danger);
  }

  /* Its label comes along where it is scrolled to, below a bar of the page. */
  .field :is(input, select, textarea),
  fieldset.field {
    scroll-margin-block-start: calc(var(--_sticky-top) + 3.5em);
  }

  /* A box somebody writes into. */
  .input {
    inline-size: 100%;
    min-block-size: calc(var(--_control) / 0.875);
    padding: 0.25em 0.625em;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    transition: border-color var(--_duration) ease-out;
  }
  /* A box somebody chooses in: our own chevron in every engine. */
  .select {
    position: relative;
  }
  .select > select {
    padding-inline-end: 2em;
    text-overflow: ellipsis;
    appearance: none;
    cursor: pointer;
  }
  .select > select:disabled {
    cursor: default;
  }
  .select > .icon {
    position: absolute;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-end: 0.625em;
    color: var(--_quiet);
    pointer-events: none;
  }
  .input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  .input:hover:not([readonly]) {
    border-color: color-mix(in oklch, var(--_border), var(--_text) 35%);
  }
  .input:focus-visible {
    outline-offset: 0;
    border-color: var(--_focus);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .input[readonly] {
    background: var(--_subtle);
  }
  @media (forced-colors: active) {
    .input[aria-invalid='true'] {
      border-width: 2px;
    }
  }
`;
