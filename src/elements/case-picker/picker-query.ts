import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Capabilities } from '../../contracts/capabilities.js';
import type { ReadOptions } from '../../contracts/options.js';
import { caseStatuses, type CaseStatus } from '../../domain/cases/status.js';
import type { CaseColumn, CasePage, CaseQuery, CaseRow, CaseSort } from '../../domain/find/case-query.js';
import { defaultSort } from '../../domain/find/sort-cases.js';
import type { Owner } from '../../domain/ids.js';
import { limits } from '../../domain/limits.js';
import type { Query } from '../controllers/query-cache.js';

export interface PickerQuestion {
  readonly owner: Owner;
  readonly text: string;
  /** Rows wanted. */
  readonly wanted: number;
}

export interface PickerAnswer {
  readonly rows: readonly CaseRow[];
  /** Whether there are more than these. */
  readonly more: boolean;
}

const columns: readonly CaseColumn[] = ['updatedAt', 'totals'];

/** What somebody works on is what is added to most. */
const newestFirst: CaseSort = { by: 'updatedAt', direction: 'descending' };

// Of the rows wanted so much is kept for cases in progress, that no number of open ones hides them.
const keptShare = 0.3;

/**
 * Cases to choose from: the open ones, then those in progress, then the closed ones; of each those first that were
 * updated last. However many are open, some of those in progress are among the first.
 */
export function pickerQuery(question: PickerQuestion, capabilities: Capabilities): Query<PickerAnswer> {
  const { owner } = question;
  return {
    key: `cases to pick ${JSON.stringify(question)}`,
    series: `cases to pick of ${owner}`,
    load: (adapter, options) => loadRows(adapter, question, capabilities, options),
    affectedBy: (event) => event.type === 'resync' || (event.entity === 'case' && event.owner === owner),
  };
}

/** One status after the other, so that no sort need know their order; where none can be asked for, all at once. */
async function loadRows(
  adapter: CaseAdapter,
  { owner, text, wanted }: PickerQuestion,
  capabilities: Capabilities,
  options: ReadOptions,
): Promise<PickerAnswer> {
  const { filters, sorts, search, columns: known } = capabilities;
  const query: CaseQuery = {
    owner,
    size: Math.min(wanted, limits.pageSize),
    columns: columns.filter((column) => known.includes(column)),
    ...(text && search.length > 0 && { text }),
    ...sortOf(sorts),
  };
  const stages: readonly (CaseStatus | undefined)[] = filters.includes('status') ? caseStatuses : [undefined];
  const rows: CaseRow[] = [];
  let counted: CasePage | undefined;
  let more = false;
  for (const [at, status] of stages.entries()) {
    // The first answer counts every status: none is asked for that has nothing.
    if (status && counted && !counted.totalIsLowerBound && counted.counts[status] === 0) continue;
    const room = wanted - rows.length;
    const stage = await loadStage(
      adapter,
      { ...query, ...(status && { filter: { status: [status] } }) },
      {
        wanted: room,
        byCursor: capabilities.paging.includes('after'),
        options,
      },
    );
    counted ??= stage.first;
    // Kept for what comes next.
    const kept = status === 'open' ? Math.min(counted.counts['in-progress'], Math.floor(wanted * keptShare)) : 0;
    const taken = stage.rows.slice(0, room - kept);
    rows.push(...taken);
    more ||= stage.more || stage.rows.length > taken.length;
    const later = stages.slice(at + 1);
    const isMoreLater = later.some((each) => each && (counted?.totalIsLowerBound || counted?.counts[each]));
    if (rows.length >= wanted) return { rows, more: more || isMoreLater };
  }
  return { rows, more };
}

const sortOf = (sorts: Capabilities['sorts']): Pick<CaseQuery, 'sort'> => {
  const sort = [newestFirst, defaultSort].find(({ by }) => sorts.includes(by));
  return sort ? { sort } : {};
};

interface Stage {
  readonly wanted: number;
  readonly byCursor: boolean;
  readonly options: ReadOptions;
}

async function loadStage(
  adapter: CaseAdapter,
  query: CaseQuery,
  { wanted, byCursor, options }: Stage,
): Promise<{ readonly rows: readonly CaseRow[]; readonly more: boolean; readonly first: CasePage }> {
  const first = await adapter.cases.find(query, options);
  const rows = [...first.rows];
  let page = first;
  for (let number = 2; rows.length < wanted && page.next !== undefined; number += 1) {
    page = await adapter.cases.find({ ...query, at: byCursor ? { after: page.next } : { page: number } }, options);
    rows.push(...page.rows);
  }
  return { rows, more: page.next !== undefined, first };
}
