const controls = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled)';
// A menu that opens from a cell has keys of its own.
const apart = '[popover], dialog, [role="menu"]';

/** Where the focus can be in a row, in order: what can be used in a cell, or the cell. What cannot be seen is passed over. */
export const stopsIn = (row: Element | undefined): readonly HTMLElement[] =>
  [...(row?.children ?? [])].flatMap((cell) => {
    if (!(cell instanceof HTMLElement) || !cell.checkVisibility()) return [];
    const inside = [...cell.querySelectorAll<HTMLElement>(controls)].filter(
      (each) => !each.closest(apart) && each.checkVisibility(),
    );
    return inside.length > 0 ? inside : [cell];
  });

/** The stop this is, or is in. */
export function stopAt(target: Element): HTMLElement | undefined {
  if (target.closest(apart)) return undefined;
  return target.closest<HTMLElement>(`${controls}, td, th`) ?? undefined;
}
