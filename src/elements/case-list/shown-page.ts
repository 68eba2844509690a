import type { CasePage } from '../../domain/find/case-query.js';

/** What is on screen, and what has come since. */
export interface Shown {
  /** Names the question it answers. */
  readonly key: string;
  readonly page: CasePage;
  /** A newer answer whose rows are others or stand elsewhere; it waits until it is asked for. */
  readonly waiting: CasePage | undefined;
}

/**
 * What is shown once an answer has come. While somebody reads, rows stay where they are: those still there are brought
 * up to date in place, and a list that became another one waits.
 */
export function showAnswer(shown: Shown | undefined, key: string, answer: CasePage, reading: boolean): Shown {
  if (!shown || shown.key !== key || !reading || sameRows(shown.page, answer))
    return { key, page: answer, waiting: undefined };
  const now = new Map(answer.rows.map((row) => [row.id, row]));
  const rows = shown.page.rows.map((row) => now.get(row.id) ?? row);
  return { key, page: { ...shown.page, rows, counts: answer.counts }, waiting: answer };
}

/** How many cases came that are not on screen; none where the list only changed its order. */
export const arrivedIn = ({ page, waiting }: Shown): number => Math.max(0, (waiting?.total ?? page.total) - page.total);

const sameRows = (a: CasePage, b: CasePage): boolean =>
  a.rows.length === b.rows.length && a.rows.every(({ id }, index) => b.rows[index]?.id === id);
