import { css } from 'lit';

/** Items of a list that can be dragged by a grip, and the line that shows where one would stand. */
export const listDragStyles = css`
  .movable {
    position: relative;
  }
  .movable.dragged {
    opacity: 0.5;
  }
  .movable:is(.drop-above, .drop-below)::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 2px;
    background: var(--_accent);
  }
  .movable.drop-above::after {
    inset-block-start: -1px;
  }
  .movable.drop-below::after {
    inset-block-end: -1px;
  }
  .grip {
    display: grid;
    place-items: center;
    min-inline-size: 24px;
    color: var(--_quiet);
    cursor: grab;
    touch-action: none;
  }
  .movable.dragged .grip {
    cursor: grabbing;
  }
  @media (forced-colors: active) {
    .movable:is(.drop-above, .drop-below)::after {
      background: Highlight;
    }
  }
`;
