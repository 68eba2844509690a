import type { CaseId } from '../../../domain/ids.js';
import { isRowKey, rowOf } from '../actions/row-keys.js';
import { stopsIn } from '../keys/grid-stops.js';
import type { ListHost } from '../list-host.js';
import type { ListSelection } from './list-selection.js';

/**
 * Space selects the case one is at, Shift with an arrow draws a range, Ctrl or Cmd with A takes the page, Escape lets
 * go. Answers whether the key was of use.
 */
export function takeSelectionKey(
  event: KeyboardEvent,
  target: HTMLElement,
  selection: ListSelection,
  host: ListHost,
): boolean {
  const { key, shiftKey } = event;
  const row = rowOf(target);
  if (key === 'Escape' && selection.size > 0 && (row || target.closest('.bar'))) {
    selection.clear();
    // The bar goes with the selection, and would take the focus along.
    if (!row) host.element.renderRoot.querySelector<HTMLElement>('tbody .name')?.focus();
    return true;
  }
  const id = row && idOf(row);
  if (!id || !isRowKey(event, target)) return false;
  if (key === ' ') selection.toggle(id, { range: shiftKey });
  else if (key === 'ArrowDown' || key === 'ArrowUp') draw(selection, host, id, target, key === 'ArrowDown' ? 1 : -1);
  else if (key.toLowerCase() === 'a') selection.togglePage(true);
  else return false;
  return true;
}

/** The case a row is about. */
export const idOf = (row: Element): CaseId | undefined =>
  row.querySelector<HTMLElement>('[data-case]')?.dataset['case'];

function draw(selection: ListSelection, host: ListHost, id: CaseId, target: HTMLElement, by: 1 | -1): void {
  const rows = host.scene().shown?.rows ?? [];
  const to = rows[rows.findIndex((row) => row.id === id) + by];
  // At the end there is still the one one is at.
  selection.extend(id, (to ?? { id }).id);
  if (!to) return;
  const boxes = [...host.element.renderRoot.querySelectorAll<HTMLInputElement>('input[data-case]')];
  const row = boxes.find((each) => each.dataset['case'] === to.id)?.closest('[role="row"]');
  if (row) (sameColumn(row, target) ?? row.querySelector<HTMLElement>('.name'))?.focus();
}

/** Where one goes on in another row: what can be used in the same column, or its cell. */
function sameColumn(row: Element, target: HTMLElement): HTMLElement | undefined {
  const cell = target.closest('td, th');
  const index = cell?.parentElement ? [...cell.parentElement.children].indexOf(cell) : -1;
  return stopsIn(row).find((each) => each.closest('td, th') === row.children[index]);
}
