import { css } from 'lit';

export const similarStyles = css`
  .similar-case {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    padding-block: 0.625em;
    font-size: 0.875em;
  }
  .similar-case + .similar-case {
    border-block-start: 1px solid var(--_line);
  }
  .similar-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .similar-name {
    min-block-size: 24px;
    padding: 0;
    font-size: 1.0714em;
    font-weight: 500;
    text-align: start;
    color: var(--_text);
    text-decoration: none;
    overflow-wrap: anywhere;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .similar-name:hover {
    text-decoration: underline;
  }
  .similar-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }
  .similar-shared {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em;
    margin-block-start: 0.25em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_line);
  }
  .similar-value {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }
  .similar-reason {
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_line);
  }
  .similar-more {
    display: flex;
    justify-content: center;
  }
`;
