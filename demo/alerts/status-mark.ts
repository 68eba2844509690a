import { h } from '../dom/h.js';
import { isolated, word } from '../words/words.js';
import { alertStatus } from './alert-statuses.js';

/** Where an alert stands, once it is not simply open. */
export function statusMark(alertId: string): HTMLElement {
  const mark = h('span', { class: 'alert-status', 'data-status-of': alertId });
  show(mark);
  return mark;
}

/** Brings every mark below up to date. */
export function renewStatusMarks(root: ParentNode): void {
  for (const mark of root.querySelectorAll<HTMLElement>('[data-status-of]')) show(mark);
}

function show(mark: HTMLElement): void {
  const status = alertStatus(mark.dataset.statusOf!);
  mark.hidden = status === 'open';
  mark.dataset.status = status;
  mark.replaceChildren(isolated(word(`alertStatus.${status}`)));
}
