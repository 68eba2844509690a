import { css } from 'lit';

export const selectionStyles = css`
  /* The toolbar keeps its place, so that nothing moves when something else stands there. */
  .bars {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .bars > * {
    grid-area: 1 / 1;
  }
  .bars-toolbar[inert] {
    visibility: hidden;
  }
  /* As large as its cell: nobody should miss a small box. */
  .pick {
    display: grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    cursor: pointer;
  }
  .lead-cell > .pick {
    block-size: 100%;
    min-block-size: max(24px, calc(var(--_row) / 0.875 - 0.75em));
  }
  /* There once one comes near, without moving anything. Who has no pointer to come near with always sees them. */
  @media (hover: hover) and (pointer: fine) {
    .row:not(:hover, :focus-within, .selected) .row-menu,
    .table:not(:has(.selected)) .row:not(:hover, :focus-within) .pick,
    .table:not(:has(.selected)) thead:not(:hover, :focus-within) .pick {
      opacity: 0;
    }
    .row-menu[aria-expanded='true'] {
      opacity: 1 !important;
    }
  }
  @media (pointer: coarse) {
    .pick,
    .row-menu {
      min-inline-size: 2.75em;
      min-block-size: 2.75em;
    }
  }
`;
