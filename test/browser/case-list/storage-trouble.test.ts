/** What a person reads when the database of the browser is not as it should be. */
import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { indexedDbAdapter } from '../../../adapters/indexeddb/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError, knownReasons, type CaseErrorDetails, type ErrorCode } from '../../../src/domain/error.js';
import { newId } from '../../../src/domain/ids.js';
import { en } from '../../../src/i18n/locales/en.js';
import { de } from '../../../src/i18n/locales/de.js';
import { control, has, memoryOf, names, placed, said, shown, stores, until, words } from './scene.js';

describe('case-list over a database in trouble', () => {
  let name: string;
  const opened: CaseAdapter[] = [];
  const adapterOver = (): CaseAdapter => {
    const adapter = indexedDbAdapter({ name });
    opened.push(adapter);
    return adapter;
  };

  beforeEach(() => {
    name = `test-${newId()}`;
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((adapter) => adapter.close()));
    await deleteDB(name);
  });

  it('says what to do where there is no IndexedDB, and offers nothing that cannot help', async () => {
    await without(globalThis, 'indexedDB', undefined, async () => {
      const list = await placed(adapterOver());
      await until(list, () => words(list).includes('Leave the private window, or allow this site to keep data.'));
      expect(said(list)).to.include('Leave the private window');
      expect(has(list, 'Try again')).to.equal(false);
    });
  });

  it('says to reload the page where a newer release stored the data', async () => {
    (await openDB(name, 99)).close();
    const list = await placed(adapterOver());
    await until(list, () => words(list).includes('Reload the page to get it.'));
    expect(has(list, 'Try again')).to.equal(false);
  });

  it('says so also when the newer release comes while the list is open', async () => {
    const adapter = adapterOver();
    await stores(adapter, { title: 'Old' });
    const list = await shown(adapter);
    (await openDB(name, 99)).close();
    await until(list, () => words(list).includes('Reload the page to get it.'));
    expect(names(list)).to.deep.equal(['Old']);
  });

  it('says that the name is taken by something else', async () => {
    (await openDB(name, 1, { upgrade: (database) => void database.createObjectStore('theirs') })).close();
    const list = await placed(adapterOver());
    await until(list, () => words(list).includes('has to choose another name.'));
    expect(has(list, 'Try again')).to.equal(false);
  });

  it('says to close other tabs while one holds an older version, and tries again when told to', async () => {
    const old = await openDB(name, 1);
    const { open } = IDBFactory.prototype;
    const asIfNewer: IDBFactory['open'] = function (this: IDBFactory, given, version) {
      return open.call(this, given, (version ?? 0) + 1);
    };
    await without(IDBFactory.prototype, 'open', asIfNewer, async () => {
      const list = await placed(adapterOver());
      await until(list, () => words(list).includes('Close or reload your other tabs.'));
      expect(has(list, 'Try again')).to.equal(true);
      expect(words(list).match(/try again/gi)).to.have.length(1);
      old.close();
    });
  });

  it('shows at once that everything is gone when the database is deleted underneath', async () => {
    const adapter = adapterOver();
    await stores(adapter, { title: 'Gone' });
    const list = await shown(adapter);
    await heardOfChanges(adapter);
    await deleteDB(name);
    await until(list, () => words(list).includes('There are no cases yet.'));
    await stores(adapter, { title: 'Anew' });
    await until(list, () => names(list).join() === 'Anew');
  });

  it('says how to make room where the browser gives no more', async () => {
    const list = await placed(refusing(await memoryOf('First'), 'too_large', { reason: 'no-room' }));
    await until(list, () => words(list).includes('This browser has no room left for this site'));
    expect(words(list)).to.include('Free disk space');
    expect(has(list, 'Try again')).to.equal(false);
  });

  it('never shows a reason nobody wrote for people', async () => {
    const list = await placed(refusing(await memoryOf('First'), 'unavailable', { reason: 'ECONNRESET' }));
    await until(list, () => words(list).includes(en.terms.errors.unavailable));
    expect(words(list)).not.to.include('ECONNRESET');
  });

  it('shows the host’s own words where something is not allowed', async () => {
    const list = await placed(refusing(await memoryOf('First'), 'forbidden', { reason: 'Ask Ana in room 4.' }));
    await until(list, () => words(list).includes('Ask Ana in room 4.'));
  });

  it('does not offer to try again what fails for good', async () => {
    const list = await placed(refusing(await memoryOf('First'), 'unavailable', { retryable: false }));
    await until(list, () => words(list).includes(en.terms.errors.unavailable));
    expect(has(list, 'Try again')).to.equal(false);
  });

  it('asks again no sooner than the backend wants it to, and says when', async () => {
    const adapter = refusing(await memoryOf('First'), 'rate_limited', { retryAfterMs: 1_400 });
    const list = await placed(adapter);
    await until(list, () => has(list, /^Try again in \d seconds?$/));
    const asked = adapter.asked;
    control(list, /^Try again in/).click();
    await list.updateComplete;
    expect(adapter.asked).to.equal(asked);
    await until(list, () => has(list, 'Try again'));
    control(list, 'Try again').click();
    await until(list, () => adapter.asked > asked);
  });

  it('has words for every reason there is', () => {
    for (const { code, terms } of [en, de])
      for (const reason of knownReasons)
        expect(terms.reasons[reason], `${reason} in ${code}`).to.match(/^\p{Lu}.+\.$/u);
  });
});

/** The same adapter, whose cases cannot be found. */
function refusing(adapter: CaseAdapter, code: ErrorCode, details: CaseErrorDetails): CaseAdapter & { asked: number } {
  const refused = {
    ...adapter,
    asked: 0,
    cases: {
      ...adapter.cases,
      find: () => {
        refused.asked += 1;
        return Promise.reject(new CaseError(code, details));
      },
    },
  };
  return refused;
}

/** Resolves once changes are told. */
function heardOfChanges(adapter: CaseAdapter): Promise<void> {
  const ending = new AbortController();
  return new Promise((resolve) =>
    adapter.changes({}, () => undefined, {
      signal: ending.signal,
      onStatus: (status) => {
        if (status !== 'live') return;
        resolve();
        queueMicrotask(() => ending.abort());
      },
    }),
  );
}

/** Replaces a member for as long as the work runs. */
async function without<T extends object, K extends keyof T>(
  target: T,
  member: K,
  replacement: T[K] | undefined,
  work: () => Promise<void>,
): Promise<void> {
  const original = Object.getOwnPropertyDescriptor(target, member);
  Object.defineProperty(target, member, { configurable: true, writable: true, value: replacement });
  try {
    await work();
  } finally {
    if (original) Object.defineProperty(target, member, original);
    else Reflect.deleteProperty(target, member);
  }
}
