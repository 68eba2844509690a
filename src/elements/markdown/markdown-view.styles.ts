import { css } from 'lit';

export const markdownViewStyles = css`
  .markdown {
    display: flow-root;
    max-inline-size: 72ch;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .markdown > :first-child {
    margin-block-start: 0;
  }
  .markdown > * + * {
    margin-block-start: 0.75em;
  }
  .markdown-plain {
    white-space: pre-wrap;
  }
  .markdown :is(h1, h2, h3, h4, h5, h6) {
    font-weight: 600;
    line-height: 1.3;
    font-size: 1em;
  }
  .markdown > * + :is(h1, h2, h3, h4, h5, h6) {
    margin-block-start: 1.25em;
  }
  .markdown .heading-1 {
    font-size: 1.25em;
  }
  .markdown .heading-2 {
    font-size: 1.125em;
  }
  .markdown :is(.heading-5, .heading-6) {
    color: var(--_quiet);
  }
  .markdown strong {
    font-weight: 600;
  }
  .markdown :is(ul, ol) {
    padding-inline-start: 1.75em;
  }
  .markdown ul {
    list-style: disc;
  }
  .markdown ol {
    list-style: decimal;
  }
  .markdown li + li {
    margin-block-start: 0.2em;
  }
  .markdown li > p + :is(p, ul, ol, blockquote, div) {
    margin-block-start: 0.5em;
  }
  .markdown li.task {
    list-style: none;
  }
  .markdown li.task input {
    inline-size: 1em;
    block-size: 1em;
    margin: 0;
    margin-inline: -1.5em 0.5em;
    vertical-align: -0.125em;
  }
  .markdown li.task input:enabled {
    cursor: pointer;
  }
  .markdown li.task input[aria-busy='true'] {
    cursor: progress;
    opacity: 0.55;
  }
  .markdown blockquote {
    margin-inline: 0;
    margin-block-end: 0;
    padding-inline-start: 0.75em;
    color: var(--_quiet);
    border-inline-start: 0.2em solid var(--_line);
  }
  .markdown blockquote > * + * {
    margin-block-start: 0.75em;
  }
  .markdown hr {
    margin-block-end: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  .markdown a {
    color: var(--_accent-ink);
    text-underline-offset: 0.2em;
  }
  .markdown .mention {
    padding-inline: 0.2em;
    font-weight: 500;
    color: var(--_accent-ink);
    background: color-mix(in oklab, var(--_accent), var(--_raised) 90%);
    border-radius: 0.25em;
  }
  .markdown img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--_radius) * 0.75);
  }
  .markdown code {
    padding: 0.1em 0.3em;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 0.9em;
    background: var(--_subtle);
    border-radius: 0.25em;
  }
  .markdown-scroll {
    max-inline-size: 100%;
    overflow-x: auto;
  }
  .markdown-scroll:focus-visible {
    outline-offset: -2px;
  }
  .markdown-scroll:has(> pre) {
    background: var(--_subtle);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .markdown pre {
    inline-size: max-content;
    min-inline-size: 100%;
    margin: 0;
    padding: 0.625em 0.75em;
    white-space: pre;
    overflow-wrap: normal;
  }
  .markdown pre code {
    padding: 0;
    background: none;
  }
  .markdown table {
    border-collapse: collapse;
    overflow-wrap: normal;
  }
  .markdown :is(th, td) {
    padding: 0.3em 0.6em;
    text-align: start;
    vertical-align: baseline;
    border: 1px solid var(--_line);
  }
  .markdown th {
    font-weight: 600;
    background: var(--_subtle);
  }
  .markdown .align-center {
    text-align: center;
  }
  .markdown .align-right {
    text-align: end;
  }
  @media (forced-colors: active) {
    .markdown code {
      border: 1px solid;
    }
  }
`;
