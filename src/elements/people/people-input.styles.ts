import { css } from 'lit';
import { avatarStyles } from '../primitives/avatar.styles.js';
import { comboboxStyles } from '../primitives/combobox/combobox.styles.js';

export const peopleStyles = [
  comboboxStyles,
  avatarStyles,
  css`
    .assign-self .button {
      min-block-size: 24px;
      padding-inline: 0.25em;
      margin-inline-start: -0.25em;
      font-size: 0.8125em;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .chip:has(.avatar) {
      padding-inline-start: 0.15em;
      border-start-start-radius: 1em;
      border-end-start-radius: 1em;
    }
    .chip .avatar {
      font-size: 0.6875em;
      margin-inline-end: 0.5em;
    }
  `,
];
