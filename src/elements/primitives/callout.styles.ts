import { css } from 'lit';

export const calloutStyles = css`
  .callout {
    --_kind: var(--_accent-ink);
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.25em 0.625em;
    padding: 0.625em 0.75em;
    font-size: 0.875em;
    border: 1px solid color-mix(in oklch, var(--_kind), transparent 55%);
    border-radius: var(--_radius);
    /* Not in oklch: a grey has a hue there, and it is red. */
    background: color-mix(in oklab, var(--_kind), var(--_surface) 93%);
  }
  .callout.danger {
    --_kind: var(--_danger);
  }
  .callout.warning {
    --_kind: var(--_warning);
  }
  .callout.done {
    --_kind: var(--_success);
  }
  .callout-mark {
    flex: none;
    inline-size: 1.143em;
    block-size: 1.143em;
    margin-block-start: 0.15em;
    color: var(--_kind);
  }
  .callout-words {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  /* Words of a language that runs the other way than the page keep their order and its edge. */
  .callout-text,
  .callout-hint {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .callout-text {
    font-weight: 500;
  }
  .callout-hint {
    color: var(--_quiet);
  }
  .callout-action {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 0.5em;
  }
  .callout-action .button {
    font-size: 1em;
    min-block-size: 1.9em;
    margin-block: -0.25em;
  }
`;
