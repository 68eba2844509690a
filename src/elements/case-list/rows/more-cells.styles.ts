import { css } from 'lit';

export const moreCellsStyles = css`
  .people-popup {
    max-inline-size: min(20em, calc(100vw - 2em));
    padding: 0.375em 0.75em;
  }
  .people-item {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.25em;
    overflow-wrap: anywhere;
  }
  .cell .avatar-stack {
    vertical-align: middle;
  }
  /* Large enough to be told apart, and pressed. */
  .cell .avatar {
    min-inline-size: 24px;
    min-block-size: 24px;
    font-size: 0.7857em;
  }
  .push {
    display: inline-flex;
    align-items: center;
    gap: 0.625em;
    max-inline-size: 100%;
  }
  .push.none {
    color: var(--_quiet);
  }
  .incident {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-inline-size: 0;
    min-block-size: 24px;
    color: var(--_accent-ink);
    text-decoration: none;
    border-radius: calc(var(--_radius) * 0.5);
  }
  .incident:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .push-state {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    white-space: nowrap;
    color: var(--_quiet);
  }
  .push-state > .icon {
    stroke-width: 0;
  }
  .push-state.failed {
    color: var(--_danger);
  }
  .push-state.uncertain > .icon,
  .push-state.outdated > .icon {
    color: var(--_warning);
  }
`;
