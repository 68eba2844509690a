import { equal, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, newCase, patchOf, type AdapterSuite } from './context.js';

/** Case numbers, for people to say. */
export const numbers: AdapterSuite = {
  name: 'numbers',
  tests: {
    'counts up by one, each owner apart': async ({ adapter, owner, otherOwner }) => {
      const drawn = [];
      for (const each of [owner, owner, otherOwner, owner, otherOwner])
        drawn.push((await adapter.cases.create(newCase(each))).number);
      equal(drawn, [1, 2, 1, 3, 2]);
    },

    'gives every case its own when many are opened at once': async ({ adapter, owner }) => {
      const opened = await Promise.all(Array.from({ length: 12 }, () => adapter.cases.create(newCase(owner))));
      equal(
        opened.map(({ number }) => number).sort((a, b) => Number(a) - Number(b)),
        Array.from({ length: 12 }, (_, index) => index + 1),
      );
    },

    'uses none for a case that is refused or a write that is repeated': async ({ adapter, owner }) => {
      await adapter.cases.create(newCase(owner), { mutationId: 'first' });
      await rejects(adapter.cases.create(newCase(owner, { title: '' })), 'validation');
      await rejects(adapter.cases.create(newCase(owner), { signal: AbortSignal.abort() }), 'aborted');
      await adapter.cases.create(newCase(owner), { mutationId: 'first' });
      equal((await adapter.cases.create(newCase(owner))).number, 2);
    },

    'keeps the number of a case through its edits': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const [now] = await adapter.cases.update([patchOf(opened, { title: 'Other' })]);
      equal(now?.number, opened.number);
    },

    'never gives the number of a removed case again': needing(declares('cases.remove'), async ({ adapter, owner }) => {
      await adapter.cases.create(newCase(owner));
      const last = await adapter.cases.create(newCase(owner));
      await adapter.cases.remove([last.id]);
      equal((await adapter.cases.create(newCase(owner))).number, 3);
    }),
  },
};
