import { css } from 'lit';

export const observablesStyles = css`
  .observables-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    min-block-size: calc(var(--_control) + 0.25em);
  }
  .observables-chosen {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .observables-add,
  .observables-begin {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-inline-start: auto;
  }
  .observables-begin {
    margin-inline: 0;
    justify-content: center;
  }
  .observables-add .icon {
    vertical-align: -0.15em;
  }
  .observable {
    display: grid;
    grid-template-columns: auto 8.5em minmax(0, 1fr) auto;
    gap: 0 0.5em;
    align-items: start;
    padding-block: 0.5em;
    font-size: 0.875em;
  }
  .observable + .observable {
    border-block-start: 1px solid var(--_line);
  }
  .observable-check {
    display: grid;
    place-items: center;
    inline-size: 24px;
    min-block-size: 24px;
    cursor: pointer;
  }
  .observable-type {
    color: var(--_quiet);
    line-height: 24px;
    overflow-wrap: anywhere;
  }
  .observable-words {
    display: grid;
    gap: 0.125em;
    line-height: 1.4;
    padding-block-start: 0.125em;
  }
  .observable-value,
  .observable-input {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  }
  .observable-value {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .observable-description {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .observable .note {
    font-size: 0.9286em;
  }
  .observable-actions {
    display: flex;
  }
  .observable-form,
  .observable-paste {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding: 0.75em;
    background: var(--_subtle);
    border-radius: var(--_radius);
  }
  .observable-form:not(.editing) {
    grid-template-columns: minmax(0, 13em) minmax(0, 1fr);
  }
  .observable-form > :not(.field),
  .observable-form > .field-observable-description {
    grid-column: 1 / -1;
  }
  .observable-form.editing {
    grid-column: 3 / -1;
  }
  .paste-scroll {
    max-block-size: 22em;
    overflow: auto;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .paste-table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  .paste-table :is(th, td) {
    padding: 0.375em 0.5em;
    text-align: start;
    vertical-align: middle;
    border-block-end: 1px solid var(--_line);
  }
  .paste-table tr:last-child td {
    border-block-end: 0;
  }
  .paste-table th {
    font-weight: 500;
    color: var(--_quiet);
    white-space: nowrap;
  }
  .paste-line {
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
  }
  .paste-value {
    min-inline-size: 9em;
  }
  .paste-description {
    display: block;
  }
  .paste-type {
    inline-size: 11em;
  }
  .paste-there .paste-fate {
    color: var(--_quiet);
  }
  .paste-wrong .paste-fate {
    color: var(--_danger);
  }

  @container (max-width: 34em) {
    .observable {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .observable-type {
      grid-column: 2 / -1;
    }
    .observable-words {
      grid-column: 2;
    }
    .observable-actions {
      grid-column: 2 / -1;
    }
    .observable-form:not(.editing) {
      grid-template-columns: minmax(0, 1fr);
    }
    .observable-form.editing {
      grid-column: 1 / -1;
    }
    /* A row becomes a block: what was read, what it is, what becomes of it. */
    .paste-table thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .paste-table :is(tbody, tr) {
      display: block;
    }
    .paste-table td {
      display: block;
      inline-size: auto;
      border: 0;
      padding-block: 0.125em;
    }
    .paste-table tr {
      padding-block: 0.375em;
    }
    .paste-table tr + tr {
      border-block-start: 1px solid var(--_line);
    }
    .paste-table .paste-line {
      display: none;
    }
  }
`;
