import { css } from 'lit';
import { base } from '../primitives/base.styles.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { drawingStyles } from '../primitives/drawing.styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { iconStyles } from '../primitives/icon.styles.js';
import { rootStyles } from '../primitives/root.styles.js';
import { stateStyles } from '../primitives/state.styles.js';

const ownStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    max-inline-size: 46em;
  }
  .summary {
    display: grid;
    gap: 0.125em;
    margin-block-start: 0.25em;
  }
  .summary-link {
    min-block-size: 24px;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    color: var(--_text);
    background: none;
    border: 0;
    cursor: pointer;
  }
  /* Below the words, where there is no room beside them. */
  .callout {
    row-gap: 0.625em;
  }
  .callout-action {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  @container (max-width: 30em) {
    .callout-action {
      flex: 1 0 calc(100% - 1.768em);
      margin-inline-start: 1.768em;
      margin-block-end: 0.25em;
    }
  }
  @media (forced-colors: active) {
    .callout-mark {
      color: CanvasText;
    }
  }
  .note {
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  .note-action {
    white-space: nowrap;
  }
  .note .button {
    min-block-size: 24px;
    padding-inline: 0.25em;
    margin-inline: -0.25em;
    font-size: 1em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .view {
    display: inline-block;
    min-block-size: 24px;
    font-weight: 500;
    color: var(--_text);
    text-underline-offset: 0.2em;
  }
  .outline {
    display: grid;
    gap: 1.5em;
    max-inline-size: 46em;
    animation: appear 1ms 150ms both;
  }
  .outline span {
    block-size: 2.5em;
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .outline .area {
    block-size: 12em;
  }
  /* Name, severity and description, where they will stand. */
  @container (min-width: 45em) {
    .outline {
      max-inline-size: 68em;
      grid-template-columns: minmax(0, 1fr) clamp(14em, 30%, 20em);
      column-gap: 2em;
    }
    .outline .area {
      grid-row: 2;
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .typed {
    display: grid;
    gap: 1em;
    max-inline-size: 46em;
    margin-inline: auto;
  }
  .typed-hint {
    font-size: 0.875em;
    color: var(--_quiet);
  }
  .typed dt {
    margin-block-start: 0.75em;
  }
  .typed dd {
    white-space: pre-wrap;
  }
  .typed .tags {
    flex-wrap: wrap;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em;
    margin-block-start: 1em;
  }
  .actions .button.quiet:disabled {
    background: none;
  }
  .actions .note {
    margin-inline-end: auto;
  }
  .leave {
    max-inline-size: min(28em, calc(100vi - 2em));
    padding: 1.25em;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    box-shadow: var(--_shadow);
  }
  .leave::backdrop {
    background: oklch(0 0 0 / 0.4);
  }
  .leave h2 {
    font-size: 1.125em;
    font-weight: 600;
  }
  .leave p {
    margin-block: 0.5em 1.25em;
    color: var(--_quiet);
  }
  .leave-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.75em;
  }
`;

/** What stands in the form before the rest of it is loaded, and around that. */
export const caseCreateFormStyles = [
  base,
  rootStyles,
  iconStyles,
  buttonStyles,
  fieldStyles,
  calloutStyles,
  drawingStyles,
  stateStyles,
  ownStyles,
];
