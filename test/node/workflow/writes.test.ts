import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allPermissions, CaseError } from '../../../src/domain/index.js';
import { createCaseAdapter } from '../../../src/workflow/index.js';
import {
  aCase,
  breaks,
  edit,
  faultyStorage,
  historyOf,
  owner,
  recordingConnectors,
  refusesWith,
  scene,
  update,
} from './scene.js';

describe('comments', () => {
  it('are trimmed, counted and told in the history', async () => {
    const { adapter, advance } = scene();
    const { id, updatedAt } = await adapter.cases.create(aCase());
    advance(1_000);
    const comment = await adapter.comments.add(id, { text: '  Looked.\n' });
    equal(comment.text, 'Looked.');
    deepEqual((await adapter.comments.find({ caseId: id })).items, [comment]);
    const now = (await adapter.cases.get(id))!;
    deepEqual([now.totals.comments, now.totals.actions, now.updatedAt > updatedAt], [1, 2, true]);
    deepEqual((await historyOf(adapter, id))[1], { type: 'comment', verb: 'add', ids: [comment.id], by: 'ann' });
  });

  it('all land when fifty are added at once, beside edits', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase());
    const texts = Array.from({ length: 50 }, (_, index) => `Comment ${index}`);
    await Promise.all([
      ...texts.map((text) => adapter.comments.add(seen.id, { text })),
      update(adapter, edit(seen, { title: 'New' })),
    ]);
    const now = (await adapter.cases.get(seen.id))!;
    deepEqual([now.title, now.totals.comments, now.totals.actions], ['New', 50, 52]);
    const { items, total } = await adapter.comments.find({ caseId: seen.id, size: 100 });
    deepEqual([total, items.map(({ text }) => text).sort()], [50, texts.sort()]);
  });

  it('can be added to a closed case', async () => {
    const { adapter } = scene();
    const closed = await update(adapter, edit(await adapter.cases.create(aCase()), { status: 'closed' }));
    equal((await adapter.comments.add(closed.id, { text: 'Still.' })).caseId, closed.id);
  });

  it('are edited beside whoever changes the case, and keep what they said in the history', async () => {
    const { adapter, advance } = scene();
    const seen = await adapter.cases.create(aCase());
    const { id, version } = await adapter.comments.add(seen.id, { text: 'First.' });
    advance(1_000);
    const [edited] = await Promise.all([
      adapter.comments.edit(seen.id, { id, version, text: ' Second. ' }),
      update(adapter, edit(seen, { title: 'New' })),
      adapter.comments.add(seen.id, { text: 'Another.' }),
    ]);
    deepEqual([edited.text, edited.updatedBy?.id], ['Second.', 'ann']);
    const now = (await adapter.cases.get(seen.id))!;
    deepEqual([now.title, now.totals.comments, now.totals.actions], ['New', 2, 5]);
    const told = (await historyOf(adapter, seen.id)).filter(({ type }) => type === 'comment');
    deepEqual(
      told.find((action) => 'from' in action),
      { type: 'comment', verb: 'update', ids: [id], from: 'First.', to: 'Second.', by: 'ann' },
    );
  });

  it('are not written again when nothing changes, and of two who edit one hears of the other', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase());
    const first = await adapter.comments.add(seen.id, { text: 'First.' });
    deepEqual(await adapter.comments.edit(seen.id, { id: first.id, version: first.version, text: 'First.' }), first);
    equal((await adapter.cases.get(seen.id))!.totals.actions, 2);
    const both = await Promise.allSettled(
      ['Mine.', 'Yours.'].map((text) => adapter.comments.edit(seen.id, { id: first.id, version: first.version, text })),
    );
    const [landed] = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const [refused] = both.flatMap((each) => (each.status === 'rejected' ? [each.reason as CaseError] : []));
    deepEqual([both.length, refused?.code, refused?.current], [2, 'conflict', landed]);
  });

  it('are edited after what a writer whose clock is ahead did to the case', async () => {
    const { adapter, ports } = scene();
    const seen = await adapter.cases.create(aCase());
    const { id, version } = await adapter.comments.add(seen.id, { text: 'First.' });
    const ahead = createCaseAdapter({ ...ports, clock: () => ports.clock() + 30_000 });
    const before = await update(ahead, edit(seen, { title: 'New' }));
    await adapter.comments.edit(seen.id, { id, version, text: 'Second.' });
    equal((await adapter.cases.get(seen.id))!.updatedAt > before.updatedAt, true);
    const told = (await historyOf(adapter, seen.id)).map(({ type }) => type);
    deepEqual(told, ['created', 'comment', 'title', 'comment']);
  });

  it('are edited by who may update, and taken away by who may delete', async () => {
    const { adapter, as } = scene();
    const { id: caseId } = await adapter.cases.create(aCase());
    const { id, version } = await adapter.comments.add(caseId, { text: 'First.' });
    const writer = as('ben', ['read', 'createComment', 'update']);
    const reader = as('cleo', ['read', 'createComment']);
    await refusesWith(reader.comments.edit(caseId, { id, version, text: 'No.' }), 'forbidden');
    await refusesWith(writer.comments.remove(caseId, id), 'forbidden');
    equal((await writer.comments.edit(caseId, { id, version, text: 'Yes.' })).text, 'Yes.');
    await as('dora', ['read', 'delete']).comments.remove(caseId, id);
    equal((await adapter.comments.find({ caseId })).total, 0);
  });

  it('must say something, and not too much', async () => {
    const { adapter } = scene();
    const { id } = await adapter.cases.create(aCase());
    await breaks(adapter.comments.add(id, { text: ' \n ' }), { path: 'text', rule: 'required' });
    await breaks(adapter.comments.add(id, { text: 'x'.repeat(30_001) }), {
      path: 'text',
      rule: 'too_long',
      limit: 30_000,
      actual: 30_001,
    });
    await refusesWith(adapter.comments.add('gone', { text: 'x' }), 'not_found');
    await refusesWith(adapter.comments.find({ caseId: 'gone' }), 'not_found');
  });

  it('leave nothing behind when their commit fails', async () => {
    const { storage, faults } = faultyStorage();
    const { adapter } = scene({ storage });
    const opened = await adapter.cases.create(aCase());
    faults.push({ when: 'before', error: new CaseError('offline') });
    await refusesWith(adapter.comments.add(opened.id, { text: 'x' }), 'offline');
    deepEqual(await adapter.cases.get(opened.id), opened);
    equal((await adapter.comments.find({ caseId: opened.id })).total, 0);
  });
});

