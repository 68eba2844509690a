import { css } from 'lit';

export const toastStyles = css`
  .toasts {
    --_below: 0px;
    position: fixed;
    inset: auto;
    inset-inline-end: 1em;
    inset-block-end: calc(var(--_toast-inset) + var(--_below));
    display: none;
    inline-size: min(26em, 100vi - 2em);
    margin: 0;
    padding: 0;
    overflow: visible;
    color: var(--_text);
    background: none;
    border: 0;
  }
  .toasts:popover-open {
    display: grid;
    gap: 0.5em;
    padding-block-start: 0.5em;
  }
  .toast {
    --_kind: var(--_success);
    display: flex;
    /* What can be done stands below the words before it takes their room. */
    flex-wrap: wrap;
    align-items: start;
    gap: 0.25em 0.625em;
    padding-block: 0.625em;
    padding-inline: 0.875em 0.625em;
    font-size: 0.875em;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    box-shadow: var(--_shadow);
    animation: toast-comes var(--_duration) ease-out;
  }
  @keyframes toast-comes {
    from {
      opacity: 0;
      transform: translateY(0.5em);
    }
  }
  .toast.info {
    --_kind: var(--_accent-ink);
  }
  .toast.warning {
    --_kind: var(--_warning);
  }
  .toast.danger {
    --_kind: var(--_danger);
  }
  .toast-mark {
    flex: none;
    inline-size: 1.143em;
    block-size: 1.143em;
    margin-block-start: 0.35em;
    color: var(--_kind);
  }
  .toast-words {
    flex: 1 1 11em;
    min-inline-size: 0;
    padding-block: 0.2em;
  }
  .toast-text {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .toast-detail {
    white-space: pre-line;
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }
  .toast-text,
  .toast-detail {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .toast-actions {
    flex: none;
    margin-inline-start: auto;
    display: flex;
    align-items: center;
    gap: 0.25em;
  }
  .toast-action {
    display: inline-flex;
    align-items: center;
    min-block-size: max(1.857em, 24px);
    padding: 0 0.5em;
    font-size: 1em;
    font-weight: 500;
    color: var(--_accent-ink);
    text-decoration: none;
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .toast-action:hover {
    background: var(--_subtle);
    text-decoration: underline;
  }
  .toast-action[aria-disabled='true'] {
    color: var(--_quiet);
    text-decoration: none;
    background: none;
    cursor: progress;
  }
  @media (pointer: coarse) {
    .toast-action,
    .toast .icon-button {
      min-block-size: 2.75em;
      min-inline-size: 2.75em;
      justify-content: center;
    }
  }
  @media (forced-colors: active) {
    .toast-action {
      color: LinkText;
    }
  }
`;
