import type { ListPosition } from '../../../domain/find/list-position.js';
import { isWaiting } from '../answers/shown-rows.js';
import type { ListScene } from '../list-host.js';
import { askedOf } from './list-query.js';

/** What a person sees of the list, for whoever opens a case and wants to go on to the next one from there. */
export function positionIn({ owner, view, shown }: ListScene): ListPosition | undefined {
  if (!owner || !view || !shown) return undefined;
  const { rows, question, latest } = shown;
  const before = (question.page - 1) * view.size;
  return {
    query: askedOf(owner, view, []),
    rows,
    before,
    total: Math.max(latest.total, before + rows.length),
    // The cursor is behind the latest rows; while others are on screen it would leave some out.
    ...(latest.next !== undefined && !isWaiting(shown) && { next: latest.next }),
  };
}
