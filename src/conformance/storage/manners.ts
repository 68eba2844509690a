import type { StoragePort } from '../../contracts/ports/storage.js';
import type { ReadOptions } from '../../contracts/options.js';
import { isCaseError } from '../../domain/error.js';
import { equal, ok, rejects } from '../expectations.js';
import { deepFreeze, isPlainJson, scribble } from '../plain-json.js';
import { commit, read, type StorageSuite } from './context.js';
import * as made from './made.js';

type Ask = (storage: StoragePort, options?: ReadOptions) => Promise<unknown>;

/** Every verb, called with arguments that are fine. */
const asks: Readonly<Record<string, Ask>> = {
  get: (storage, options) => storage.get('case', ['case-1'], options),
  findCases: (storage, options) => storage.findCases({ owner: made.owner }, options),
  meanTimeToClose: (storage, options) => storage.meanTimeToClose({ owner: made.owner }, options),
  findOfCase: (storage, options) => storage.findOfCase('comment', { caseId: 'case-1' }, options),
  findOfOwner: (storage, options) => storage.findOfOwner('template', made.owner, options),
  casesOfAlert: (storage, options) => storage.casesOfAlert('alert-1', options),
  findSimilar: (storage, options) => storage.findSimilar({ caseId: 'case-1', fields: ['impact'] }, options),
  suggest: (storage, options) => storage.suggest('tags', { owner: made.owner }, options),
  dueEffects: (storage, options) => storage.dueEffects({ now: made.at(100), size: 10 }, options),
  committed: (storage, options) => storage.committed('named', options),
  commit: (storage, options) =>
    storage.commit({ mutationId: 'manners', changes: [made.insertCase('case-9')] }, options),
};

const filled = (storage: StoragePort) =>
  storage.commit({
    mutationId: 'named',
    changes: [
      made.insertCase('case-1', { tags: ['vip'], fields: { impact: 'none' } }),
      made.insertComment('comment-1'),
      made.insertTemplate('template-1'),
      made.enqueue('effect-1'),
      made.insertCase('case-2', { fields: { impact: 'none' } }),
    ],
  });

export const abort: StorageSuite = {
  name: 'abort',
  tests: {
    'rejects every verb with aborted when the caller had given up before, and does nothing': async ({ storage }) => {
      await filled(storage);
      for (const [name, ask] of Object.entries(asks))
        await rejects(ask(storage, { signal: AbortSignal.abort() }), 'aborted', name);
      equal(await read(storage, 'case', 'case-9'), null);
      equal(await storage.committed('manners'), null);
    },

    'ends what is aborted mid-way, or answers what was done already': async ({ storage }) => {
      await filled(storage);
      for (const [name, ask] of Object.entries(asks)) {
        if (name === 'commit') continue;
        const expected = await ask(storage);
        const giving = new AbortController();
        const asking = Promise.allSettled([ask(storage, { signal: giving.signal })]);
        giving.abort();
        const [outcome] = await asking;
        if (outcome.status === 'fulfilled') equal(outcome.value, expected, name);
        else ok(isCaseError(outcome.reason) && outcome.reason.code === 'aborted', `${name} rejects with aborted.`);
      }
    },

    'leaves a commit aborted mid-way whole or undone, and one commit when it is tried again': async ({ storage }) => {
      for (const after of [0, 1, 3, 8]) {
        const id = `case-${after}`;
        const named = {
          mutationId: `aborted-${after}`,
          changes: [made.insertCase(id), made.insertComment(`of-${id}`, { caseId: id })],
        };
        const giving = new AbortController();
        const committing = Promise.allSettled([storage.commit(named, { signal: giving.signal })]);
        for (let turn = 0; turn < after; turn += 1) await Promise.resolve();
        giving.abort();
        const [outcome] = await committing;
        if (outcome.status === 'rejected')
          ok(isCaseError(outcome.reason) && outcome.reason.code === 'aborted', 'commit rejects with aborted.');
        const again = await storage.commit(named);
        if (outcome.status === 'fulfilled') equal(again, outcome.value);
        equal(
          [(await read(storage, 'case', id))?.id, (await read(storage, 'comment', `of-${id}`))?.id],
          [id, `of-${id}`],
        );
      }
      equal((await storage.findCases({ owner: made.owner })).total, 4);
    },
  },
};

const hostile = '<script>alert(1)</script> \'"`; DROP TABLE cases; -- 👩🏽‍💻 عاجل e\u0301 \u2028 __proto__';

