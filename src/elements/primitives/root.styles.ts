import { css } from 'lit';

/**
 * What is inherited, set again one level inside the host: a rule of the page such as `* { text-transform: uppercase }`
 * hits the host element itself and wins over `:host`, but does not reach further in.
 */
export const rootStyles = css`
  .root {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    accent-color: var(--_accent);
    border-collapse: separate;
    border-spacing: 0;
    cursor: auto;
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    hyphens: manual;
    letter-spacing: normal;
    line-height: 1.45;
    list-style: none;
    overflow-wrap: break-word;
    pointer-events: auto;
    tab-size: 4;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    visibility: visible;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    writing-mode: horizontal-tb;
  }
`;
