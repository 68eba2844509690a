import { css } from 'lit';

/** Of a modal dialog with a head that stays and a body that scrolls. */
export const dialogStyles = css`
  .modal {
    max-inline-size: none;
    padding: 0;
    overflow: hidden;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    box-shadow: var(--_shadow);
  }
  .modal[open],
  .modal > .root {
    display: flex;
    flex-direction: column;
  }
  .modal > .root,
  .dialog-body {
    flex: 0 1 auto;
    min-block-size: 0;
  }
  .modal::backdrop {
    background: oklch(0 0 0 / 0.4);
  }
  .dialog-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding: 0.75em 1.25em;
    border-block-end: 1px solid var(--_line);
  }
  .dialog-title {
    font-size: 1.125em;
    font-weight: 600;
  }
  .dialog-body {
    overflow-y: auto;
    overscroll-behavior: contain;
    container-type: inline-size;
    padding: 1.25em 1.25em 0;
  }
  @media (max-width: 40em) {
    .modal {
      inline-size: 100vi;
      block-size: 100vb;
      max-block-size: none;
      border: 0;
      border-radius: 0;
    }
  }
`;
