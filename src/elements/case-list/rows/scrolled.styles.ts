import { css } from 'lit';

/** Of a table with more columns than there is room for, and of what the keyboard alone comes to. */
export const scrolledStyles = css`
  [data-overflows] :is(.row, thead tr) {
    background: var(--_surface);
  }
  [data-overflows] .row:hover {
    background: var(--_subtle);
  }
  [data-overflows] .row.selected {
    background: color-mix(in oklab, var(--_accent), var(--_surface) 91%);
  }
  [data-overflows] :is(.heading-lead, .lead-cell, .heading-name, .name-cell, .heading-trail, .trail-cell) {
    position: sticky;
    z-index: 1;
    background: inherit;
  }
  [data-overflows] :is(.heading-lead, .lead-cell, .heading-name, .name-cell) {
    inset-inline-start: 0;
  }
  [data-overflows] .heading-lead + .heading-name {
    inset-inline-start: var(--_lead);
  }
  [data-overflows] .lead-cell + .name-cell {
    inset-inline-start: var(--_lead);
  }
  [data-overflows] :is(.heading-name, .name-cell) {
    border-inline-end: 1px solid var(--_line);
  }
  [data-overflows] :is(.heading-trail, .trail-cell) {
    inset-inline-end: 0;
    border-inline-start: 1px solid var(--_line);
  }

  /* The way to the keyboard shortcuts, for whom it is for. */
  .keys-button {
    position: absolute;
    inset-block-end: 0.5em;
    inset-inline-end: 0.5em;
    min-block-size: max(2em, 24px);
    padding-inline: 0.75em;
    font-size: 0.8125em;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    cursor: pointer;
  }
  .keys-button:not(:focus, :active) {
    inline-size: 1px;
    min-block-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
