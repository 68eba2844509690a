import type { ListPosition } from '../domain/find/list-position.js';
import { CaseOpenEvent, type OpenedCase } from './events/case-open.js';

/** A person follows the link to a case: the host is told, and may lead there itself. */
export function followLink(
  from: Pick<EventTarget, 'dispatchEvent'>,
  row: OpenedCase,
  event: MouseEvent,
  position?: ListPosition,
): void {
  // A link opened elsewhere is the browser's business.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!from.dispatchEvent(new CaseOpenEvent(row, position))) event.preventDefault();
}
