import { equal } from '../expectations.js';
import { needing } from '../kit.js';
import { concurrency, edit, newCase, type AdapterSuite } from './context.js';

const merges = concurrency('fields');

/** Tags and assignees are sets: what was added and removed is applied to what is there. */
export const setMerging: AdapterSuite = {
  name: 'set merging',
  tests: {
    'keeps the tags two people added at the same time': needing(merges, async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner, { tags: ['vip'] }));
      await edit(adapter, seen, { tags: ['vip', 'theirs'] });
      equal((await edit(adapter, seen, { tags: ['vip', 'mine'] })).tags, ['vip', 'theirs', 'mine']);
    }),

    'takes away a tag one person removed while another added one': needing(merges, async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner, { tags: ['old', 'vip'] }));
      await edit(adapter, seen, { tags: ['old', 'vip', 'theirs'] });
      equal((await edit(adapter, seen, { tags: ['vip'] })).tags, ['vip', 'theirs']);
    }),

    'adds a tag once that two people added': needing(merges, async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner));
      const now = await edit(adapter, seen, { tags: ['vip'] });
      equal(await edit(adapter, seen, { tags: ['vip'] }), now);
    }),

    'assigns everybody two people assigned, and nobody one unassigned': needing(
      merges,
      async ({ adapter, owner, users }) => {
        const [ann, bob, cid] = users;
        const seen = await adapter.cases.create(newCase(owner, { assignees: [ann] }));
        await edit(adapter, seen, { assignees: [ann, bob] });
        equal((await edit(adapter, seen, { assignees: [cid] })).assignees, [bob, cid]);
      },
    ),

    'replaces tags when the edit sees what is there': async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner, { tags: ['a', 'b'] }));
      equal((await edit(adapter, seen, { tags: ['c'] })).tags, ['c']);
    },

    'takes every tag and every assignee away': async ({ adapter, owner, users }) => {
      const seen = await adapter.cases.create(newCase(owner, { tags: ['a', 'b'], assignees: [users[0]] }));
      const now = await edit(adapter, seen, { tags: [], assignees: [] });
      equal([now.tags, now.assignees], [[], []]);
    },
  },
};
