import { css } from 'lit';

/** What two people wrote of the same, side by side. */
export const versionsStyles = css`
  .conflict {
    display: grid;
    gap: 0.625em;
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0.625em;
    font-size: 0.875em;
  }
  .versions > div {
    padding: 0.5em 0.75em;
    background: var(--_subtle);
    border-radius: var(--_radius);
  }
  .versions dt {
    font-weight: 500;
    margin-block-end: 0.25em;
    color: var(--_quiet);
  }
  .versions dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .versions mark {
    padding-inline: 0.25em;
    color: inherit;
    background: color-mix(in oklab, var(--_accent-ink) 12%, transparent);
    border-inline-start: 2px solid var(--_accent-ink);
  }
  @media (forced-colors: active) {
    .versions mark {
      text-decoration: underline;
    }
  }
`;
