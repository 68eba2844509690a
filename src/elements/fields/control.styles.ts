import { css } from 'lit';
import { buttonStyles } from '../primitives/button.styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { iconStyles } from '../primitives/icon.styles.js';

/** Controls of additional fields and of connectors, and the grid they stand in. */
export const controlStyles = [
  fieldStyles,
  buttonStyles,
  iconStyles,
  css`
    .extra-fields {
      display: grid;
      gap: 1.5em;
    }
    .fields-block {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
      gap: 1em 1.25em;
      align-items: start;
    }
    .fields-cell {
      min-inline-size: 0;
    }
    .fields-cell.wide {
      grid-column: 1 / -1;
    }
    .fields-block .input {
      font-size: 0.875em;
    }
    .fields-block select:disabled {
      color: var(--_quiet);
      background: var(--_subtle);
      opacity: 1;
    }
    .fields-block .area {
      display: block;
      padding: 0.5em 0.625em;
      resize: vertical;
      field-sizing: content;
      min-block-size: 5em;
      max-block-size: 24em;
      line-height: 1.5;
    }
    .fields-block .code {
      font-family: ui-monospace, monospace;
      text-align: start;
    }
    .fields-block .number,
    .fields-block .date {
      font-variant-numeric: tabular-nums;
    }

    .date-row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25em 0.5em;
    }
    .date-row .input {
      flex: 1 1 10em;
      inline-size: auto;
      min-inline-size: 0;
    }
    .date-zone {
      font-size: 0.8125em;
      color: var(--_quiet);
      white-space: nowrap;
    }

    fieldset.field {
      display: block;
    }
    legend {
      padding: 0;
    }
    fieldset.field > :not(legend) {
      margin-block-start: 0.25em;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 1.25em;
      font-size: 0.875em;
    }
    .choice {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      min-inline-size: 0;
      min-block-size: max(2em, 24px);
      cursor: pointer;
    }
    .choice:has(:disabled) {
      cursor: auto;
    }
    .choice input {
      flex: none;
      inline-size: 1.15em;
      block-size: 1.15em;
      accent-color: var(--_accent);
    }
    .choice.unknown bdi {
      padding-inline: 0.4em;
      border: 1px dashed var(--_border);
      border-radius: calc(var(--_radius) * 0.75);
    }
    .clear {
      min-block-size: 24px;
      padding: 0 0.25em;
      font-size: 0.9286em;
      color: var(--_quiet);
      text-decoration: underline;
      text-underline-offset: 0.2em;
      background: none;
      border: 0;
      border-radius: var(--_radius);
      cursor: pointer;
    }
    .clear:hover {
      color: var(--_text);
    }

    .field-row {
      display: flex;
      align-items: center;
      gap: 0.625em;
      min-block-size: max(2em, 24px);
    }
    .switch {
      appearance: none;
      flex: none;
      display: inline-grid;
      align-items: center;
      inline-size: 2.125em;
      block-size: 1.25em;
      padding: 0.125em;
      background: var(--_border);
      border: 1px solid var(--_border);
      border-radius: 1em;
      cursor: pointer;
      transition: background-color var(--_duration) ease-out;
    }
    .switch::before {
      content: '';
      inline-size: 0.875em;
      block-size: 0.875em;
      background: var(--_surface);
      border-radius: 50%;
      transition: translate var(--_duration) ease-out;
    }
    .switch:checked {
      background: var(--_accent);
      border-color: var(--_accent-ink);
    }
    .switch:checked::before {
      background: var(--_on-accent);
      translate: 0.875em 0;
    }
    .switch:dir(rtl):checked::before {
      translate: -0.875em 0;
    }
    .switch:disabled {
      cursor: auto;
      opacity: 0.6;
    }
    .field-row .field-label {
      align-self: center;
    }

    .markdown-block {
      font-size: 0.875em;
      max-inline-size: 72ch;
    }
    .markdown-block .plain {
      white-space: pre-wrap;
    }

    @media (pointer: coarse) {
      .choice,
      .field-row {
        min-block-size: 2.75em;
      }
    }
    @media (forced-colors: active) {
      .switch {
        forced-color-adjust: none;
        background: Canvas;
        border-color: ButtonText;
      }
      .switch::before {
        background: ButtonText;
      }
      .switch:checked {
        background: Highlight;
      }
      .switch:checked::before {
        background: HighlightText;
      }
    }
  `,
];
