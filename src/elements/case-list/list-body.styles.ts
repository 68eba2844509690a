import { css } from 'lit';

/** News over the rows, and the pages below them. */
export const listBodyStyles = css`
  .rows {
    position: relative;
  }
  /* Takes no room, so that rows stay where they are, and goes along with whoever scrolled on. */
  .news {
    position: sticky;
    z-index: 1;
    inset-block-start: calc(var(--_sticky-top) + 3em);
    display: flex;
    justify-content: flex-end;
    block-size: 0;
    pointer-events: none;
  }
  .news-button {
    display: inline-flex;
    gap: 0.625em;
    align-items: center;
    block-size: max(2.15em, 26px);
    max-inline-size: 100%;
    padding-inline: 1em;
    font-size: 0.8125em;
    white-space: nowrap;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_accent);
    border-radius: 2em;
    box-shadow: var(--_shadow);
    cursor: pointer;
    pointer-events: auto;
    /* In the line of the counts, at its end, where there is nothing else. */
    transform: translateY(calc(-50% - 1.85em));
  }
  .news-button > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .news-button:hover {
    background: var(--_subtle);
  }
  .news-action {
    font-weight: 500;
    color: var(--_accent);
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em 0.75em;
    font-size: 0.875em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .pager .button {
    font-size: 1em;
  }
  .range {
    margin-inline-end: auto;
  }
  .turns {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .page-size {
    inline-size: auto;
  }

  /* Too little for two tags. */
  @container ((min-width: 48em) and (max-width: 66em)) or (max-width: 40em) {
    .table:not(.cards) .tag.spare {
      display: none;
    }
    .table:not(.cards) .tag.few {
      display: block;
    }
  }

  /* Where the counts would reach into it they make way, and keep their place. */
  @container (max-width: 56em) {
    .list.has-news .mean-time {
      visibility: hidden;
    }
  }
  @container (max-width: 44em) {
    .list.has-news .by-status {
      visibility: hidden;
    }
    .news-button {
      transform: translateY(calc(-50% - 1.54em));
    }
    .pager {
      justify-content: space-between;
    }
    .range {
      inline-size: 100%;
    }
  }
`;
