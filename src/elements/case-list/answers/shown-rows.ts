import type { CasePage, CaseRow } from '../../../domain/find/case-query.js';

/** A question, by its name and the page it is about. */
export interface Question {
  readonly key: string;
  readonly page: number;
}

/** What is on screen, and the latest answer to the same question. */
export interface Shown {
  readonly question: Question;
  readonly rows: readonly CaseRow[];
  /** How many cases there were when these rows were put on screen. */
  readonly total: number;
  readonly latest: CasePage;
}

/**
 * What is shown once an answer has come. While somebody reads, rows stay where they are: those still there are brought
 * up to date in place, and a list that became another one waits to be asked for.
 */
export function showAnswer(shown: Shown | undefined, question: Question, answer: CasePage, reading: boolean): Shown {
  const stays = reading && shown?.question.key === question.key && shown.rows.length > 0;
  if (!stays || sameRows(shown.rows, answer.rows))
    return { question, rows: answer.rows, total: answer.total, latest: answer };
  const fresh = new Map(answer.rows.map((row) => [row.id, row]));
  return { ...shown, rows: shown.rows.map((row) => fresh.get(row.id) ?? row), latest: answer };
}

export const showLatest = ({ question, latest }: Shown): Shown => showAnswer(undefined, question, latest, false);

/** Whether there is another list to be seen than the one on screen. */
export const isWaiting = ({ rows, latest }: Shown): boolean => !sameRows(rows, latest.rows);

/** How many cases came since; none on a further page, where what came only moved the others. */
export const arrivedIn = ({ question, total, latest }: Shown): number =>
  question.page === 1 ? Math.max(0, latest.total - total) : 0;

export const sameRows = (a: readonly CaseRow[], b: readonly CaseRow[]): boolean =>
  a.length === b.length && a.every(({ id }, index) => b[index]?.id === id);
