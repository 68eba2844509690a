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
    inset-block-start: 0.5em;
    display: flex;
    block-size: 0;
    pointer-events: none;
  }
  .news-button {
    display: inline-flex;
    gap: 0.625em;
    align-items: center;
    block-size: max(2.15em, 26px);
    margin-inline-start: 7em;
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
    /* In the line of the headings, where the widest column has nothing but its short word. */
    transform: translateY(calc(0.5em + 12px - 50%));
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
  @container ((min-width: 44em) and (max-width: 56em)) or (max-width: 28em) {
    .tag.spare {
      display: none;
    }
    .tag.few {
      display: block;
    }
  }

  @container (max-width: 72em) {
    .news-button {
      margin-inline-start: 5em;
    }
  }
  @container (max-width: 56em) {
    /* The counts have a line of their own; the news take the end of it. */
    .list:has(.news) :is(.by-status, .mean-time) {
      visibility: hidden;
    }
    .news {
      inset-block-start: 3em;
      justify-content: flex-end;
    }
    .news-button {
      margin-inline-start: 0;
      transform: translateY(calc(-50% - 1.65em));
    }
  }

  @container (max-width: 44em) {
    .pager {
      justify-content: space-between;
    }
    .range {
      inline-size: 100%;
    }
  }
`;
