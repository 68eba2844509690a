import { css } from 'lit';

export const neighboursStyles = css`
  .neighbours {
    display: flex;
    align-items: center;
    gap: 0.125em;
    white-space: nowrap;
  }
  .neighbours-place {
    font-size: 0.875em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .neighbour[aria-disabled='true'] {
    cursor: default;
    opacity: 0.4;
    background: none;
  }
  .neighbour.previous .icon {
    rotate: 180deg;
  }
  .neighbour:dir(rtl) .icon {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .neighbour[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
  @media (pointer: coarse) {
    .neighbour {
      inline-size: 2.75em;
      block-size: 2.75em;
    }
  }
  @container (max-width: 30em) {
    .neighbours-place {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
