import { css } from 'lit';

export const caseListStyles = css`
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .skeleton-row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    block-size: var(--_row);
    padding-inline: 0.65em;
    border-block-end: 1px solid var(--_line);
    animation: appear 1ms 150ms both;
  }
  .skeleton-row span {
    inline-size: 38%;
    block-size: 0.75em;
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .skeleton-row span + span {
    inline-size: 12%;
  }
  .skeleton-head {
    block-size: 2.5em;
    border-block-end: 1px solid var(--_line);
    animation: appear 1ms 150ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @container (max-width: 48em) {
    .list {
      gap: 0.5em;
    }
    .skeleton-head {
      display: none;
    }
    .skeleton-row {
      block-size: 3.9em;
      padding-inline: 0.25em;
    }
  }
`;
