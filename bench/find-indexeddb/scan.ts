import { findEntryOf } from '../../src/domain/find/find-entry.js';
import type { Case } from '../../src/domain/cases/case.js';
import type { CasePage, CaseQuery } from '../../src/domain/find/case-query.js';
import { selectCases } from '../../src/domain/find/select-cases.js';

/** The peer: what one writes without a library. Everything is read for every question, then filtered. */
export interface Scan {
  find(query: CaseQuery): Promise<CasePage>;
  put(cases: readonly object[]): Promise<void>;
  close(): void;
}

export async function openScan(name: string): Promise<Scan> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('case', { keyPath: 'id' });
  const database = await settled(opening);
  return {
    async find(query) {
      const cases = await settled(database.transaction('case').objectStore('case').getAll() as IDBRequest<Case[]>);
      // A search reads all texts; without one there is nothing to fold.
      const entries = query.text
        ? cases.map(findEntryOf)
        : cases.map((each) => ({ ...each, text: '', observableCount: each.observables.length, observableKeys: [] }));
      return selectCases(entries, query);
    },
    async put(cases) {
      const transaction = database.transaction('case', 'readwrite', { durability: 'strict' });
      for (const each of cases) transaction.objectStore('case').put({ number: null, version: '1', ...each });
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'));
      });
    },
    close: () => database.close(),
  };
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });
