import { css } from 'lit';

export const tagStyles = css`
  .tags {
    display: flex;
    align-items: center;
    gap: 0.3em;
    min-inline-size: 0;
  }
  .tag {
    flex: 0 1 auto;
    min-inline-size: 2.5em;
    max-inline-size: 12em;
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
    flex: none;
    min-inline-size: 0;
    border-color: transparent;
    background: transparent;
    padding-inline: 0.2em;
    font-variant-numeric: tabular-nums;
  }
`;
