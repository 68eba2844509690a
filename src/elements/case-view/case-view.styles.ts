import { css } from 'lit';

/** Before anything of the case is there. */
export const caseViewStyles = css`
  /* It only holds the focus while the name is on its way. */
  .root:focus-visible {
    outline: none;
  }
  .outline {
    display: grid;
    gap: 0.75em;
    animation: outline-appears 1ms 150ms both;
  }
  .outline span {
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .outline-title {
    inline-size: 45%;
    block-size: 1.75em;
  }
  .outline-line {
    inline-size: 25%;
    block-size: 1em;
  }
  .outline-area {
    block-size: 12em;
  }
  @keyframes outline-appears {
    from {
      visibility: hidden;
    }
  }
`;
