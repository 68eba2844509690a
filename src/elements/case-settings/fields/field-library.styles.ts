import { css } from 'lit';
import { listDragStyles } from '../../primitives/list-drag.styles.js';

export const fieldLibraryStyles = [
  listDragStyles,
  css`
    .definition {
      flex-wrap: wrap;
    }
    .grip-button {
      padding: 0;
      inline-size: 24px;
      block-size: max(1.75em, 24px);
      background: none;
      border: 0;
      border-radius: var(--_radius);
    }
    .grip-button:hover {
      color: var(--_text);
      background: var(--_subtle);
    }
    .definition-label {
      font-weight: 500;
    }
    .definition-marks {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75em;
      font-size: 0.9286em;
      color: var(--_quiet);
    }
    .definition-mark {
      color: var(--_text);
    }
    .told {
      display: grid;
      gap: 0.5em;
    }
    .removed-fields {
      font-size: 0.875em;
    }
    .removed-fields summary {
      padding-block: 0.25em;
      color: var(--_quiet);
      cursor: pointer;
    }
    .removed-fields .note,
    .removed-fields .item {
      font-size: inherit;
    }
    .removed-kind {
      font-size: 0.9286em;
      color: var(--_quiet);
    }
    .definition-note {
      flex: 1 0 100%;
    }
  `,
];
