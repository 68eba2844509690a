import { deepEqual, equal, rejects } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryFiles } from '../../../adapters/memory/index.js';
import { isCaseError, limits } from '../../../src/domain/index.js';
import { aCase, edit, recordingConnectors, scene } from './scene.js';

const limit = limits.actionsPerCase;
const host = (value: string) => ({ type: 'hostname', value });
const alert = (alertId: string) => ({ alertId, index: 'alerts' });
const event = (eventId: string) => ({ eventId, index: 'events' });
const reference = (externalId: string) => ({ type: 'test.dashboard', externalId, data: null });

/** A case with everything on it, and a history with room for so many lines more. */
async function nearlyFull(room: number) {
  const { adapter, storage, runEffects } = scene({ files: memoryFiles(), connectors: recordingConnectors().port });
  const file = () => adapter.files.stage(Object.assign(new Blob(['Said.']), { name: 'note.txt' }));
  const { id } = await adapter.cases.create(
    aCase({
      alerts: [alert('a-1')],
      events: [event('e-1')],
      references: [reference('r-1')],
      files: [await file()],
      observables: [host('web-1')],
      connector: { id: 'jira', fields: {} },
    }),
  );
  const comment = await adapter.comments.add(id, { text: 'First.' });
  const { totals } = (await adapter.cases.get(id))!;
  const add = { actions: limit - room - totals.actions };
  await storage.commit({ mutationId: 'fill', changes: [{ op: 'update', entity: 'case', id, set: {}, add }] });
  const seen = (await adapter.cases.get(id))!;
  const idOf = async (group: 'alerts' | 'events' | 'references' | 'files') =>
    (await adapter[group].find({ caseId: id })).items[0]!.id;
  const appends: Readonly<Record<string, () => Promise<unknown>>> = {
    'cases.update': () => adapter.cases.update([edit(seen, { title: 'Other' })]),
    'cases.push': () => adapter.cases.push(id),
    'comments.add': () => adapter.comments.add(id, { text: 'Second.' }),
    'comments.edit': () => adapter.comments.edit(id, { id: comment.id, version: comment.version, text: 'Other.' }),
    'comments.remove': () => adapter.comments.remove(id, comment.id),
    'alerts.attach': () => adapter.alerts.attach(id, [alert('a-2')]),
    'alerts.detach': async () => adapter.alerts.detach(id, [await idOf('alerts')]),
    'events.attach': () => adapter.events.attach(id, [event('e-2')]),
    'events.detach': async () => adapter.events.detach(id, [await idOf('events')]),
    'references.attach': () => adapter.references.attach(id, [reference('r-2')]),
    'references.detach': async () => adapter.references.detach(id, [await idOf('references')]),
    'files.attach': async () => adapter.files.attach(id, [await file()]),
    'files.detach': async () => adapter.files.detach(id, [await idOf('files')]),
    'observables.add': () => adapter.observables.add(id, [host('web-2')]),
    'observables.edit': () => adapter.observables.edit(id, { id: seen.observables[0]!.id, value: 'web-3' }),
    'observables.remove': () => adapter.observables.remove(id, [seen.observables[0]!.id]),
  };
  return { adapter, storage, runEffects, id, appends };
}

const isRefusal = (thrown: unknown) =>
  isCaseError(thrown) &&
  thrown.code === 'validation' &&
  thrown.fields.some(
    (problem) => problem.rule === 'too_many' && problem.limit === limit && problem.actual === limit + 1,
  );

describe('a history that is full', () => {
  it('refuses whatever would be told, and nothing of it is written', async () => {
    const { adapter, storage, id, appends } = await nearlyFull(0);
    const everything = async () => {
      const children = ['comment', 'alert', 'event', 'reference', 'file', 'action', 'effect'] as const;
      return [
        await adapter.cases.get(id),
        ...(await Promise.all(children.map((entity) => storage.findOfCase(entity, { caseId: id, size: 100 })))),
      ];
    };
    const before = await everything();
    for (const [name, append] of Object.entries(appends)) {
      await rejects(append(), isRefusal, name);
      deepEqual(await everything(), before, name);
    }
    equal((await adapter.cases.get(id))?.totals.actions, limit);
  });

  it('takes its last line', async () => {
    for (const name of Object.keys((await nearlyFull(1)).appends)) {
      const { appends } = await nearlyFull(1);
      await appends[name]!();
    }
  });

  it('still lets nothing change, what is there already be attached, and the case be read and removed', async () => {
    const { adapter, id } = await nearlyFull(0);
    const seen = (await adapter.cases.get(id))!;
    deepEqual(await adapter.cases.update([edit(seen, { title: seen.title })]), [seen]);
    equal((await adapter.alerts.attach(id, [alert('a-1')])).alreadyThere.length, 1);
    equal((await adapter.observables.add(id, [host('WEB-1')])).alreadyThere.length, 1);
    await adapter.cases.remove([id]);
    equal(await adapter.cases.get(id), null);
  });

  it('is no fuller for many who write its last line at once', async () => {
    const { adapter, id } = await nearlyFull(2);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => [
        adapter.comments.add(id, { text: `Comment ${index}` }),
        adapter.references.attach(id, [reference(`at once ${index}`)]),
      ]).flat(),
    );
    equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2);
    for (const outcome of outcomes) if (outcome.status === 'rejected') equal(isRefusal(outcome.reason), true);
    equal((await adapter.cases.get(id))?.totals.actions, limit);
  });

  it('tells what came of a push that was asked for before', async () => {
    const { adapter, id, appends, runEffects } = await nearlyFull(1);
    await adapter.cases.push(id);
    await appends['comments.add']!();
    await runEffects();
    const { items } = await adapter.activity.find({ caseId: id, types: ['push'] });
    equal(items.length, 1);
  });
});
