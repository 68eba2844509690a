import { css } from 'lit';

export const caseAppStyles = css`
  :host {
    scroll-margin-block-start: calc(var(--_sticky-top) + 1em);
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  /* It only holds the focus while its heading is on the way. */
  .page:focus-visible {
    outline: none;
  }
  .app-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
  }
  .app-heading {
    justify-self: start;
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
  }
  .app-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .app-create,
  .app-settings {
    text-decoration: none;
  }
  .app-settings {
    color: var(--_text);
  }
  .app-create-label {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .app-back {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: 24px;
    margin-inline-start: -0.25em;
    font-size: 0.875em;
    color: var(--_quiet);
    text-decoration: none;
    border-radius: var(--_radius);
  }
  .app-back:hover {
    color: var(--_text);
    text-decoration: underline;
  }
  .app-back .icon {
    rotate: 180deg;
  }
  .app-back:dir(rtl) .icon {
    rotate: none;
  }
  @media (forced-colors: active) {
    .app-create,
    .app-settings {
      border-color: LinkText;
    }
  }
  @media (pointer: coarse) {
    .app-back {
      min-block-size: 2.75em;
    }
  }
`;
