import type { ChildQuery } from '../../src/contracts/ports/storage.js';
import { cursorBehind, type Page } from '../../src/domain/find/page.js';
import { defaultPageSize, readCursor } from '../../src/domain/find/select-cases.js';
import { narrows, selectChildren, type ChildPage } from '../../src/domain/find/select-children.js';
import { timeOf, type CaseChild, type Records } from '../../src/domain/records/record.js';
import { ofCase } from './keys.js';
import type { CaseDatabase } from './schema.js';

/** One page of what hangs on a case. Only the page is read, unless something narrows it further. */
export async function readPageOfCase<E extends CaseChild>(
  database: CaseDatabase,
  entity: E,
  query: ChildQuery,
): Promise<ChildPage<Records[E]>> {
  const page = narrows(query) ? readNarrowed(database, entity, query) : readPage(database, entity, query);
  return (await page) as ChildPage<Records[E]>;
}

async function readNarrowed(database: CaseDatabase, entity: CaseChild, query: ChildQuery) {
  const { caseId, ...rest } = query;
  const transaction = database.transaction([entity, 'comment']);
  const [records, comments] = await Promise.all([
    transaction.objectStore(entity).getAll(ofCase(caseId)),
    query.text ? transaction.objectStore('comment').getAll(ofCase(caseId)) : [],
  ]);
  return selectChildren(records, rest, comments);
}

/** Answers as `selectPage` does, walking over the keys, which are in time order. */
async function readPage(
  database: CaseDatabase,
  entity: CaseChild,
  { caseId, order = 'oldest', size = defaultPageSize, at = { page: 1 } }: ChildQuery,
): Promise<Page<Records[CaseChild]>> {
  const range = 'after' in at ? behind(caseId, order, readCursor(at.after)) : ofCase(caseId);
  const skipped = 'page' in at ? (at.page - 1) * size : 0;
  const store = database.transaction(entity).store;
  const counting = store.count(ofCase(caseId));
  const items: Records[CaseChild][] = [];
  let cursor = await store.openCursor(range, order === 'oldest' ? 'next' : 'prev');
  if (cursor && skipped > 0) cursor = await cursor.advance(skipped);
  // One more than asked for says whether there is a next page.
  while (cursor && items.length <= size) {
    items.push(cursor.value);
    cursor = items.length <= size ? await cursor.continue() : null;
  }
  const page = items.slice(0, size);
  const last = page.at(-1);
  return {
    items: page,
    total: await counting,
    ...(last && items.length > size && { next: cursorBehind(timeOf(last), last.id) }),
  };
}

function behind(
  caseId: string,
  order: 'oldest' | 'newest',
  { value, id }: { value: unknown; id: string },
): IDBKeyRange {
  const mark = [caseId, String(value), id];
  return order === 'oldest'
    ? IDBKeyRange.bound(mark, [caseId, []], true)
    : IDBKeyRange.bound([caseId], mark, false, true);
}
