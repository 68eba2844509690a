import type { StatusCounts } from '../../../domain/cases/status.js';
import type { CasePage, CaseRow } from '../../../domain/find/case-query.js';
import type { CaseId } from '../../../domain/ids.js';
import type { Shown } from '../answers/shown-rows.js';
import type { ListScene } from '../list-host.js';

/** What a list is about: whose cases, and which of them. */
export type Matches = Pick<ListScene, 'owner' | 'view'>;

export const matchKey = ({ owner, view }: Matches): string => JSON.stringify([owner, view?.text, view?.filter]);

/** Cases deleted together, from the moment a person said so. */
interface Gone {
  readonly rows: Map<CaseId, CaseRow>;
  /** What they matched then. */
  readonly match: string;
  /** The latest answer there was when each was really deleted: the next one does not count it any more. */
  readonly landedAt: Map<CaseId, CasePage | undefined>;
}

/** Cases that are as good as deleted: not shown and not counted, also while their deletion can still be undone. */
export class GoneCases {
  readonly #gone = new Set<Gone>();
  #latest: CasePage | undefined;

  /** Hides them. What it answers brings some of them back, or all, or takes down that they are deleted for good, by whomever. */
  hide(rows: readonly CaseRow[], match: string) {
    const gone: Gone = { rows: new Map(rows.map((row) => [row.id, row])), match, landedAt: new Map() };
    this.#gone.add(gone);
    return {
      bringBack: (ids: Iterable<CaseId> = [...gone.rows.keys()]): void => {
        for (const id of ids) gone.rows.delete(id);
      },
      land: (ids: readonly CaseId[]): void => {
        for (const id of ids) if (!gone.landedAt.has(id)) gone.landedAt.set(id, this.#latest);
      },
    };
  }

  has(id: CaseId): boolean {
    return [...this.#gone].some(({ rows }) => rows.has(id));
  }

  /** What is on screen without them. `match` is what the list shows now. */
  without(shown: Shown, match: string): Shown {
    this.#latest = shown.latest;
    const counted = [...this.#gone].flatMap((gone) => countedOf(gone, shown.latest, match));
    if (counted.length === 0 && !shown.rows.some(({ id }) => this.has(id))) return shown;
    const isThere = ({ id }: CaseRow) => !this.has(id);
    return {
      ...shown,
      rows: shown.rows.filter(isThere),
      total: Math.max(0, shown.total - counted.length),
      latest: {
        ...shown.latest,
        rows: shown.latest.rows.filter(isThere),
        total: Math.max(0, shown.latest.total - counted.length),
        counts: countsWithout(shown.latest.counts, counted),
      },
    };
  }
}

/** Those the answer counts. Of another question it is known only of those it shows. */
const countedOf = ({ rows, match: then, landedAt }: Gone, latest: CasePage, match: string): readonly CaseRow[] =>
  [...rows.values()].filter(({ id }) => {
    if (latest.rows.some((row) => row.id === id)) return true;
    return then === match && (!landedAt.has(id) || landedAt.get(id) === latest);
  });

function countsWithout(counts: StatusCounts, rows: readonly CaseRow[]): StatusCounts {
  const left = { ...counts };
  for (const { status } of rows) left[status] = Math.max(0, left[status] - 1);
  return left;
}
