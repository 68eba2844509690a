import { css } from 'lit';
import { chipStyles } from '../chips.styles.js';
import { listboxStyles } from '../listbox.styles.js';

export const comboboxStyles = [
  chipStyles,
  listboxStyles,
  css`
    .options[aria-busy='true'] {
      opacity: 0.65;
    }
    .popup-words {
      padding: 0.375em 0.5em;
      color: var(--_quiet);
    }
    .popup-words.waiting {
      animation: popup-waits 1ms 150ms both;
    }
    @keyframes popup-waits {
      from {
        visibility: hidden;
      }
    }
    .popup-failure {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.375em 0.75em;
    }
    .popup-failure p {
      flex: 1 1 12em;
    }
    .popup-failure .button {
      font-size: 1em;
      min-block-size: max(2em, 24px);
    }
    .combo {
      align-items: center;
      padding-block: 0.2em;
    }
    .combo > .mark-box {
      display: grid;
      margin-inline-start: 0.25em;
    }
    .combo > .icon-button {
      block-size: max(1.7em, 24px);
      margin-block: -1px;
    }
    .combo-arrow {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 1.7em;
      color: var(--_quiet);
      pointer-events: none;
    }
    .chip-input::placeholder {
      color: var(--_quiet);
      opacity: 1;
    }
    .combo[data-unknown] {
      border-style: dashed;
    }
    .combo-note {
      flex: 1 0 100%;
      padding: 0 0.35em 0.125em;
      font-size: 0.9286em;
      color: var(--_quiet);
    }
    @media (pointer: coarse) {
      .combo .chip,
      .combo .chip-input {
        min-block-size: 2.25em;
      }
      .combo .chip-remove,
      .combo > .icon-button {
        inline-size: 2.25em;
        block-size: 2.25em;
      }
    }
  `,
];
