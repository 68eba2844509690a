import { css } from 'lit';

export const referencesStyles = css`
  .reference-type {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .reference-type + .reference-type {
    margin-block-start: 0.75em;
  }
  .references {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .reference {
    display: flex;
    align-items: start;
    gap: 0.25em 0.75em;
    padding-block: 0.5em;
    font-size: 0.875em;
  }
  .reference + .reference {
    border-block-start: 1px solid var(--_line);
  }
  .reference-icon {
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 1.143em;
    block-size: 1.143em;
    margin-block-start: 0.15em;
    color: var(--_quiet);
  }
  .reference-icon > * {
    max-inline-size: 100%;
    max-block-size: 100%;
  }
  .reference-words {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.125em;
  }
  .reference-name .icon {
    margin-inline-start: 0.25em;
    vertical-align: -0.15em;
    color: var(--_quiet);
    rotate: -90deg;
    transition: rotate var(--_duration) ease-out;
  }
  .reference-name:dir(rtl) .icon {
    rotate: 90deg;
  }
  .reference-name[aria-expanded='true'] .icon {
    rotate: 0deg;
  }
  .reference-note {
    overflow-wrap: anywhere;
    color: var(--_quiet);
  }
  .reference-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.3em;
    font-size: 0.9286em;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
  }
  .reference-fact + .reference-fact::before {
    content: '· ';
  }
  .reference-id {
    overflow-wrap: anywhere;
  }
  .reference-view {
    inline-size: 100%;
    margin-block-start: 0.375em;
  }
  /* What the host puts there must not run over what is beside it. */
  .host-view {
    max-inline-size: 100%;
    overflow-x: auto;
    overflow-wrap: anywhere;
  }
  .reference-actions {
    flex: none;
  }
  .references-more {
    display: flex;
    justify-content: center;
    padding-block: 0.25em;
  }
  .entry-references {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  .entry-reference {
    display: flex;
    align-items: start;
    gap: 0.5em;
    overflow-wrap: anywhere;
  }
  .entry-reference > :last-child {
    flex: 1;
    min-inline-size: 0;
  }
`;
