import { css } from 'lit';

/** Our own box and tick: those of browsers are filled grey in the dark. */
export const checkboxStyles = css`
  @media not (forced-colors: active) {
    input[type='checkbox']:where(:not([role='switch'])) {
      flex: none;
      display: inline-grid;
      place-content: center;
      inline-size: 1.143em;
      block-size: 1.143em;
      appearance: none;
      background: var(--_raised);
      border: 1px solid var(--_border);
      border-radius: min(0.25em, var(--_radius));
      cursor: inherit;
    }
    input[type='checkbox']:where(:not([role='switch'])):hover:not(:disabled) {
      border-color: color-mix(in oklch, var(--_border), var(--_text) 35%);
    }
    input[type='checkbox']:where(:not([role='switch'])):is(:checked, :indeterminate) {
      background: var(--_accent);
      border-color: var(--_accent);
    }
    input[type='checkbox']:where(:not([role='switch'])):disabled {
      opacity: 0.55;
    }
    input[type='checkbox']:where(:not([role='switch'])):is(:checked, :indeterminate)::before {
      content: '';
      inline-size: 0.786em;
      block-size: 0.786em;
      background: var(--_on-accent);
      clip-path: polygon(10% 50%, 0 61%, 37% 96%, 100% 17%, 88% 7%, 36% 73%);
    }
    input[type='checkbox']:where(:not([role='switch'])):indeterminate::before {
      clip-path: inset(42% 8%);
    }
  }
`;
