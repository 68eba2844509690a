import { css } from 'lit';

export const activityStyles = css`
  .activity-controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    justify-content: flex-end;
    font-size: 0.875em;
  }
  .activity-search {
    position: relative;
    flex: 1 1 10em;
    max-inline-size: 18em;
    margin-inline-end: auto;
  }
  .activity-search .icon {
    position: absolute;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-start: 0.625em;
    color: var(--_quiet);
    pointer-events: none;
  }
  .activity-search .input {
    min-block-size: max(1.857em, 24px);
    padding-block: 0;
    padding-inline-start: 2em;
    border-color: var(--_line);
  }
  .activity-control .select {
    display: block;
  }
  .activity-control select {
    min-block-size: max(1.857em, 24px);
    padding-block: 0;
    inline-size: auto;
    max-inline-size: 11em;
    background: transparent;
    border-color: var(--_line);
  }
  .activity-wait {
    animation: outline-appears 1ms 150ms both;
  }
  .activity-none {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    font-size: 0.875em;
  }
  .activity-none .button {
    font-size: 1em;
  }
  .entries {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  /* What is out of sight is not laid out. Rings of what has the focus, and menus, reach beyond the entry. */
  .entries > li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2.5em;
    overflow-clip-margin: 1em;
  }
  .entry-line {
    display: flex;
    align-items: start;
    gap: 0.625em;
    padding: 0.25em 0.5em;
    margin-inline: -0.5em;
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  .entry-line .avatar {
    flex: none;
    margin-block-start: 0.05em;
  }
  .entry-words {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 0.125em;
    padding-block: 0.15em;
  }
  .entry-by {
    font-weight: 500;
  }
  .entry-time::before {
    content: '· ';
  }
  .entry-value {
    overflow-wrap: anywhere;
  }
  .entry-value.before {
    color: var(--_quiet);
    text-decoration: line-through;
    text-decoration-color: color-mix(in oklch, var(--_quiet), transparent 40%);
  }
  .entry-value.after {
    font-weight: 500;
  }
  .entry-arrow .icon {
    vertical-align: -0.15em;
    color: var(--_quiet);
  }
  .entry-arrow:dir(rtl) .icon {
    transform: scaleX(-1);
  }
  /* There for whoever points at the line, or comes by with the keyboard. */
  .entry-link {
    opacity: 0;
  }
  .entry-line:hover .entry-link,
  .entry-line:focus-within .entry-link,
  .entry-link:focus-visible {
    opacity: 1;
  }
  @media (hover: none) {
    .entry-link {
      opacity: 1;
    }
  }
  .entry-parts ul {
    padding-inline-start: 1em;
    margin-block-end: 0.25em;
  }
  .entry-parts li {
    overflow-wrap: anywhere;
  }
  .entry-parts summary,
  .entry-former summary {
    inline-size: fit-content;
    color: var(--_quiet);
    cursor: pointer;
    min-block-size: 24px;
  }
  .entry-former .text {
    padding: 0.5em 0.75em;
    background: var(--_subtle);
    border-radius: var(--_radius);
  }
  .entries-more {
    display: flex;
    align-items: center;
    gap: 0.75em;
    padding-block: 0.5em;
  }
  .entries-more::before,
  .entries-more::after {
    content: '';
    flex: 1;
    border-block-start: 1px dashed var(--_line);
  }
  .marked {
    background: color-mix(in oklch, var(--_accent), transparent 90%);
    box-shadow: inset 2px 0 0 var(--_accent-ink);
  }
`;
