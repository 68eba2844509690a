import { h } from '../dom/h.js';
import { ago, exactly } from '../words/times.js';

/** How long ago, with the exact time for those who point at it. */
export const timeAgo = (timestamp: string): HTMLElement =>
  h('time', { 'data-ago': true, datetime: timestamp, title: exactly(timestamp) }, h('bdi', {}, ago(timestamp)));

/** Lets what stands on the page grow older with the clock. */
export function startClock(view: HTMLElement): void {
  setInterval(() => {
    for (const each of view.querySelectorAll<HTMLTimeElement>('time[data-ago]')) {
      each.replaceChildren(h('bdi', {}, ago(each.dateTime)));
    }
  }, 30_000);
}
