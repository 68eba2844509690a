import { svg } from 'lit';

/** Shapes that go with the kinds of news, so that colour alone never says it. On a 16 × 16 box. */
export const marks = {
  danger: svg`<path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/><path d="M8 4.5v4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/><circle cx="8" cy="11.2" r="0.95" fill="currentColor"/>`,
  warning: svg`<path d="M8 1.8 15 14H1z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/><path d="M8 6v3.6" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/><circle cx="8" cy="11.8" r="0.9" fill="currentColor"/>`,
  info: svg`<circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 7.4v4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/><circle cx="8" cy="4.8" r="0.95" fill="currentColor"/>`,
  done: svg`<circle cx="8" cy="8" r="7.5" fill="currentColor"/><path d="m4.8 8.3 2.2 2.2 4.2-4.6" fill="none" stroke="var(--_surface)" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
};
