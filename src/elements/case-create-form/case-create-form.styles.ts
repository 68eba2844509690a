import { css } from 'lit';

export const caseCreateFormStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    max-inline-size: 46em;
  }
  .input {
    font-size: 0.875em;
  }
  .input.title {
    font-size: 1.125em;
    font-weight: 500;
    padding-block: 0.375em;
  }
  .input.description {
    display: block;
    min-block-size: 9em;
    padding: 0.5em 0.625em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 32em;
    line-height: 1.5;
  }
  .severity-box {
    position: relative;
    display: grid;
  }
  .severity-box .mark {
    position: absolute;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-start: 0.625em;
    pointer-events: none;
  }
  .severity-choice {
    padding-inline-start: 2.375em;
  }
  .summary {
    display: grid;
    gap: 0.125em;
    margin-block-start: 0.25em;
  }
  .summary-link {
    min-block-size: 24px;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    color: var(--_text);
    background: none;
    border: 0;
    cursor: pointer;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  .note .button {
    min-block-size: 24px;
    padding-inline: 0.4em;
    font-size: 1em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .actions .note {
    margin-inline-end: auto;
  }
  .leave {
    max-inline-size: min(28em, calc(100vi - 2em));
    padding: 1.25em;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    box-shadow: var(--_shadow);
  }
  .leave::backdrop {
    background: oklch(0 0 0 / 0.4);
  }
  .leave h2 {
    font-size: 1.125em;
    font-weight: 600;
  }
  .leave p {
    margin-block: 0.5em 1.25em;
    color: var(--_quiet);
  }
  .leave-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.5em;
  }

  @container (min-width: 45em) {
    form {
      max-inline-size: none;
      grid-template-columns: minmax(0, 46em) minmax(14em, 20em);
      column-gap: 2em;
    }
    form > * {
      grid-column: 1 / -1;
    }
    form > .field-title,
    form > .field-description {
      grid-column: 1;
    }
    form > .field-severity,
    form > .field-tags {
      grid-column: 2;
      align-self: start;
    }
  }
`;
