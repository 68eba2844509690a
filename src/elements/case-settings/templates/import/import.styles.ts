import { css } from 'lit';

export const importStyles = css`
  .imports {
    display: grid;
    gap: 0.75em;
    margin-block-start: 0.75em;
  }
  .import {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
    overflow-wrap: anywhere;
  }
  .import .choice-words {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .import-name {
    margin-inline-start: 1.75em;
  }
  .import-problem {
    margin-inline-start: 2em;
    font-size: 0.875em;
    color: var(--_danger);
  }
`;
