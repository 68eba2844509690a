import { css } from 'lit';

export const columnChooserStyles = css`
  .columns-popup {
    inline-size: min(20em, calc(100vw - 2em));
    padding: 0;
  }
  .columns-head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: grid;
    gap: 0.375em;
    padding: 0.5em 0.5em 0.25em;
    background: var(--_raised);
  }
  .columns-sets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em;
  }
  .columns-set {
    min-block-size: 24px;
    padding: 0.125em 0.5em;
    font-weight: 500;
    color: var(--_accent-ink);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .columns-set:hover {
    background: var(--_subtle);
  }
  .columns-list {
    /* A scrollbar that lies over the content must not take what is meant for the grips. */
    padding-inline: 0.25em 1em;
  }
  .column-item {
    display: flex;
    align-items: center;
    padding-inline: 0.25em;
    border-radius: calc(var(--_radius) * 0.75);
  }
  .column-item:hover,
  .column-item:focus-within {
    background: var(--_subtle);
  }
  .column-label {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-inline-size: 0;
    min-block-size: max(2.15em, 24px);
    padding-inline: 0.25em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .fixed .column-label {
    color: var(--_quiet);
    cursor: default;
  }
  .column-note {
    flex: none;
    padding-inline: 0.25em;
    font-size: 0.9286em;
    color: var(--_quiet);
  }
  .column-step {
    opacity: 0;
  }
  .column-item:hover .column-step,
  .column-item:focus-within .column-step {
    opacity: 1;
  }
  .column-item .column-step:disabled {
    opacity: 0.3;
    cursor: default;
  }
  .column-grip {
    inline-size: 1.75em;
    block-size: max(2.15em, 24px);
  }
  .columns-words {
    padding: 0.375em 0.75em;
    color: var(--_quiet);
  }
  .columns-hint {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: 0.25em;
    font-size: 0.9286em;
    background: var(--_raised);
    border-block-start: 1px solid var(--_line);
  }
  @media (hover: none) {
    .column-step {
      opacity: 1;
    }
    .columns-hint {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .column-label,
    .column-grip {
      min-block-size: 2.75em;
    }
  }
`;