describe('removing cases', () => {
  it('takes everything of them along, and their numbers do not come back', async () => {
    const { adapter, storage } = scene();
    const { id } = await adapter.cases.create(aCase());
    const comment = await adapter.comments.add(id, { text: 'x' });
    await adapter.cases.remove([id, id]);
    equal(await adapter.cases.get(id), null);
    deepEqual(await storage.get('comment', [comment.id]), [null]);
    equal((await storage.findOfCase('action', { caseId: id })).total, 0);
    await refusesWith(adapter.activity.find({ caseId: id }), 'not_found');
    equal((await adapter.cases.create(aCase())).number, 2);
  });

  it('removes all or none', async () => {
    const { adapter, as } = scene();
    const [mine, theirs] = [await adapter.cases.create(aCase()), await adapter.cases.create(aCase({ owner: 'other' }))];
    await refusesWith(adapter.cases.remove([mine.id, 'gone']), 'not_found');
    await refusesWith(as('bob', ['delete']).cases.remove([mine.id, theirs.id]), 'forbidden');
    await breaks(adapter.cases.remove([]), { path: '', rule: 'too_few', limit: 1, actual: 0 });
    equal((await adapter.cases.find({ owner: [owner, 'other'] })).total, 2);
  });
});

describe('a write that is sent again', () => {
  const mutationId = 'one';

  it('answers what it answered first and does nothing twice, whatever the verb', async () => {
    const { adapter, storage } = scene({ connectors: recordingConnectors().port });
    const opened = await adapter.cases.create(aCase({ connector: { id: 'jira', fields: {} } }), { mutationId });
    deepEqual(await adapter.cases.create(aCase({ title: 'Other' }), { mutationId }), opened);
    const edited = await adapter.cases.update([edit(opened, { title: 'New' })], { mutationId });
    await update(adapter, edit(edited[0]!, { title: 'Newer' }));
    deepEqual(await adapter.cases.update([edit(opened, { title: 'New' })], { mutationId }), edited);
    const comment = await adapter.comments.add(opened.id, { text: 'x' }, { mutationId });
    deepEqual(await adapter.comments.add(opened.id, { text: 'x' }, { mutationId }), comment);
    const pushed = await adapter.cases.push(opened.id, { mutationId });
    deepEqual(await adapter.cases.push(opened.id, { mutationId }), pushed);
    equal((await storage.dueEffects({ now: '9999-12-31T23:59:59.999Z', size: 10 })).length, 1);
    equal((await adapter.comments.find({ caseId: opened.id })).total, 1);
    await adapter.cases.remove([opened.id], { mutationId });
    await adapter.cases.remove([opened.id], { mutationId });
    equal((await adapter.cases.find({ owner })).total, 0);
  });

  it('is one write when its answer got lost', async () => {
    const { storage, faults } = faultyStorage();
    const { adapter } = scene({ storage });
    faults.push({ when: 'after', error: new CaseError('timeout') });
    await refusesWith(adapter.cases.create(aCase(), { mutationId }), 'timeout');
    equal((await adapter.cases.create(aCase(), { mutationId })).number, 1);
    equal((await adapter.cases.find({ owner })).total, 1);
  });

  it('is one write when both are under way at once', async () => {
    const { adapter } = scene();
    const both = await Promise.all([
      adapter.cases.create(aCase(), { mutationId }),
      adapter.cases.create(aCase(), { mutationId }),
    ]);
    deepEqual(both[0], both[1]);
    equal((await adapter.cases.find({ owner })).total, 1);
  });

  it('may be named again after it failed', async () => {
    const { adapter } = scene();
    await refusesWith(adapter.cases.create(aCase({ title: '' }), { mutationId }), 'validation');
    equal((await adapter.cases.create(aCase(), { mutationId })).number, 1);
  });

  it('is another one for somebody else', async () => {
    const { adapter, as } = scene();
    const { id } = await adapter.cases.create(aCase(), { mutationId });
    notEqual((await as('bob', ['create']).cases.create(aCase(), { mutationId })).id, id);
  });
});

