import { css } from 'lit';

export const sideStyles = css`
  .view-side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    min-inline-size: 0;
    font-size: 0.875em;
  }
  .fact {
    display: grid;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  .fact-head {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(1.714em, 24px);
  }
  .fact-label {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: 1em;
    font-weight: 500;
    color: var(--_quiet);
  }
  .fact-head .button {
    min-block-size: max(1.714em, 24px);
    font-size: 1em;
    color: var(--_accent-ink);
  }
  .fact-busy {
    color: var(--_quiet);
  }
  .fact-content {
    overflow-wrap: anywhere;
  }
  .fact .button.quiet:not(.fact-head *) {
    padding-inline: 0;
    font-size: 1em;
    color: var(--_accent-ink);
  }
  /* The side is small already: nothing in it is made smaller once more. */
  .view-side :is(.chip-box, .popup, .listbox, .field-label, .choices, .fields-block .input) {
    font-size: 1em;
  }
  .view-side :is(.field-hint, .field-counter, .field-problem, .date-zone) {
    font-size: 0.9286em;
  }
  .people,
  .push-line {
    display: grid;
    gap: 0.25em;
  }
  .person {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 1.714em;
  }
  .fact-participants li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
  }
  .person-name {
    min-inline-size: 0;
    color: inherit;
    text-decoration: none;
  }
  .person-name:hover,
  .person-name:focus-visible {
    color: var(--_accent-ink);
    text-decoration: underline;
  }
  .push-name {
    font-weight: 500;
  }
  .push-line a {
    color: var(--_accent-ink);
  }
  .values {
    display: grid;
    gap: 0.5em;
  }
  .value dt {
    color: var(--_quiet);
  }
  .connector-editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .changes {
    display: grid;
    gap: 0.75em;
  }
  .change {
    display: grid;
    gap: 0.25em;
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .change:last-child {
    padding-block-end: 0;
    border-block-end: none;
  }
  .change-label {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(1.75em, 24px);
    font-weight: 500;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .change-label input {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
  }
  .change-texts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0.5em;
    margin-inline-start: 1.5em;
  }
  .change-texts dt {
    color: var(--_quiet);
  }
  .change-texts dd {
    max-block-size: 8em;
    overflow-y: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .view-side .tags {
    flex-wrap: wrap;
    white-space: normal;
  }
  .view-side .tags {
    display: flex;
    gap: 0.25em;
  }
  .view-side .tag {
    min-inline-size: 0;
    max-inline-size: 100%;
    white-space: normal;
    text-align: start;
  }

  /* Side by side where the view is one column. */
  @container (max-width: 44em) {
    .view-side {
      grid-template-columns: repeat(auto-fit, minmax(min(9.5em, 100%), 1fr));
      padding-block-end: 1.25em;
      border-block-end: 1px solid var(--_line);
    }
  }
`;
