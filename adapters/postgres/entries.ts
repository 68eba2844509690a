import type { CaseFilter, StoredSelection } from '../../src/domain/find/case-query.js';
import type { FindEntry } from '../../src/domain/find/find-entry.js';
import type { CaseStatus } from '../../src/domain/cases/status.js';
import type { Owner } from '../../src/domain/ids.js';
import type { Session } from './database.js';
import { askable, type Tables } from './tables.js';

/** Which entries are wanted at least: more may be answered, never less. */
export interface Wanted {
  readonly owner: Owner | readonly Owner[];
  readonly filter?: CaseFilter;
  readonly status?: CaseStatus;
  /** Whether their folded texts are needed, which are most of what there is to read. */
  readonly texts?: boolean;
}

/** Parts of a filter that are columns, and what these must hold. All else is left to the domain. */
const narrowings = {
  ids: 'id = any($)',
  severity: 'severity = any($)',
  tags: 'tags ?| $',
  reporters: 'reporter = any($)',
} as const satisfies Partial<Record<keyof CaseFilter, string>>;

/**
 * What finds look at, of every case that may match. What matches, in which order, and how it is counted is said by the
 * domain alone, over what is answered here. To be replaced by indexes and keyset pages, which answer only a page: what
 * this costs grows with the cases of an owner.
 */
export async function readEntries(
  session: Session,
  tables: Tables,
  { owner, filter = {}, status, texts = false }: Wanted,
): Promise<readonly FindEntry[]> {
  const values: unknown[] = [(typeof owner === 'string' ? [owner] : owner).map(askable)];
  const conditions = ['owner = any($1::text[])'];
  for (const [key, condition] of Object.entries(narrowings)) {
    const wanted = filter[key as keyof typeof narrowings];
    if (!wanted || wanted.length === 0) continue;
    conditions.push(condition.replace('$', `$${values.push(wanted.map(askable))}::text[]`));
  }
  if (status) conditions.push(`status = $${values.push(status)}`);
  const rows = await session.query<{ readonly entry: Omit<FindEntry, 'text'>; readonly text: string }>(
    `select entry, ${texts ? 'text' : `'' as text`} from ${tables.of('case')} where ${conditions.join(' and ')}`,
    values,
  );
  return rows.map(({ entry, text }) => ({ ...entry, text }));
}

export const wantedBy = ({ owner, filter, text }: StoredSelection): Wanted => ({ owner, filter, texts: Boolean(text) });
