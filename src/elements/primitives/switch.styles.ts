import { css } from 'lit';

export const switchStyles = css`
  .switch-row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.125em 0.625em;
  }
  .switch-input {
    appearance: none;
    position: relative;
    flex: none;
    inline-size: 2.25em;
    block-size: 1.25em;
    border: 1px solid var(--_border);
    border-radius: 1em;
    background: var(--_subtle);
    cursor: pointer;
    transition: background-color var(--_duration) ease-out;
  }
  /* The whole of 24 pixels can be pressed. */
  .switch-input::after {
    content: '';
    position: absolute;
    inset: -4px;
  }
  .switch-input::before {
    content: '';
    position: absolute;
    inset-block: 0.1875em;
    inset-inline-start: 0.1875em;
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--_border);
    transition: inset-inline-start var(--_duration) ease-out;
  }
  .switch-input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switch-input:checked::before {
    inset-inline-start: calc(100% - 0.9375em);
    background: var(--_on-accent);
  }
  .switch-input[aria-readonly='true'] {
    cursor: default;
    opacity: 0.7;
  }
  .switch-label {
    font-size: 0.875em;
    min-block-size: 24px;
    line-height: 24px;
    cursor: pointer;
  }
  .switch-hint {
    grid-column: 2;
  }
  @media (forced-colors: active) {
    .switch-input,
    .switch-input::before {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonFace;
    }
    .switch-input::before {
      background: ButtonText;
    }
    .switch-input:checked {
      background: Highlight;
    }
    .switch-input:checked::before {
      background: HighlightText;
    }
  }
`;
