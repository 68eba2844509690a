import { css } from 'lit';
import { stacked } from './stacked.styles.js';

/** Cases as boxes, as many beside one another as find room. */
export const cardsStyles = css`
  .cards {
    ${stacked};
  }
  .table-box:has(> .cards) {
    overflow: visible;
  }
  .cards tbody {
    grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr));
    gap: 0.75em;
  }
  .cards .row {
    --_start: 0.625em;
    --_top: 0.75em;
    align-content: start;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }
  .cards .row:hover {
    background: none;
    border-color: var(--_border);
  }
  .cards .row.selected {
    background: color-mix(in oklab, var(--_accent), var(--_surface) 93%);
    border-color: var(--_accent);
  }
  .cards .number {
    margin-inline-start: auto;
  }
  .cards .tags-cell {
    flex-basis: 100%;
  }
  /* What there is to know beside, and at its end when it moved last. */
  .cards .updated-cell {
    order: 6;
    flex: 1 0 auto;
    line-height: inherit;
    text-align: end;
  }
`;