describe('giving up', () => {
  it('before a verb starts does nothing', async () => {
    const { adapter } = scene();
    const opened = await adapter.cases.create(aCase());
    const signal = AbortSignal.abort();
    const { id } = opened;
    for (const call of [
      adapter.session.get({ owner }, { signal }),
      adapter.cases.find({ owner }, { signal }),
      adapter.cases.get(id, { signal }),
      adapter.cases.create(aCase(), { signal }),
      adapter.cases.update([edit(opened, { title: 'x' })], { signal }),
      adapter.cases.remove([id], { signal }),
      adapter.comments.add(id, { text: 'x' }, { signal }),
      adapter.comments.find({ caseId: id }, { signal }),
      adapter.activity.find({ caseId: id }, { signal }),
      adapter.suggest.tags({ owner }, { signal }),
    ])
      await refusesWith(call, 'aborted');
    deepEqual(await adapter.cases.get(id), opened);
    equal((await adapter.cases.find({ owner })).total, 1);
  });

  it('while a verb runs is heard at the next step, and nothing is written', async () => {
    const stop = new AbortController();
    const { adapter } = scene({
      session: {
        async identity() {
          stop.abort();
          return {
            user: { id: 'ann', name: 'Ann' },
            permissions: { '*': allPermissions },
          };
        },
      },
    });
    await refusesWith(adapter.cases.create(aCase(), { signal: stop.signal }), 'aborted');
    equal((await adapter.cases.find({ owner })).total, 0);
  });
});

describe('an adapter that is closed', () => {
  it('refuses everything with unavailable', async () => {
    const { adapter } = scene();
    const { id } = await adapter.cases.create(aCase());
    await adapter.close();
    for (const call of [
      adapter.session.get({ owner }),
      adapter.cases.get(id),
      adapter.cases.create(aCase()),
      adapter.comments.add(id, { text: 'x' }),
    ])
      await refusesWith(call, 'unavailable');
  });
});