export const purity: StorageSuite = {
  name: 'JSON purity',
  tests: {
    'answers plain JSON, whatever is asked': async ({ storage }) => {
      isPlainJson(await filled(storage), 'commit');
      for (const [name, ask] of Object.entries(asks)) isPlainJson(await ask(storage), name);
      isPlainJson(await storage.findOfCase('comment', { caseId: 'case-1', size: 1 }), 'findOfCase');
      isPlainJson(storage.finds, 'finds');
    },

    'writes nothing into what it is given': async ({ storage }) => {
      const tags = ['b', 'a', 'b'];
      const changes = [made.insertCase('case-1', { tags }), made.insertComment('comment-1'), made.enqueue('effect-1')];
      const given = structuredClone(changes);
      await storage.commit({ mutationId: 'given', changes });
      equal(changes, given, 'The changes');
      const ids = ['case-1', 'missing'];
      await storage.get('case', ids);
      equal(ids, ['case-1', 'missing'], 'The ids');
      const query = { owner: [made.otherOwner, made.owner], columns: ['tags', 'category'] as const };
      const asked = structuredClone(query);
      await storage.findCases(query);
      equal(query, asked, 'The query');
    },

    'takes frozen input': async ({ storage }) => {
      const changes = [made.insertCase('case-1', { tags: ['b', 'a'] }), made.enqueue('effect-1')];
      await storage.commit(deepFreeze({ mutationId: 'frozen', changes }));
      const edit = { op: 'update', entity: 'case', id: 'case-1', set: { tags: ['c'] }, add: { comments: 1 } } as const;
      await storage.commit(deepFreeze({ mutationId: 'frozen-edit', changes: [edit] }));
      await storage.findCases(deepFreeze({ owner: [made.owner], columns: ['tags'] as const }));
      equal((await storage.get('case', deepFreeze(['case-1'])))[0]?.tags, ['c']);
    },

    'keeps nothing of what it was given': async ({ storage }) => {
      const changes = [made.insertCase('case-1', { tags: ['vip'] })];
      await storage.commit({ mutationId: 'given', changes });
      const before = structuredClone(await read(storage, 'case', 'case-1'));
      scribble(changes);
      equal(await read(storage, 'case', 'case-1'), before);
      const set = { tags: ['mail'] };
      await commit(storage, { op: 'update', entity: 'case', id: 'case-1', set });
      scribble(set);
      equal((await read(storage, 'case', 'case-1'))?.tags, ['mail']);
    },

    'answers nothing it keeps': async ({ storage }) => {
      const answered = await filled(storage);
      const first = structuredClone(answered);
      scribble(answered);
      for (const [name, ask] of Object.entries(asks)) {
        if (name === 'commit') continue;
        const before = structuredClone(await ask(storage));
        scribble(await ask(storage));
        equal(await ask(storage), before, name);
      }
      equal(await storage.committed('named'), first, 'committed');
      equal(await filled(storage), first, 'The repeated commit');
      const { current } = await rejects(commit(storage, made.insertCase('case-1')), 'conflict');
      scribble(current);
      equal(await read(storage, 'case', 'case-1'), first.records[0], 'What a conflict carries');
    },

    'keeps texts letter by letter, and hostile keys as keys': async ({ storage }) => {
      const fields = JSON.parse('{"__proto__":"polluted","constructor":"x","":"empty","a.b":1}') as Record<
        string,
        string
      >;
      const long = 'ä¥🔥x\u0301'.repeat(5_000);
      await commit(
        storage,
        made.insertCase('case-1', { title: hostile, description: long, tags: [hostile, ''], fields }),
      );
      const kept = await read(storage, 'case', 'case-1');
      equal([kept?.title, kept?.description, kept?.tags], [hostile, long, [hostile, '']]);
      equal(Object.entries(kept!.fields).sort(), Object.entries(fields).sort());
      equal((await storage.findCases({ owner: made.owner })).rows[0]?.title, hostile);
      equal(Object.getPrototypeOf({}) === Object.prototype && !('polluted' in {}), true, 'Nothing is polluted');
    },

    'tells null from nothing, and keeps empty lists': async ({ storage }) => {
      await commit(storage, made.insertCase('case-1', { category: null, tags: [], fields: { empty: null, none: [] } }));
      const kept = await read(storage, 'case', 'case-1');
      equal([kept?.category, kept?.tags, kept?.fields, kept?.connector], [null, [], { empty: null, none: [] }, null]);
      await commit(storage, { op: 'update', entity: 'case', id: 'case-1', set: { category: 'Theft' } });
      await commit(storage, { op: 'update', entity: 'case', id: 'case-1', set: { category: null } });
      equal((await read(storage, 'case', 'case-1'))?.category, null);
    },
  },
};

export const lifecycle: StorageSuite = {
  name: 'instances and closing',
  tests: {
    'shares nothing with another instance': async ({ storage, another }) => {
      const other = await another();
      await filled(storage);
      equal(await read(other, 'case', 'case-1'), null);
      equal(await other.committed('named'), null);
      await filled(other);
      equal((await read(other, 'case', 'case-1'))?.number, 1);
    },

    'refuses with unavailable whatever is asked after closing': async ({ storage }) => {
      await filled(storage);
      await storage.close();
      for (const [name, ask] of Object.entries(asks)) await rejects(ask(storage), 'unavailable', name);
    },

    'leaves another instance open when one is closed': async ({ storage, another }) => {
      await (await another()).close();
      await filled(storage);
      equal((await read(storage, 'case', 'case-1'))?.id, 'case-1');
    },
  },
};
