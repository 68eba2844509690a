/** The row of a case an element is in; what lies over the rows, such as a menu, is in none. */
export const rowOf = (element: Element): HTMLElement | null =>
  element.closest('[popover], dialog') ? null : element.closest<HTMLElement>('tbody [role="row"]');

/** What is pressed by Space keeps it, but for a name: that is opened by Enter. */
export const selectsBySpace = (target: Element): boolean =>
  target.matches('.name') || !target.matches('button, input, select');

/** Whether a key means something to whoever is at a row. */
export function isRowKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent, target: Element): boolean {
  if (altKey || !rowOf(target)) return false;
  if (ctrlKey || metaKey) return !shiftKey && key.toLowerCase() === 'a';
  if (key === ' ') return selectsBySpace(target);
  return key === 'ContextMenu' || (shiftKey && (key === 'ArrowUp' || key === 'ArrowDown' || key === 'F10'));
}
