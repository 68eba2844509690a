import { css } from 'lit';

export const filesStyles = css`
  .files-panel {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .files-add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
  }
  .files-drop {
    position: absolute;
    inset: -0.25em;
    min-block-size: 4em;
    display: grid;
    place-items: center;
    padding: 1em;
    text-align: center;
    font-weight: 500;
    color: var(--_accent-ink);
    background: color-mix(in oklab, var(--_accent), var(--_raised) 90%);
    border: 1px dashed currentcolor;
    border-radius: var(--_radius);
    pointer-events: none;
  }
  .file-rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .file-row {
    display: flex;
    align-items: center;
    gap: 0.25em 0.75em;
    padding-block: 0.5em;
    font-size: 0.875em;
  }
  .file-row + .file-row {
    border-block-start: 1px solid var(--_line);
  }
  .uploads .file-row {
    flex-wrap: wrap;
    padding-inline: 0.75em 0.5em;
    background: var(--_subtle);
  }
  .uploads .file-row:first-child {
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }
  .uploads .file-row:last-child {
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .file-icon {
    flex: none;
    align-self: start;
    margin-block-start: 0.1em;
    color: var(--_quiet);
  }
  .file-words {
    flex: 1 1 12em;
    min-inline-size: 0;
    display: grid;
    justify-items: start;
    gap: 0.125em;
  }
  .file-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.3em;
    font-size: 0.9286em;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
  }
  .file-fact + .file-fact::before {
    content: '· ';
  }
  .file-actions {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
    margin-inline-start: auto;
  }
  .file-actions .button {
    font-size: 1em;
  }
  .file-actions [aria-disabled='true'] {
    cursor: progress;
    opacity: 0.5;
  }
  .upload .file-facts {
    inline-size: 100%;
  }
  .upload-progress {
    flex: 0 1 14em;
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 0.5em;
    accent-color: var(--_accent);
  }
  .upload-note {
    display: flex;
    align-items: start;
    gap: 0.4em;
    overflow-wrap: anywhere;
  }
  .upload-note.danger {
    color: var(--_danger);
  }
  .upload-note.warning {
    color: var(--_warning);
  }
  .upload-mark {
    flex: none;
    inline-size: 1.143em;
    block-size: 1.143em;
    margin-block-start: 0.15em;
  }
  .files-more {
    display: flex;
    justify-content: center;
  }
  .action-dialog:has(.file-preview) {
    inline-size: min(60em, 100vi - 2em);
    max-block-size: calc(100vb - 2em);
  }
  .file-preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
    min-block-size: 6em;
  }
  .file-image {
    justify-self: center;
    max-inline-size: 100%;
    max-block-size: calc(100vb - 14em);
    object-fit: contain;
  }
  .file-text {
    margin: 0;
    padding: 0.75em;
    max-block-size: calc(100vb - 14em);
    overflow: auto;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 0.9286em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--_subtle);
    border-radius: var(--_radius);
  }
  .file-digests {
    display: grid;
    gap: 0.625em;
  }
  .file-digest {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 0.75em;
  }
  .file-digest dt {
    grid-column: 1 / -1;
    font-weight: 500;
    color: var(--_quiet);
  }
  .file-digest code {
    overflow-wrap: anywhere;
  }
`;
