import type { CaseAdapter } from '../../src/contracts/adapter.js';
import type { Page, PageQuery } from '../../src/domain/find/page.js';
import type { CaseId } from '../../src/domain/ids.js';

/** What the peer keeps: everything that is on the case, one store a kind. */
export const kinds = ['activity', 'comments', 'alerts', 'files'] as const;

/** Copies what hangs on the case into a database of the peer's own. */
export async function copyForPeer(adapter: CaseAdapter, caseId: CaseId, name: string): Promise<void> {
  const database = await open(name);
  for (const kind of kinds) {
    const items = await all<object>((query) => adapter[kind].find(query), caseId);
    const transaction = database.transaction(kind, 'readwrite');
    for (const item of items) transaction.objectStore(kind).put(item);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }
  database.close();
}

/** The peer: what one writes without a library. All of the case is read at once, and all of it is put into the page. */
export async function showPlainCase(name: string): Promise<void> {
  const database = await open(name);
  const read = (kind: (typeof kinds)[number]) =>
    settled(database.transaction(kind).objectStore(kind).getAll() as IDBRequest<Record<string, unknown>[]>);
  const [activity, comments, alerts, files] = await Promise.all(kinds.map(read));
  const texts = new Map(comments!.map(({ id, text }) => [id, text as string]));
  const history = activity!
    .sort((one, other) => (String(one['at']) < String(other['at']) ? -1 : 1))
    .map((each) => {
      const text = each['type'] === 'comment' ? texts.get((each['ids'] as string[])[0]) : undefined;
      return line(`${(each['by'] as { name: string }).name}, ${new Date(String(each['at'])).toLocaleString()}`, text);
    });
  const table = document.createElement('table');
  const body = table.createTBody();
  for (const { rule, index, createdAt } of alerts!) {
    const row = body.insertRow();
    for (const cell of [(rule as { name: string }).name, index, createdAt]) row.insertCell().textContent = String(cell);
  }
  const names = files!.map(({ name: file, size }) => line(String(file), String(size)));
  document.body.append(...history, table, ...names);
}

function line(head: string, text = ''): HTMLElement {
  const place = document.createElement('p');
  place.append(Object.assign(document.createElement('strong'), { textContent: head }), ' ', text);
  return place;
}

async function all<Item>(find: (query: PageQuery) => Promise<Page<Item>>, caseId: CaseId): Promise<Item[]> {
  const items: Item[] = [];
  let page = await find({ caseId, size: 100 });
  items.push(...page.items);
  while (page.next !== undefined) {
    page = await find({ caseId, size: 100, at: { after: page.next } });
    items.push(...page.items);
  }
  return items;
}

function open(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const kind of kinds) opening.result.createObjectStore(kind, { keyPath: 'id' });
  };
  return settled(opening);
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });
