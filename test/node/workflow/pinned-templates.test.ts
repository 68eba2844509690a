import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryStorage } from '../../../adapters/memory/index.js';
import { defaultConfiguration, limits, type Template } from '../../../src/domain/index.js';
import { aCase, breaks, edit, historyOf, owner, refusesWith, scene, update } from './scene.js';

const template: Template = {
  id: 'phishing',
  owner,
  version: '1',
  revision: 2,
  name: 'Phishing',
  enabled: true,
  defaults: { severity: 'critical', tags: ['mail'] },
  fields: [{ key: 'source', label: 'Source', control: 'text', scope: 'reusable' }],
};

const templates = [
  template,
  { ...template, id: 'off', enabled: false },
  { ...template, id: 'foreign', owner: 'other' },
];
const presets = { configurations: [defaultConfiguration(owner)], templates };
const pinned = { id: 'phishing', revision: 2 };

describe('a template of a case that is there', () => {
  it('is pinned, brings its fields along, and is told', async () => {
    const { adapter, storage } = scene({ presets });
    const opened = await adapter.cases.create(aCase());
    await refusesWith(update(adapter, edit(opened, { fields: { source: 'Mail' } })), 'validation');
    const applied = await update(adapter, edit(opened, { template: pinned, fields: { source: 'Mail' } }));
    deepEqual([applied.template, applied.fields, applied.severity], [pinned, { source: 'Mail' }, opened.severity]);
    const told = (await historyOf(adapter, opened.id)).map(({ type }) => type);
    deepEqual(told, ['created', 'fields', 'template']);
    equal((await storage.get('case', [opened.id]))[0]?.template?.revision, 2);
  });

  it('is taken off again; what was said stays', async () => {
    const { adapter } = scene({ presets });
    const opened = await adapter.cases.create(aCase({ templateId: 'phishing', fields: { source: 'Mail' } }));
    const without = await update(adapter, edit(opened, { template: null }));
    deepEqual([without.template, without.fields], [null, { source: 'Mail' }]);
  });

  it('must be one of the owner that can be chosen, as it is now', async () => {
    const { adapter } = scene({ presets });
    const opened = await adapter.cases.create(aCase());
    const pin = (id: string, revision = 2) => update(adapter, edit(opened, { template: { id, revision } }));
    await breaks(pin('missing'), { path: '0.set.template.id', rule: 'unknown_record' });
    await breaks(pin('foreign'), { path: '0.set.template.id', rule: 'unknown_record' });
    await breaks(pin('off'), { path: '0.set.template.id', rule: 'not_an_option' });
    await breaks(pin('phishing', 1), { path: '0.set.template.revision', rule: 'unknown_record' });
    await refusesWith(pin('phishing', 1.5), 'validation');
    equal((await adapter.cases.get(opened.id))?.template, null);
  });

  it('needs the right to update, and nothing else', async () => {
    const { adapter, as } = scene({ presets });
    const opened = await adapter.cases.create(aCase());
    await refusesWith(update(as('bob', ['read', 'assign', 'reopen']), edit(opened, { template: pinned })), 'forbidden');
    equal((await update(as('bob', ['update']), edit(opened, { template: pinned }))).template?.id, 'phishing');
  });
});

describe('refusals', () => {
  it('are what the host says, and what is not granted has no reason', async () => {
    const { adapter, as } = scene();
    const { id } = await adapter.cases.create(aCase());
    const asked: unknown[] = [];
    const bob = as('bob', ['read', 'update', 'push'], async (action, subject) => {
      asked.push([action, subject]);
      return action === 'push' ? { allowed: false, reason: 'Not today.' } : { allowed: true };
    });
    const subject = { owner, entity: 'case', id } as const;
    deepEqual(await bob.refusals.find({ subjects: [subject], permissions: ['update', 'push', 'delete'] }), [
      { push: { reason: 'Not today.' }, delete: {} },
    ]);
    // About what the permissions do not grant nobody is asked.
    deepEqual(asked, [
      ['update', subject],
      ['push', subject],
    ]);
    equal((await bob.session.get({ owner })).capabilities.groups.includes('refusals'), true);
  });

  it('are not declared where the host has no say', async () => {
    const { adapter } = scene();
    equal((await adapter.session.get({ owner })).capabilities.groups.includes('refusals'), false);
    await refusesWith(
      adapter.refusals.find({ subjects: [{ owner, entity: 'case' }], permissions: ['read'] }),
      'unsupported',
    );
  });
});

describe('a template the host presets', () => {
  it('is not saved over by whoever saw it before its first edit, whatever the storage calls its versions', async () => {
    const { adapter } = scene({ presets });
    const [seen] = (await adapter.templates.find({ owner })).filter(({ id }) => id === 'phishing');
    const { revision: _revision, ...rest } = seen!;
    const same = { ...rest, name: 'Phishing by mail' };
    const first = await adapter.templates.save({ ...same, description: 'First.' });
    for (const version of [seen!.version, '2'])
      await refusesWith(adapter.templates.save({ ...same, version, description: 'Stale.' }), 'conflict');
    equal((await adapter.templates.get({ id: 'phishing' }))?.description, 'First.');
    equal(first.revision, 3);
  });

  it('takes one of two first edits at the same moment; the other is told of it', async () => {
    const { adapter } = scene({ presets });
    const [seen] = (await adapter.templates.find({ owner })).filter(({ id }) => id === 'phishing');
    const { revision: _revision, ...rest } = seen!;
    const outcomes = await Promise.allSettled(
      ['One.', 'Other.'].map((description) =>
        adapter.templates.save({ ...rest, name: 'Phishing by mail', description }),
      ),
    );
    const codes = outcomes.map((each) =>
      each.status === 'rejected' ? (each.reason as { code: string }).code : 'saved',
    );
    deepEqual(codes.sort(), ['conflict', 'saved']);
    equal((await adapter.templates.get({ id: 'phishing' }))?.revision, 3);
  });

  it('is kept with the first case made from it, for when the host presets another', async () => {
    const storage = memoryStorage();
    const before = scene({ storage, presets }).adapter;
    const opened = await before.cases.create(aCase({ templateId: 'phishing', fields: { source: 'Mail' } }));
    const next = { ...template, revision: 3, fields: [] };
    const { adapter } = scene({ storage, presets: { ...presets, templates: [next] } });
    equal((await adapter.templates.get(pinned))?.fields?.length, 1);
    const edited = await update(adapter, edit((await adapter.cases.get(opened.id))!, { fields: { source: 'Call' } }));
    deepEqual([edited.fields, edited.template], [{ source: 'Call' }, pinned]);
  });
});

describe('templates of an owner', () => {
  const made = (name: string) => ({ owner, name, enabled: true, defaults: {} });

  it('are never more than there may be, whoever else adds one at the same moment', async () => {
    const nearlyAll = Array.from({ length: limits.templates - 2 }, (_, index) => ({
      ...template,
      id: `preset-${index}`,
      name: `Preset ${index}`,
    }));
    const { adapter } = scene({ presets: { ...presets, templates: nearlyAll } });
    const names = ['One', 'Two', 'Three', 'Four', 'Five'];
    const outcomes = await Promise.allSettled(names.map((name) => adapter.templates.save(made(name))));
    equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2);
    for (const each of outcomes)
      if (each.status === 'rejected')
        deepEqual((each.reason as { fields: unknown }).fields, [
          { path: 'name', rule: 'too_many', limit: limits.templates, actual: limits.templates + 1 },
        ]);
    equal((await adapter.templates.find({ owner })).length, limits.templates);
  });

  it('are all kept when many of them come at once', async () => {
    const { adapter } = scene();
    const names = Array.from({ length: 40 }, (_, index) => `Template ${index}`);
    await Promise.all(names.map((name) => adapter.templates.save(made(name))));
    equal((await adapter.templates.find({ owner })).length, names.length);
  });
});

describe('a template that names a field of the library that went', () => {
  it('opens cases without it, and with it again once it is back', async () => {
    const { adapter } = scene();
    const site = { key: 'site', label: 'Site', scope: 'reusable', control: 'text', required: true } as const;
    const { version } = await adapter.configuration.save({ owner, version: null, set: { fields: [site] } });
    const { id: templateId } = await adapter.templates.save({
      owner,
      name: 'Theft',
      enabled: true,
      defaults: { fields: { site: 'North' } },
      fields: [{ use: 'site' }],
    });
    const gone = await adapter.configuration.save({ owner, version, set: { fields: [] } });
    deepEqual((await adapter.cases.create(aCase({ templateId }))).fields, {});
    // It is still offered or not as one likes; written anew it has to name what there is.
    const { revision: _revision, ...same } = (await adapter.templates.get({ id: templateId }))!;
    const { revision: _next, ...off } = await adapter.templates.save({ ...same, enabled: false });
    await refusesWith(adapter.templates.save({ ...off, enabled: true, name: 'Burglary' }), 'validation');
    await adapter.templates.save({ ...off, enabled: true });
    await adapter.configuration.save({ owner, version: gone.version, set: { fields: [site] } });
    deepEqual((await adapter.cases.create(aCase({ templateId }))).fields, { site: 'North' });
  });
});
