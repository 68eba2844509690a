import { css } from 'lit';
import { badgeStyles } from '../primitives/badge.styles.js';
import { base } from '../primitives/base.styles.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { dialogStyles } from '../primitives/dialog/dialog.styles.js';
import { drawingStyles } from '../primitives/drawing.styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { iconStyles } from '../primitives/icon.styles.js';
import { rootStyles } from '../primitives/root.styles.js';
import { stateStyles } from '../primitives/state.styles.js';
import { toastStyles } from '../primitives/toast/toast.styles.js';

const ownStyles = css`
  :host {
    display: contents;
  }
  .picker-dialog {
    inline-size: min(40em, 100vi - 2em);
    /* One height whatever is in it: while it loads, is searched or says something nothing moves under the pointer. */
    block-size: min(38em, 100vb - 2em);
    max-block-size: none;
  }
  .picker-dialog.modal > .root {
    flex: 1 1 auto;
    overflow-y: auto;
  }
  .picker-what {
    display: block;
    margin-block-start: 0.125em;
    font-size: 0.7778em;
    font-weight: 400;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    color: var(--_quiet);
  }
  .picker-dialog .solution {
    margin: 0;
    padding: 0.875em 1.25em 0;
  }
  .picker-search {
    position: relative;
    display: flex;
    gap: 0.625em;
    padding: 0.875em 1.25em;
  }
  .picker-search .search-box {
    position: relative;
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .picker-search .input {
    font-size: 0.875em;
    padding-inline-start: 2em;
  }
  .picker-search .search-box > .icon {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-start: 0.5625em;
    color: var(--_quiet);
    pointer-events: none;
  }
  .picker-notices {
    display: grid;
    gap: 0.625em;
    padding-inline: 1.25em;
  }
  .picker-notices:has(*) {
    padding-block-end: 0.875em;
  }
  .picker-body {
    flex: 1 1 0;
    display: flex;
    flex-direction: column;
    min-block-size: min(12em, 50vb);
    overflow: hidden;
    border-block-start: 1px solid var(--_line);
  }
  .picker-body:has(> .state) {
    overflow-y: auto;
  }
  .picker-body > .state {
    margin-block: auto;
  }
  .cases {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 0.375em 0.625em 0.625em;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .cases[hidden] {
    display: none;
  }
  .cases[aria-busy='true'] .case:not([data-busy]) {
    opacity: 0.65;
  }
  .case {
    display: grid;
    gap: 0.125em 0.75em;
    padding: 0.5em 0.625em;
    border-radius: var(--_radius);
    cursor: pointer;
    scroll-margin-block: 0.375em;
  }
  .case:hover {
    background: var(--_subtle);
  }
  .case[data-active] {
    background: var(--_subtle);
    box-shadow: inset 0 0 0 2px var(--_focus);
  }
  .case[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .case[aria-disabled='true'] :is(.case-title, .case-facts) {
    color: var(--_quiet);
  }
  .case-name {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .case-title {
    font-size: 0.9375em;
    font-weight: 500;
    overflow: hidden;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .case-number {
    flex: none;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
  }
  .case-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
    font-size: 0.8125em;
  }
  .case-alerts,
  .case-updated {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .case-note {
    display: flex;
    align-items: center;
    gap: 0.375em;
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  .case-note.held {
    color: var(--_success);
  }
  .picker-more {
    display: grid;
    justify-items: center;
    padding-block: 0.625em;
    border-block-start: 1px solid var(--_line);
  }
  .skeleton {
    display: grid;
    gap: 0.5em;
    padding: 0.875em 1.25em;
    animation: skeleton-waits 1ms 150ms both;
  }
  .skeleton span {
    block-size: 3.375em;
    background: var(--_subtle);
    border-radius: var(--_radius);
  }
  @keyframes skeleton-waits {
    from {
      visibility: hidden;
    }
  }
  @media (pointer: coarse) {
    .case {
      min-block-size: 3.25em;
    }
  }
  @media (max-width: 40em) {
    .picker-search {
      flex-wrap: wrap;
    }
    .picker-search .button {
      flex: 1 0 auto;
    }
  }
  @media (forced-colors: active) {
    .case[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .case[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

export const casePickerStyles = [
  base,
  rootStyles,
  iconStyles,
  buttonStyles,
  fieldStyles,
  badgeStyles,
  calloutStyles,
  drawingStyles,
  stateStyles,
  toastStyles,
  ownStyles,
  dialogStyles,
];
