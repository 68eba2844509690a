import { css } from 'lit';
import { tokens } from '../../themes/tokens.js';

/**
 * Under every element: what pages let leak in is put back, but for the host's font and colour scheme.
 *
 * @cssprop --case-font-family - Font. Absent: that of the page.
 * @cssprop --case-font-size - Size of text, from which every other size follows. Absent: that of the page.
 */
export const base = [
  tokens,
  css`
    :host {
      display: block;
      font-size: var(--case-font-size, inherit);
      font-family: var(--case-font-family, inherit);
      font-style: normal;
      font-weight: 400;
      line-height: 1.45;
      letter-spacing: normal;
      word-spacing: normal;
      text-transform: none;
      text-indent: 0;
      text-align: start;
      white-space: normal;
      cursor: auto;
      visibility: visible;
      color: var(--_text);
      accent-color: var(--_accent);
      container-type: inline-size;
      overflow-wrap: break-word;
    }
    :host([hidden]) {
      display: none !important;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    :focus {
      outline: none;
    }
    :focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    h1,
    h2,
    h3,
    p,
    ul,
    ol,
    dl,
    dd,
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    ul,
    ol {
      list-style: none;
    }
    button,
    input,
    select,
    textarea {
      font: inherit;
      color: inherit;
      letter-spacing: inherit;
      margin: 0;
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
      border: 0;
    }
    @media (forced-colors: active) {
      :focus-visible {
        outline-color: Highlight;
      }
    }
  `,
];
