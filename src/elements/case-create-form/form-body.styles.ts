import { css } from 'lit';

export const formBodyStyles = css`
  .input {
    font-size: 0.875em;
  }
  .input.title {
    font-size: 1.125em;
    font-weight: 500;
    min-block-size: calc(var(--_control) * 1.25 / 1.125);
    /* Its text begins where that of the fields below it does. */
    padding-inline: calc(0.625em * 0.875 / 1.125);
  }
  .severity-box {
    position: relative;
    display: grid;
  }
  .severity-box .mark {
    position: absolute;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-start: 0.625em;
    pointer-events: none;
  }
  .severity-choice {
    padding-inline-start: 2.375em;
  }
  /* What can only be read just now is read like the rest. */
  select.input:disabled {
    color: var(--_text);
    background: var(--_subtle);
    opacity: 1;
  }
  .part-template,
  .part-name,
  .part-main,
  .part-description,
  .part-side,
  .part-rest,
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    align-content: start;
    min-inline-size: 0;
  }
  .part-template {
    gap: 0.25em;
  }
  .part-description {
    gap: 0.5em;
  }
  /* Its parts bring their distance along: some are not there. */
  .part-main,
  .part-rest {
    gap: 0;
  }
  .part-side,
  slot[name='fields']::slotted(*) {
    margin-block-start: 1em;
  }
  .part {
    gap: 0.75em;
    margin-block-start: 2em;
  }
  .part-connector {
    gap: 1em;
  }
  .part-loading {
    animation: appear 1ms 150ms both;
  }
  .part-heading {
    font-size: 1em;
    font-weight: 600;
  }
  .opened-with {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  .attached {
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
  .attached > bdi {
    flex: none;
  }
  .attached-each {
    font-size: 0.875em;
    padding-inline-start: 0.625em;
  }
  .attached-each summary {
    inline-size: fit-content;
    min-block-size: 24px;
    align-content: center;
    color: var(--_quiet);
    cursor: pointer;
  }
  .attached-list {
    max-block-size: 16em;
    overflow-y: auto;
  }
  .attached-list li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em;
    min-inline-size: 0;
    padding-inline-end: 0.375em;
  }
  .attached-list bdi {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .found-type {
    color: var(--_quiet);
  }
  .attached-names {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_quiet);
  }
  .attached .icon-button {
    margin-inline-start: auto;
  }
  .attached-kind .icon-button:disabled {
    cursor: not-allowed;
    opacity: 0.5;
    background: none;
  }
  /* Below the words of the switch it comes from. */
  .found {
    display: grid;
    gap: 0.25em;
    margin-inline-start: 2.875em;
    margin-block-start: -0.375em;
  }
  .part-settings > .field-hint {
    margin-inline-start: 2.875em;
    margin-block-start: -0.375em;
  }
  /* Each has a line of its own before either gets narrow. */
  .field-below {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .found-list {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    font-size: 0.875em;
  }
  .found-list .chip:not(:has(button)) {
    padding-inline-end: 0.55em;
  }

  /* Severity beside the name; category to tags beside the description and all that follows it. */
  @container (min-width: 45em) {
    form {
      --_side: clamp(14em, 30%, 20em);
      max-inline-size: 68em;
    }
    form > .field-owner,
    form > .part-template {
      margin-inline-end: calc(var(--_side) + 2em);
    }
    .part-name,
    .part-main {
      grid-template-columns: minmax(0, 1fr) var(--_side);
      column-gap: 2em;
    }
    /* What the side column has more of than the description, the last row takes. */
    .part-main {
      grid-template-rows: auto 1fr;
    }
    .part-side {
      grid-area: 1 / 2 / span 2;
      margin-block-start: 0;
    }
    .part-rest {
      grid-area: 2 / 1;
    }
    /* As high as the name, on one line with it. */
    .severity-choice {
      min-block-size: calc(var(--_control) * 1.25 / 0.875);
      padding-block: 0.35em 0.25em;
    }
  }
  /* Drawings keep the colours they were given. */
  @media (forced-colors: active) {
    .select > .icon {
      color: CanvasText;
    }
  }
`;
