import { css } from 'lit';

export const tabsStyles = css`
  .view-parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .view-tabs {
    display: flex;
    /* Another line rather than a name that is cut. */
    flex-wrap: wrap;
    column-gap: 0.125em;
    border-block-end: 1px solid var(--_line);
  }
  .view-tab {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: max(2.286em, 24px);
    padding-inline: 0.5625em;
    font-size: 0.875em;
    font-weight: 500;
    color: var(--_quiet);
    background: none;
    border: 0;
    border-block-end: 2px solid transparent;
    cursor: pointer;
  }
  .view-tab:hover {
    color: var(--_text);
  }
  .view-tab:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius);
  }
  .view-tab[aria-selected='true'] {
    color: var(--_text);
    border-block-end-color: var(--_accent-ink);
  }
  .tab-count {
    padding-inline: 0.45em;
    font-size: 0.9286em;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
    background: var(--_subtle);
    border-radius: 1em;
  }
  @media (forced-colors: active) {
    .view-tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  @media (pointer: coarse) {
    .view-tab {
      min-block-size: 2.75em;
    }
  }
`;
