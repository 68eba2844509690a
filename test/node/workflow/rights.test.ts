import { deepEqual, equal, rejects } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { permissionNames, type CaseChanges, type Permission } from '../../../src/domain/index.js';
import { localSession } from '../../../src/workflow/index.js';
import { aCase, edit, owner, recordingConnectors, refusesWith, rights, scene, update } from './scene.js';

/** An edit, of an open or a closed case, and the rights it needs: exactly these. */
const edits: readonly [name: string, status: 'open' | 'closed', set: CaseChanges, needed: readonly Permission[]][] = [
  ['change a title', 'open', { title: 'New' }, ['update']],
  ['close', 'open', { status: 'closed' }, ['update']],
  ['reopen', 'closed', { status: 'open' }, ['reopen']],
  ['assign', 'open', { assignees: ['bob'] }, ['assign']],
  ['assign on a closed case', 'closed', { assignees: ['bob'] }, ['assign']],
  ['reopen and rename', 'closed', { status: 'in-progress', title: 'New' }, ['reopen', 'update']],
  ['reopen and assign', 'closed', { status: 'open', assignees: ['bob'] }, ['reopen', 'assign', 'update']],
  ['assign and close', 'open', { status: 'closed', assignees: ['bob'] }, ['assign', 'update']],
];

describe('rights to edit', () => {
  for (const [name, status, set, needed] of edits) {
    it(`to ${name} needs ${needed.join(' and ')}, and nothing else`, async () => {
      const { adapter, as } = scene();
      const opened = await adapter.cases.create(aCase());
      const seen = status === 'open' ? opened : await update(adapter, edit(opened, { status }));
      for (const missing of needed) {
        const others = permissionNames.filter((each) => each !== missing);
        await refusesWith(as('bob', others).cases.update([edit(seen, set)]), 'forbidden');
      }
      deepEqual(await adapter.cases.get(seen.id), seen);
      await update(as('bob', needed), edit(seen, set));
    });
  }

  it('refuses all patches when one of them is not allowed', async () => {
    const { adapter, as } = scene();
    const [a, b] = [await adapter.cases.create(aCase()), await adapter.cases.create(aCase({ owner: 'other' }))];
    await refusesWith(
      as('bob', ['update']).cases.update([edit(a, { title: 'x' }), edit(b, { title: 'x' })]),
      'forbidden',
    );
    equal((await adapter.cases.get(a.id))?.title, 'Phishing');
  });
});

describe('a repeated edit', () => {
  const once = { mutationId: 'once' };

  it('shows no case of others under the name of a write that landed', async () => {
    const { adapter, as } = scene();
    const [own, foreign] = [await adapter.cases.create(aCase()), await adapter.cases.create(aCase({ owner: 'other' }))];
    const bob = as('bob', ['update']);
    await bob.cases.update([edit(own, { title: 'Mine' })], once);
    const sneaked = bob.cases.update([edit(own, { title: 'Mine' }), edit(foreign, { title: 'Mine' })], once);
    await refusesWith(sneaked, 'forbidden');
  });

  it('answers what it wrote although the case is gone', async () => {
    const { adapter } = scene();
    const opened = await adapter.cases.create(aCase());
    const [written] = await adapter.cases.update([edit(opened, { title: 'New' })], once);
    await adapter.cases.remove([opened.id]);
    deepEqual(await adapter.cases.update([edit(opened, { title: 'New' })], once), [written]);
  });
});

describe('rights', () => {
  it('are asked for by every verb', async () => {
    const { adapter, as } = scene({ connectors: recordingConnectors().port });
    const { id } = await adapter.cases.create(aCase({ connector: { id: 'jira', fields: {} } }));
    const none = as(
      'bob',
      permissionNames.filter((name) => name !== 'read'),
    );
    for (const read of [
      none.cases.get(id),
      none.comments.find({ caseId: id }),
      none.activity.find({ caseId: id }),
      none.configuration.get({ owner }),
      none.templates.find({ owner }),
      none.connectors.list({ owner }),
      none.suggest.tags({ owner }),
      none.suggest.categories({ owner }),
    ])
      await refusesWith(read, 'forbidden');
    const without = (missing: Permission) =>
      as(
        'bob',
        permissionNames.filter((name) => name !== missing),
      );
    await refusesWith(without('create').cases.create(aCase()), 'forbidden');
    await refusesWith(without('assign').cases.create(aCase({ assignees: ['bob'] })), 'forbidden');
    await refusesWith(
      without('push').cases.create(aCase({ connector: { id: 'jira', fields: {} } }), { push: true }),
      'forbidden',
    );
    await refusesWith(without('push').cases.push(id), 'forbidden');
    await refusesWith(without('delete').cases.remove([id]), 'forbidden');
    await refusesWith(without('createComment').comments.add(id, { text: 'x' }), 'forbidden');
    equal((await adapter.cases.get(id))?.totals.comments, 0);
  });

  it('lets somebody create who may do nothing else', async () => {
    equal(
      (
        await scene()
          .as('bob', ['create'])
          .cases.create(aCase({ assignees: [] }))
      ).number,
      1,
    );
  });

  it('pass over owners the caller may not read, without a word', async () => {
    const { adapter, as } = scene();
    await adapter.cases.create(aCase());
    await adapter.cases.create(aCase({ owner: 'other' }));
    const bob = as('bob', ['read']);
    equal((await bob.cases.find({ owner: [owner, 'other'] })).total, 1);
    deepEqual(await bob.cases.find({ owner: 'other' }), {
      rows: [],
      total: 0,
      counts: { open: 0, 'in-progress': 0, closed: 0 },
    });
    deepEqual(await bob.cases.find({ owner: [] }), {
      rows: [],
      total: 0,
      counts: { open: 0, 'in-progress': 0, closed: 0 },
    });
  });

  it('can be refused by the host, with its reason', async () => {
    const { adapter, as } = scene();
    const { id } = await adapter.cases.create(aCase());
    const asked: unknown[] = [];
    const bob = as('bob', ['read', 'update'], async (action, subject) => {
      asked.push([action, subject]);
      return action === 'update' ? { allowed: false, reason: 'Night shift only.' } : { allowed: true };
    });
    const seen = (await bob.cases.get(id))!;
    await rejects(bob.cases.update([edit(seen, { title: 'x' })]), { code: 'forbidden', reason: 'Night shift only.' });
    deepEqual(asked, [
      ['read', { owner, entity: 'case', id }],
      ['update', { owner, entity: 'case', id }],
    ]);
    await refusesWith(as('cid', [], async () => ({ allowed: true })).cases.get(id), 'forbidden');
  });

  it('of every owner not named are those of *', async () => {
    const permissions = { '*': rights('read'), [owner]: rights('read', 'create') };
    const { adapter } = scene({ session: localSession({ permissions }) });
    deepEqual((await adapter.session.get({ owner: 'anybody' })).permissions, rights('read'));
    equal((await adapter.cases.create(aCase())).number, 1);
    await refusesWith(adapter.cases.create(aCase({ owner: 'anybody' })), 'forbidden');
  });
});
