import type { CaseRow } from '../../domain/find/case-query.js';
import { CaseOpenEvent } from './case-open.js';

/** A person follows the link to a case: the host is told, and may lead there itself. */
export function followLink(from: Pick<EventTarget, 'dispatchEvent'>, row: CaseRow, event: MouseEvent): void {
  // A link opened elsewhere is the browser's business.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!from.dispatchEvent(new CaseOpenEvent(row))) event.preventDefault();
}
