import { allPermissions } from '../../domain/permissions.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, idsOf, newCase, otherPeople, patchOf, secondHandle, type AdapterSuite } from './context.js';

/** A write sent twice is one write. */
export const retries: AdapterSuite = {
  name: 'idempotent retry',
  tests: {
    'opens one case however often the same write is sent': async ({ adapter, owner }) => {
      const options = { mutationId: 'open-1' };
      const first = await adapter.cases.create(newCase(owner), options);
      equal(await adapter.cases.create(newCase(owner), options), first);
      equal(await adapter.cases.create(newCase(owner), options), first);
      equal(await idsOf(adapter, owner), [first.id]);
    },

    'opens one case when the same write is sent in parallel': async ({ adapter, owner }) => {
      const sent = Array.from({ length: 5 }, () => adapter.cases.create(newCase(owner), { mutationId: 'open-2' }));
      const [first, ...others] = await Promise.all(sent);
      for (const other of others) equal(other, first);
      equal(await idsOf(adapter, owner), [first!.id]);
    },

    'opens two cases for two writes that say the same': async ({ adapter, owner }) => {
      const first = await adapter.cases.create(newCase(owner), { mutationId: 'open-3' });
      const second = await adapter.cases.create(newCase(owner), { mutationId: 'open-4' });
      const third = await adapter.cases.create(newCase(owner));
      const fourth = await adapter.cases.create(newCase(owner));
      equal(new Set([first.id, second.id, third.id, fourth.id]).size, 4);
    },

    'answers a repeated edit as the first time, also after later edits': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const patches = [patchOf(opened, { title: 'Once' })];
      const [once] = await adapter.cases.update(patches, { mutationId: 'edit-1' });
      const [later] = await adapter.cases.update([patchOf(once!, { title: 'Later' })], { mutationId: 'edit-2' });
      equal(await adapter.cases.update(patches, { mutationId: 'edit-1' }), [once]);
      equal(await adapter.cases.get(opened.id), later, 'The later edit stands');
    },

    'adds one comment however often the same write is sent, also in parallel': async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const send = () => adapter.comments.add(id, { text: 'Looked.' }, { mutationId: 'comment-1' });
      const first = await send();
      const others = await Promise.all([send(), send(), send()]);
      for (const other of others) equal(other, first);
      equal((await adapter.comments.find({ caseId: id })).total, 1);
      equal((await adapter.cases.get(id))?.totals.comments, 1);
    },

    'takes a repeated removal for the one that was': needing(declares('cases.remove'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      await adapter.cases.remove([id], { mutationId: 'remove-1' });
      await adapter.cases.remove([id], { mutationId: 'remove-1' });
      await rejects(adapter.cases.remove([id], { mutationId: 'remove-2' }), 'not_found');
    }),

    'lets a write that failed be sent again under the same name': async ({ adapter, owner }) => {
      await rejects(adapter.cases.create(newCase(owner, { title: '' }), { mutationId: 'open-5' }), 'validation');
      const opened = await adapter.cases.create(newCase(owner), { mutationId: 'open-5' });
      equal(await idsOf(adapter, owner), [opened.id]);
    },

    'knows a write again that came through another handle': needing(secondHandle, async ({ adapter, owner, again }) => {
      const first = await adapter.cases.create(newCase(owner), { mutationId: 'open-6' });
      const other = await again();
      equal(await other.cases.create(newCase(owner), { mutationId: 'open-6' }), first);
      equal(await idsOf(other, owner), [first.id]);
    }),

    'does not take somebody else’s write of the same name for this one': needing(
      otherPeople,
      async ({ adapter, owner, as }) => {
        const mine = await adapter.cases.create(newCase(owner, { title: 'Mine' }), { mutationId: 'open-7' });
        const theirs = await as({ user: { id: 'kit-other', name: 'Other' }, permissions: { '*': allPermissions } });
        const other = await theirs.cases.create(newCase(owner, { title: 'Theirs' }), { mutationId: 'open-7' });
        ok(other.id !== mine.id, 'It is a case of its own.');
        equal(other.title, 'Theirs');
        equal(other.createdBy.id, 'kit-other');
      },
    ),
  },
};
