import { css } from 'lit';

export const markdownEditorStyles = css`
  .markdown-editor {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 0;
    overflow: clip;
  }
  .markdown-editor:has(.markdown-text:focus-visible) {
    outline: 2px solid var(--_focus);
    border-color: var(--_focus);
  }
  .markdown-editor[data-faulty] {
    border-color: var(--_danger);
  }
  .markdown-editor[data-readonly] {
    background: var(--_subtle);
  }
  .markdown-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 0.75em;
    min-block-size: calc(var(--_control) / 0.875 + 0.5em);
    padding: 0.25em;
    border-block-end: 1px solid var(--_line);
  }

  /* Two buttons that are one choice. */
  .segments {
    display: inline-flex;
    padding: 2px;
    background: var(--_subtle);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .segment {
    min-block-size: max(calc(var(--_control) / 0.875 - 0.5em), 24px);
    padding: 0 0.7em;
    font-weight: 500;
    line-height: 1.25;
    color: var(--_quiet);
    background: none;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.75 - 1px);
    cursor: pointer;
  }
  .segment:hover {
    color: var(--_text);
  }
  .segment[aria-selected='true'] {
    color: var(--_text);
    background: var(--_raised);
    border-color: var(--_line);
  }
  .segment:focus-visible,
  .markdown-tools .icon-button:focus-visible {
    outline-offset: -1px;
  }

  .markdown-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .markdown-tools[hidden] {
    display: none;
  }
  .markdown-group {
    display: inline-flex;
  }
  .markdown-tools .icon-button {
    inline-size: max(calc(var(--_control) / 0.875 - 0.25em), 24px);
    block-size: max(calc(var(--_control) / 0.875 - 0.25em), 24px);
    font-size: 1em;
  }
  .markdown-tools .icon-button[aria-disabled='true'] {
    cursor: not-allowed;
    opacity: 0.5;
    background: none;
  }
  .markdown-tools .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
  }

  .markdown-write {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .markdown-write[hidden],
  .markdown-preview[hidden] {
    display: none;
  }
  .markdown-text {
    display: block;
    inline-size: 100%;
    min-block-size: 9em;
    max-block-size: 32em;
    padding: 0.5em 0.625em;
    line-height: 1.5;
    background: none;
    border: 0;
    outline: none;
    resize: vertical;
    field-sizing: content;
    unicode-bidi: plaintext;
  }
  .mirror {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    min-block-size: 0;
    overflow: hidden;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    visibility: hidden;
    pointer-events: none;
    resize: none;
  }
  .markdown-hint {
    padding: 0.375em 0.77em;
    font-size: 0.929em;
    color: var(--_quiet);
    border-block-start: 1px solid var(--_line);
  }
  .found-person {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .found-mail {
    font-size: 0.929em;
    color: var(--_quiet);
  }

  .markdown-preview {
    min-block-size: 9em;
    max-block-size: 32em;
    overflow-y: auto;
    padding: 0.5em 0.625em;
  }
  .markdown-preview:focus-visible {
    outline-offset: -2px;
  }
  .markdown-nothing {
    color: var(--_quiet);
  }

  .markdown-editor[data-over] {
    border-color: var(--_accent-ink);
  }
  .markdown-drop {
    position: absolute;
    inset: 3px;
    display: grid;
    place-items: center;
    padding: 1em;
    text-align: center;
    font-weight: 500;
    color: var(--_accent-ink);
    background: color-mix(in oklab, var(--_accent), var(--_raised) 90%);
    border: 1px dashed currentcolor;
    border-radius: calc(var(--_radius) - 2px);
    pointer-events: none;
  }

  /* One row of tools, as long as their targets stay large enough. */
  @container (max-width: 26em) {
    .markdown-tools {
      inline-size: 100%;
      gap: 0;
      justify-content: space-between;
    }
    .markdown-tools .icon-button {
      inline-size: max(calc(var(--_control) / 0.875 - 0.75em), 24px);
    }
  }
  @media (forced-colors: active) {
    .segment[aria-selected='true'] {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
