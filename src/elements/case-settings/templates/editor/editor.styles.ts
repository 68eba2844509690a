import { css } from 'lit';

export const editorStyles = css`
  .template-editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .template-editor-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
  }
  .template-editor-heading,
  .template-block-heading {
    margin: 0;
  }
  .template-back {
    margin-inline-start: -0.75em;
  }
  .template-back .icon {
    rotate: 180deg;
    vertical-align: -0.125em;
  }
  .template-back .icon:dir(rtl) {
    rotate: 0deg;
  }
  .template-end {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: grid;
    gap: 0.75em;
    padding-block: 0.75em;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  .template-form .field > .input,
  .template-form .select > .input,
  .field-template-text textarea {
    font-size: 0.875em;
  }
  /* What is wrong with the text is listed above it, and is not to be covered. */
  .template-end.below-text {
    position: static;
  }
  .template-editor-heading {
    font-size: 1.125em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .template-views {
    display: inline-flex;
    padding: 0.125em;
    background: var(--_subtle);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .template-view {
    min-block-size: max(1.75em, 24px);
    padding: 0 0.875em;
    font: inherit;
    font-size: 0.875em;
    color: var(--_quiet);
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .template-view[aria-pressed='true'] {
    font-weight: 500;
    color: var(--_text);
    background: var(--_raised);
    border-color: var(--_border);
  }
  .template-columns {
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    gap: 1.5em;
    align-items: start;
  }
  .template-columns.alone {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 44em;
  }
  .template-form,
  .template-block,
  .template-text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    min-inline-size: 0;
  }
  .template-form {
    gap: 1.75em;
  }
  .template-block-heading {
    font-size: 0.9375em;
    font-weight: 600;
  }
  .template-block-hint {
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  .template-pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0.875em;
  }
  textarea.template-lines {
    resize: vertical;
    line-height: 1.45;
  }
  .template-preview {
    position: sticky;
    inset-block-start: calc(var(--_sticky-top) + 1em);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    padding: 1em;
    background: var(--_subtle);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .template-preview-title {
    font-size: 1.0625em;
    font-weight: 600;
  }
  .template-preview-facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.375em 1em;
    font-size: 0.875em;
  }
  .template-preview-facts dt {
    color: var(--_quiet);
  }
  .template-preview-facts .tags {
    flex-wrap: wrap;
    white-space: normal;
  }
  .template-fields {
    display: grid;
    gap: 0.5em;
    font-size: 0.875em;
  }
  .template-field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.375em 0.75em;
    padding: 0.625em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .template-field.faulty {
    border-color: var(--_danger);
  }
  .template-field-name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .template-field-buttons {
    display: flex;
    gap: 0.25em;
  }
  .template-field-own {
    grid-column: 1 / -1;
  }
  .template-field-overrides {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .template-field-overrides .input {
    flex: 1 1 12em;
    inline-size: auto;
    min-inline-size: 0;
  }
  .template-field-overrides .choice {
    align-items: center;
  }
  .template-field-overrides .choice input {
    margin-block-start: 0;
  }
  .template-field .problem {
    grid-column: 1 / -1;
    color: var(--_danger);
  }
  .template-code {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    block-size: 26em;
    overflow: hidden;
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
    font-size: 0.8125em;
    line-height: 1.6;
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    resize: vertical;
    direction: ltr;
    text-align: start;
  }
  .template-code:focus-within {
    outline: 2px solid var(--_focus, var(--_accent));
    outline-offset: 1px;
  }
  .template-line-numbers {
    padding-block: 0.5em;
    padding-inline: 0.75em 0.5em;
    overflow: hidden;
    color: var(--_quiet);
    text-align: end;
    background: var(--_subtle);
    border-inline-end: 1px solid var(--_line);
    user-select: none;
  }
  .template-line-number {
    display: block;
  }
  .template-line-number.faulty {
    font-weight: 700;
    color: var(--_danger);
  }
  .template-area {
    position: relative;
    min-inline-size: 0;
  }
  .template-area .listbox {
    font-size: 1em;
  }
  .template-mirror {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    padding: 0.5em 0.75em;
    overflow: hidden;
    tab-size: 2;
    white-space: pre;
    visibility: hidden;
    pointer-events: none;
  }
  .template-code textarea {
    inline-size: 100%;
    block-size: 100%;
    padding: 0.5em 0.75em;
    color: var(--_text);
    font: inherit;
    line-height: inherit;
    background: none;
    border: 0;
    outline: 0;
    overflow: auto;
    resize: none;
    tab-size: 2;
    white-space: pre;
  }
  .template-problems {
    display: grid;
    font-size: 0.875em;
  }
  .template-problem {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0.25em 0.5em;
    font: inherit;
    color: inherit;
    text-align: start;
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .template-problem:hover {
    background: var(--_subtle);
  }
  .template-problem .place {
    font-size: 0.9286em;
    color: var(--_quiet);
  }
  .template-versions pre {
    max-block-size: min(18em, 30vh);
    overflow: auto;
    font-size: 0.9286em;
    direction: ltr;
    text-align: start;
    white-space: pre-wrap;
  }

  @container (max-width: 52em) {
    .template-columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .template-preview {
      position: static;
    }
  }
  @container (max-width: 30em) {
    .template-end {
      position: static;
    }
  }
`;
