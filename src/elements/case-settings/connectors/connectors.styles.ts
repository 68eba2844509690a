import { css } from 'lit';

export const connectorsStyles = css`
  .connectors,
  .connector-editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .connector {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.25em 0.75em;
    align-items: start;
    padding-block: 0.625em;
    border-block-end: 1px solid var(--_line);
    font-size: 0.875em;
  }
  .connector-words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .connector-name {
    font-weight: 600;
  }
  .connector-facts,
  .connector-preset {
    font-size: 0.9286em;
    color: var(--_quiet);
  }
  .connector-actions {
    display: flex;
    gap: 0.25em;
  }
  .connector-mapping {
    grid-column: 2 / -1;
  }
  .connector-mapping > summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    color: var(--_quiet);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .connector-mapping > summary::before {
    content: '';
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.15em 0.6em;
    border-block-end: 1.5px solid currentcolor;
    border-inline-end: 1.5px solid currentcolor;
    rotate: -45deg;
  }
  .connector-mapping > summary:dir(rtl)::before {
    rotate: 45deg;
  }
  .connector-mapping[open] > summary::before {
    rotate: 45deg;
  }
  .mapping-box {
    overflow-x: auto;
  }
  .mapping {
    inline-size: 100%;
    font-size: 0.9286em;
    border-collapse: collapse;
  }
  .mapping :is(th, td) {
    padding: 0.25em 0.75em 0.25em 0;
    font-weight: 400;
    text-align: start;
    border-block-end: 1px solid var(--_line);
  }
  .mapping:dir(rtl) :is(th, td) {
    padding: 0.25em 0 0.25em 0.75em;
  }
  .mapping thead th {
    color: var(--_quiet);
  }
  .connector-editor {
    gap: 1em;
  }
  .connector-editor > * {
    min-inline-size: 0;
  }
  .connector-back {
    margin-inline-start: -0.75em;
  }
  .connector-back .icon {
    rotate: 180deg;
    vertical-align: -0.125em;
  }
  .connector-back .icon:dir(rtl) {
    rotate: 0deg;
  }
  .connector-editor-heading {
    margin: 0;
    font-size: 1.125em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .connector-block {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .connector-block > legend,
  .connector-block-heading {
    margin: 0;
    padding: 0;
    font-size: 0.9375em;
    font-weight: 600;
  }
  .connector-editor .field > .input,
  .connector-editor .select > .input,
  .connector-editor .secret-stored {
    font-size: 0.875em;
  }
  .connector-block > legend {
    margin-block-end: 0.75em;
  }
  .secret-stored,
  .secret-typed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    min-block-size: 2.25em;
  }
  .secret-typed > .input {
    flex: 1 1 12em;
    min-inline-size: 0;
    font-size: 0.875em;
  }
  .connector-end > [role='status']:empty {
    display: none;
  }
  .connector-end {
    display: grid;
    gap: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
`;
