import { h } from '../dom/h.js';
import { ago, exactly } from '../words/times.js';

/** How long ago, with the exact time for those who point at it. */
export const timeAgo = (timestamp: string): HTMLElement =>
  h('time', { dir: 'auto', datetime: timestamp, title: exactly(timestamp) }, ago(timestamp));
