import { css } from 'lit';

export const buttonStyles = css`
  .button {
    display: inline-grid;
    align-items: center;
    justify-items: center;
    min-block-size: calc(var(--_control) / 0.875);
    padding-inline: 0.875em;
    font-size: 0.875em;
    font-weight: 500;
    line-height: 1.25;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
    transition:
      background-color var(--_duration) ease-out,
      border-color var(--_duration) ease-out;
  }
  .button-label {
    grid-area: 1 / 1;
  }
  .button-label[inert] {
    visibility: hidden;
  }
  .button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .button.primary:hover {
    background: color-mix(in oklch, var(--_accent), var(--_text) 14%);
  }
  .button.secondary {
    background: var(--_raised);
    border-color: var(--_border);
  }
  .button.secondary:hover,
  .button.quiet:hover {
    background: var(--_subtle);
  }
  .button.quiet {
    background: transparent;
    color: var(--_text);
  }
  .button.danger {
    background: transparent;
    color: var(--_danger);
    border-color: currentcolor;
  }
  .button[aria-disabled='true'] {
    cursor: progress;
  }
  .button:disabled {
    cursor: not-allowed;
    color: var(--_quiet);
    background: var(--_subtle);
    border-color: transparent;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;
