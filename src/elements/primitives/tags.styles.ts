import { css } from 'lit';

export const tagStyles = css`
  /* A column a tag: a short one is cut only after a long one has no more than it. */
  .tags {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: fit-content(11.15em);
    justify-content: start;
    align-items: center;
    gap: 0.3em;
    min-inline-size: 0;
  }
  .tags.all {
    display: flex;
    flex-wrap: wrap;
  }
  .tag {
    min-inline-size: 1.85em;
    max-inline-size: 12em;
    text-align: center;
    padding-inline: 0.55em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.9286em;
    line-height: 1.6;
    color: var(--_quiet);
    background: var(--_subtle);
    border: 1px solid var(--_line);
    border-radius: 1em;
  }
  .tag.more {
    min-inline-size: max-content;
    border-color: transparent;
    background: transparent;
    padding-inline: 0.2em;
    font-variant-numeric: tabular-nums;
  }
  .tag.few {
    display: none;
  }
`;
