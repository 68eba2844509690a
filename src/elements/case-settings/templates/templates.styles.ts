import { css } from 'lit';

export const templatesStyles = css`
  .templates {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .template {
    display: flex;
    align-items: start;
    gap: 0.75em;
    padding-block: 0.625em;
    border-block-end: 1px solid var(--_line);
    font-size: 0.875em;
  }
  .template-select,
  .template-select-all {
    display: inline-flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 24px;
  }
  .template-words {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .template-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.625em;
  }
  .template-open {
    min-block-size: 24px;
    padding: 0;
    font: inherit;
    font-weight: 600;
    color: inherit;
    text-align: start;
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .template-open:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .template-off {
    padding: 0 0.5em;
    font-size: 0.8571em;
    color: var(--_quiet);
    border: 1px solid var(--_border);
    border-radius: 1em;
  }
  .template-description {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .template-facts {
    font-size: 0.9286em;
    color: var(--_quiet);
  }
  .template-actions {
    flex: none;
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 24px;
  }
  .template-filter {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    font-size: 0.875em;
  }
  .template-filter > .input {
    flex: 1 1 12em;
    min-inline-size: 0;
    inline-size: auto;
  }
  .template-filter > .select {
    flex: 0 1 12em;
    min-inline-size: 0;
  }
  .template-selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    min-block-size: 2.25em;
    font-size: 0.875em;
  }
  .template-selection-actions {
    display: flex;
    flex-wrap: wrap;
    font-size: 1.1429em;
  }
`;
