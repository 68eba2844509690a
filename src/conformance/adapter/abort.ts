import { isCaseError } from '../../domain/error.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, edit, idsOf, newCase, patchOf, type AdapterSuite } from './context.js';
import { declaredVerbs } from './verbs.js';

/** Giving up. */
export const abort: AdapterSuite = {
  name: 'abort',
  tests: {
    'rejects every verb with aborted when the caller had given up before': async ({ adapter, owner, capabilities }) => {
      const opened = await adapter.cases.create(newCase(owner));
      for (const { name, call } of declaredVerbs(capabilities.groups))
        await rejects(call(adapter, { case: opened, owner }, { signal: AbortSignal.abort() }), 'aborted', name);
    },

    'does nothing that was aborted before it started': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const options = { signal: AbortSignal.abort() };
      await rejects(adapter.cases.create(newCase(owner), options), 'aborted');
      await rejects(adapter.cases.update([patchOf(opened, { title: 'Other' })], options), 'aborted');
      await rejects(adapter.comments.add(opened.id, { text: 'Looked.' }, options), 'aborted');
      equal(await idsOf(adapter, owner), [opened.id]);
      equal(await adapter.cases.get(opened.id), opened);
      equal((await adapter.comments.find({ caseId: opened.id })).total, 0);
    },

    'removes nothing when it was aborted before': needing(declares('cases.remove'), async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      await rejects(adapter.cases.remove([opened.id], { signal: AbortSignal.abort() }), 'aborted');
      equal(await adapter.cases.get(opened.id), opened);
    }),

    'keeps its word whatever reason the caller gives': async ({ adapter, owner }) => {
      for (const reason of ['a string', new Error('mine'), null, { code: 'conflict' }])
        await rejects(adapter.cases.find({ owner }, { signal: AbortSignal.abort(reason) }), 'aborted');
    },

    'ends a read that is aborted mid-way': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const expected = await adapter.cases.find({ owner });
      for (const after of [0, 1, 2, 5]) {
        const giving = new AbortController();
        const reading = Promise.allSettled([
          adapter.cases.find({ owner }, { signal: giving.signal }),
          adapter.cases.get(opened.id, { signal: giving.signal }),
        ]);
        for (let turn = 0; turn < after; turn += 1) await Promise.resolve();
        giving.abort();
        const [found, got] = await reading;
        // What was done already may be answered; anything else is `aborted`.
        if (found.status === 'fulfilled') equal(found.value, expected);
        else ok(isCaseError(found.reason) && found.reason.code === 'aborted', 'find rejects with aborted.');
        if (got.status === 'fulfilled') equal(got.value, opened);
        else ok(isCaseError(got.reason) && got.reason.code === 'aborted', 'get rejects with aborted.');
      }
    },

    'leaves a write that is aborted mid-way whole or undone, and one write when it is tried again': async ({
      adapter,
      owner,
    }) => {
      for (const after of [0, 1, 3, 8]) {
        const before = await idsOf(adapter, owner);
        const giving = new AbortController();
        const mutationId = `aborted-${after}`;
        const writing = Promise.allSettled([
          adapter.cases.create(newCase(owner), { mutationId, signal: giving.signal }),
        ]);
        for (let turn = 0; turn < after; turn += 1) await Promise.resolve();
        giving.abort();
        const [outcome] = await writing;
        if (outcome.status === 'rejected')
          ok(isCaseError(outcome.reason) && outcome.reason.code === 'aborted', 'create rejects with aborted.');
        const again = await adapter.cases.create(newCase(owner), { mutationId });
        if (outcome.status === 'fulfilled') equal(again, outcome.value);
        equal([...(await idsOf(adapter, owner))].sort(), [...before, again.id].sort());
      }
    },

    'goes on as before after an abort': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      await rejects(adapter.cases.get(opened.id, { signal: AbortSignal.abort() }), 'aborted');
      const now = await edit(adapter, opened, { title: 'Other' });
      equal(now.title, 'Other');
    },
  },
};
