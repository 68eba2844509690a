import type { ChildQuery } from '../../src/contracts/ports/storage.js';
import { cursorBehind } from '../../src/domain/find/page.js';
import { defaultPageSize, readCursor } from '../../src/domain/find/select-cases.js';
import { narrows, selectChildren, type ChildPage } from '../../src/domain/find/select-children.js';
import { timeOf, type CaseChild, type Records } from '../../src/domain/records/record.js';
import type { Database } from './database.js';
import { askable, type Tables } from './tables.js';

/** One page of what hangs on a case. Only the page is read, unless something narrows it further. */
export const readPageOfCase = <E extends CaseChild>(
  database: Database,
  tables: Tables,
  entity: E,
  query: ChildQuery,
): Promise<ChildPage<Records[E]>> => (narrows(query) ? readNarrowed : readPage)(database, tables, entity, query);

async function readNarrowed<E extends CaseChild>(
  database: Database,
  tables: Tables,
  entity: E,
  { caseId, ...query }: ChildQuery,
): Promise<ChildPage<Records[E]>> {
  const all = `select coalesce(jsonb_agg(record order by at, id), '[]') from`;
  const [found] = await database.query<{ records: Records[E][]; comments: Records['comment'][] }>(
    `select (${all} ${tables.of(entity)} where case_id = $1) as records,
      (${all} ${tables.of('comment')} where case_id = $1 and $2) as comments`,
    [askable(caseId), Boolean(query.text)],
  );
  return selectChildren(found!.records, query, found!.comments);
}

/** Answers as `selectPage` does. */
async function readPage<E extends CaseChild>(
  database: Database,
  tables: Tables,
  entity: E,
  { caseId, order = 'oldest', size = defaultPageSize, at = { page: 1 } }: ChildQuery,
): Promise<ChildPage<Records[E]>> {
  const [direction, behind] = order === 'oldest' ? ['asc', '>'] : ['desc', '<'];
  const mark = 'after' in at ? readCursor(at.after) : null;
  const sorted = `order by at ${direction}, id ${direction}`;
  const table = tables.of(entity);
  // One statement sees one state. One more than asked for says whether there is a next page.
  const [found] = await database.query<{ total: number; records: Records[E][] }>(
    `select (select count(*)::int from ${table} where case_id = $1) as total,
      (select coalesce(jsonb_agg(record ${sorted}), '[]') from (
        select record, at, id from ${table}
          where case_id = $1 ${mark ? `and (at, id) ${behind} ($4, $5)` : ''} ${sorted} limit $2 offset $3
      ) page) as records`,
    [
      askable(caseId),
      size + 1,
      'page' in at ? (at.page - 1) * size : 0,
      ...(mark ? [askable(String(mark.value)), askable(mark.id)] : []),
    ],
  );
  const items = found!.records.slice(0, size);
  const last = items.at(-1);
  return {
    items,
    total: found!.total,
    ...(last && found!.records.length > size && { next: cursorBehind(timeOf(last), last.id) }),
  };
}
