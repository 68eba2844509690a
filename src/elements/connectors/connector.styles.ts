import { css } from 'lit';
import { controlStyles } from '../fields/control.styles.js';
import { avatarStyles } from '../primitives/avatar.styles.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { comboboxStyles } from '../primitives/combobox/combobox.styles.js';

export const connectorStyles = [
  comboboxStyles,
  calloutStyles,
  avatarStyles,
  controlStyles,
  css`
    .connector-mark {
      border-radius: 0.375em;
    }
    .field > .callout {
      margin-block-start: 0.25em;
    }
    .connector-none {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.375em 0.75em;
      font-size: 0.875em;
      color: var(--_quiet);
    }
    .connector-none .button {
      font-size: 1em;
    }
    .connector-waits {
      font-size: 0.875em;
      color: var(--_quiet);
      animation: connector-waits 1ms 150ms both;
    }
    @keyframes connector-waits {
      from {
        visibility: hidden;
      }
    }
    .choices-failed {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 0.5em;
      margin-block-start: 0.25em;
      font-size: 0.8125em;
      color: var(--_danger);
    }
    .choices-failed .button {
      min-block-size: 24px;
      padding-inline: 0.25em;
      font-size: 1em;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  `,
];
