import { css } from 'lit';

export const stagedListStyles = css`
  .staged-files,
  .staged-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  .staged-files {
    container-type: inline-size;
  }
  .staged-file {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-inline-size: 0;
    padding-block: 0.25em;
    padding-inline: 0.625em 0.375em;
    font-size: 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .staged-picture {
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    margin-inline-start: -0.25em;
    object-fit: cover;
    background: var(--_subtle);
    border-radius: calc(var(--_radius) / 2);
  }
  .staged-picture[hidden] {
    display: none;
  }
  .staged-name {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: match-parent;
  }
  .staged-facts {
    flex: none;
    display: inline-flex;
    align-items: center;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .staged-problem {
    color: var(--_danger);
  }
  .staged-progress {
    inline-size: 6em;
    block-size: 0.5em;
    accent-color: var(--_accent);
  }
  .staged-file .button {
    flex: none;
    min-block-size: 24px;
    padding-inline: 0.25em;
    font-size: 1em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .staged-file .icon-button:disabled {
    cursor: not-allowed;
    opacity: 0.5;
    background: none;
  }
  /* The name keeps a line of its own where something has to be said beside it. */
  @container (max-width: 30em) {
    .staged-file.failing {
      flex-wrap: wrap;
    }
    .staged-file.failing .staged-facts {
      order: 1;
      flex-basis: 100%;
    }
  }
`;
