import { css } from 'lit';

/** Of the items alone, for menus that are the host's. */
export const menuItemStyles = css`
  .menu-line {
    position: relative;
    border-radius: calc(var(--_radius) * 0.75);
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: 0.625em;
    inline-size: 100%;
    min-block-size: max(2em, var(--_control), 24px);
    padding: 0.25em 0.625em;
    font-size: 1em;
    line-height: 1.3;
    text-align: start;
    color: var(--_text);
    background: none;
    border: 0;
    cursor: pointer;
    -webkit-user-select: none;
    user-select: none;
  }
  .menu-line:has(> .menu-item:focus),
  .menu-line:has(> .menu-item[data-open]) {
    background: var(--_subtle);
  }
  .menu-item:focus-visible {
    outline: none;
  }
  /* The second line can be pressed as well. */
  .menu-item::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .menu-line:has(> .menu-item:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .menu-item.danger:not([aria-disabled='true']) {
    color: var(--_danger);
  }
  .menu-item[aria-disabled='true'] {
    color: var(--_quiet);
    cursor: not-allowed;
  }
  .menu-mark,
  .menu-arrow {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1em;
    color: var(--_quiet);
  }
  .menu-arrow:dir(rtl) .icon {
    transform: scaleX(-1);
  }
  /* Whatever its own direction, it stands at the edge of the menu. */
  .menu-label {
    flex: 1;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .menu-detail {
    display: block;
    margin-block-start: -0.25em;
    padding: 0 0.673em 0.375em;
    font-size: 0.9286em;
    line-height: 1.3;
    color: var(--_quiet);
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .menu-detail.indented {
    padding-inline-start: 2.423em;
  }
  .menu-heading {
    padding: 0.375em 0.625em 0.25em;
    font-size: 0.9286em;
    font-weight: 500;
    color: var(--_quiet);
  }
  .menu-separator,
  .menu-group:not(:first-child) {
    margin-block-start: 0.25em;
    padding-block-start: 0.25em;
    border-block-start: 1px solid var(--_line);
  }
  @media (pointer: coarse) {
    .menu-item {
      min-block-size: 2.75em;
    }
  }
  @media (forced-colors: active) {
    .menu-line:has(> .menu-item:focus),
    .menu-line:has(> .menu-item[data-open]) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .menu-item[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

export const menuStyles = [
  menuItemStyles,
  css`
    .menu {
      position: fixed;
      inset: auto;
      inline-size: max-content;
      min-inline-size: 10em;
      max-inline-size: min(24em, 100vi - 1em);
      margin: 0;
      padding: 0.25em;
      overflow-y: auto;
      overscroll-behavior: contain;
      font-size: 0.875em;
      font-weight: 400;
      text-align: start;
      color: var(--_text);
      background: var(--_raised);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      box-shadow: var(--_shadow);
    }
    .menu:focus {
      outline: none;
    }
    .menu .menu {
      font-size: 1em;
    }
    /* Not seen before it has its place. */
    .menu:not([data-placed]) {
      opacity: 0;
    }
    .menu-button[aria-expanded='true'] {
      background: var(--_subtle);
    }
  `,
];
