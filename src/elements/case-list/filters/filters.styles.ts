import { css } from 'lit';
import { avatarStyles } from '../../primitives/avatar.styles.js';
import { listboxStyles } from '../../primitives/listbox.styles.js';

export const filterStyles = [
  listboxStyles,
  avatarStyles,
  css`
    .pills {
      display: contents;
    }
    .pill {
      display: inline-flex;
      align-items: stretch;
      min-inline-size: 0;
      max-inline-size: min(22em, 100%);
      min-block-size: max(2em, 26px);
      line-height: 1.25;
      background: var(--_subtle);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .pill-open {
      display: flex;
      align-items: center;
      gap: 0.4em;
      min-inline-size: 0;
      padding-block: 0;
      padding-inline: 0.625em 0.25em;
      white-space: nowrap;
      text-align: start;
      color: inherit;
      background: none;
      border: 0;
      border-start-start-radius: var(--_radius);
      border-end-start-radius: var(--_radius);
    }
    button.pill-open {
      cursor: pointer;
    }
    button.pill-open:hover .pill-value {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .pill-label {
      flex: 0 1 auto;
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      color: var(--_quiet);
    }
    .pill-rest {
      flex: none;
      color: var(--_quiet);
    }
    .pill-value {
      flex: 0 4 auto;
      min-inline-size: 2em;
      overflow: hidden;
      text-overflow: ellipsis;
      font-weight: 500;
    }
    .pill-open .icon {
      flex: none;
      color: var(--_warning);
    }
    .pill-remove {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: max(2em, 24px);
      padding: 0;
      color: var(--_quiet);
      background: none;
      border: 0;
      border-start-end-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
      cursor: pointer;
    }
    .pill-remove:hover {
      color: var(--_text);
    }
    .pill-remove .icon {
      inline-size: 0.9em;
      block-size: 0.9em;
    }
    .pill :focus-visible {
      outline-offset: -1px;
    }
    .filters > .button {
      min-block-size: max(2em, 26px);
      padding-inline: 0.5em;
      font-size: 1em;
      color: var(--_quiet);
    }
    .filters > .button:hover {
      color: var(--_text);
    }

    .filter-editor {
      display: none;
      inline-size: min(20em, 100vw - 16px);
    }
    .filter-editor:has([type='date']) {
      inline-size: min(22em, 100vw - 16px);
    }
    .filter-editor:popover-open {
      display: flex;
      flex-direction: column;
      overflow: hidden;
    }
    .filter-search {
      flex: none;
      margin-block-end: 0.25em;
    }
    .choice-list {
      min-block-size: 0;
      max-block-size: 24em;
      overflow-y: auto;
      overscroll-behavior: contain;
      border-radius: calc(var(--_radius) * 0.75);
    }
    .choice-list[aria-busy='true'] {
      opacity: 0.65;
    }
    /* The ring is around the option one is at. */
    .choice-list:focus-visible {
      outline: none;
    }
    .choice-list:focus-visible .option[data-active] {
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    .choice-list[tabindex]:not(:focus) .option[data-active]:not(:hover) {
      background: none;
    }
    .choice-heading {
      padding: 0.5em 0.5em 0.25em;
      font-size: 0.9286em;
      font-weight: 500;
      color: var(--_quiet);
    }
    .choice-list .option-label {
      display: flex;
      align-items: baseline;
      gap: 0.5em;
    }
    /* At the edge of the list, whichever way a name runs that takes two lines. */
    .choice-list .option-label > bdi {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    .option:has(.status) .option-note {
      margin-inline-start: auto;
      font-variant-numeric: tabular-nums;
    }
    .choice-list .avatar {
      font-size: 0.75em;
    }
    .choice-list .severity,
    .choice-list .status {
      display: grid;
    }
    .popup-words {
      padding: 0.375em 0.5em;
      color: var(--_quiet);
    }
    .popup-failure {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.375em 0.75em;
    }
    .popup-failure .button {
      font-size: 1em;
      min-block-size: max(2em, 24px);
    }
    .filter-fields {
      padding: 0.5em;
    }
    .choice-list + .filter-fields,
    .popup-words + .filter-fields {
      margin-block-start: 0.25em;
      border-block-start: 1px solid var(--_line);
    }
    .filter-ends {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.5em;
      align-items: start;
    }
    .filter-fields .field-label,
    .filter-fields .field-problem {
      font-size: 0.9286em;
    }
    .filter-fields .input {
      padding-inline: 0.5em;
      font-variant-numeric: tabular-nums;
    }
    @media (pointer: coarse) {
      .pill {
        min-block-size: 2.75em;
      }
      .pill-remove {
        inline-size: 2.75em;
      }
    }
  `,
];
