import type { CaseRow } from '../../domain/find/case-query.js';

/**
 * The rows of a newer answer in the order one has already: what moves under a pointer would be pressed by mistake. What
 * is new comes after it.
 */
export function inKeptOrder(shown: readonly CaseRow[], answer: readonly CaseRow[]): readonly CaseRow[] {
  const byId = new Map(answer.map((row) => [row.id, row]));
  const known = new Set(shown.map(({ id }) => id));
  return [...shown.flatMap(({ id }) => byId.get(id) ?? []), ...answer.filter(({ id }) => !known.has(id))];
}
