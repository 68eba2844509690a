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
  /* Away from what stands on it, so that the label is read no worse. */
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent), color(from var(--_on-accent) srgb calc(1 - r) calc(1 - g) calc(1 - b)) 14%);
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
  .button:disabled,
  .button.inactive,
  .button.inactive:hover {
    cursor: not-allowed;
    color: var(--_quiet);
    background: var(--_subtle);
    border-color: transparent;
  }

  /* A mark alone; it has a name of its own. */
  .icon-button {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: max(1.714em, 24px);
    block-size: max(1.714em, 24px);
    padding: 0;
    color: var(--_quiet);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .icon-button:hover {
    color: var(--_text);
    background: var(--_subtle);
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;
