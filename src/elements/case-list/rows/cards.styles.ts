import { css } from 'lit';
import { nameAlone, stacked } from './stacked.styles.js';

/** Cases as boxes, as many beside one another as find room. */
export const cardsStyles = css`
  .cards {
    ${stacked};
    ${nameAlone};
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
  /* In as many lines as they need, beside whoever has it. */
  .cards .tags-cell {
    flex-basis: 60%;
  }
  .cards .assignees-cell {
    align-self: start;
  }
`;
