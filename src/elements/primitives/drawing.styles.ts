import { css } from 'lit';

export const drawingStyles = css`
  .drawing {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .drawing .wash {
    fill: currentcolor;
    fill-opacity: 0.1;
    stroke: none;
  }
  .drawing .faint {
    stroke-opacity: 0.55;
  }
`;
