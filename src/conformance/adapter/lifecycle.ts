import { equal, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { edit, idsOf, newCase, secondHandle, type AdapterSuite } from './context.js';
import { declaredVerbs } from './verbs.js';

/** Opening, sharing and closing. */
export const lifecycle: AdapterSuite = {
  name: 'instances and closing',
  tests: {
    'shares nothing with another instance': async ({ adapter, owner, another }) => {
      const other = await another();
      const mine = await adapter.cases.create(newCase(owner), { mutationId: 'same-name' });
      equal(await idsOf(other, owner), []);
      equal(await other.cases.get(mine.id), null);
      const theirs = await other.cases.create(newCase(owner, { title: 'Theirs' }), { mutationId: 'same-name' });
      equal([theirs.title, theirs.number], ['Theirs', mine.number]);
      equal(await idsOf(adapter, owner), [mine.id]);
    },

    'refuses with unavailable whatever is asked after closing': async ({ adapter, owner, capabilities }) => {
      const opened = await adapter.cases.create(newCase(owner));
      await adapter.close();
      for (const { name, call } of declaredVerbs(capabilities.groups))
        await rejects(call(adapter, { case: opened, owner }), 'unavailable', name);
    },

    'leaves another instance open when one is closed': async ({ adapter, owner, another }) => {
      const other = await another();
      await other.close();
      equal((await adapter.cases.create(newCase(owner))).number, 1);
    },

    'shows a second handle the same cases, and lets both write': needing(
      secondHandle,
      async ({ adapter, owner, again }) => {
        const opened = await adapter.cases.create(newCase(owner));
        const other = await again();
        equal(await other.cases.get(opened.id), opened);
        equal(await idsOf(other, owner), [opened.id]);
        const now = await edit(other, opened, { title: 'Other' });
        equal(await adapter.cases.get(opened.id), now);
        equal((await adapter.cases.find({ owner })).rows[0]?.title, 'Other');
        const second = await adapter.cases.create(newCase(owner));
        equal(second.number, Number(opened.number) + 1);
        equal((await other.cases.find({ owner })).total, 2);
      },
    ),
  },
};
