import { css } from 'lit';

export const solutionSelectStyles = css`
  .solution {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block-end: 1em;
  }
  .solution > .field-label {
    justify-self: auto;
  }
  .solution > .select {
    flex: 0 1 16em;
    min-inline-size: 0;
    font-size: 0.875em;
  }
`;
