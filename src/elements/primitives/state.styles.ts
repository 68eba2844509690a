import { css } from 'lit';

export const stateStyles = css`
  .state {
    display: grid;
    justify-items: center;
    gap: 0.5em;
    padding: 2.5em 1em;
    text-align: center;
  }
  .state svg {
    inline-size: 4.5em;
    block-size: 4.5em;
    color: var(--_accent-ink);
  }
  .state-text,
  .state-hint {
    unicode-bidi: plaintext;
  }
  .state-text {
    max-inline-size: 36em;
    font-weight: 500;
  }
  .state-hint {
    max-inline-size: 36em;
    font-size: 0.875em;
    color: var(--_quiet);
  }
  .state .button {
    margin-block-start: 0.5em;
  }
`;
