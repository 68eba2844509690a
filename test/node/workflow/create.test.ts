import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CaseError,
  defaultConfiguration,
  limits,
  type FieldDefinition,
  type Template,
} from '../../../src/domain/index.js';
import {
  aCase,
  ann,
  breaks,
  faultyStorage,
  historyOf,
  jira,
  owner,
  recordingConnectors,
  recordingDelivery,
  refusesWith,
  scene,
} from './scene.js';

const hostile = '<img src=x onerror=alert(1)> ‮ \u0000 ${x} {{y}} "\' 🕵🏽‍♀️';

describe('opening a case', () => {
  it('answers it with everything the domain gives a new case', async () => {
    const { adapter } = scene();
    const opened = await adapter.cases.create(aCase({ title: '  Phishing  ', tags: [' vip ', 'vip', 'mail'] }));
    const { id, version, createdAt, ...rest } = opened;
    const by = { id: 'ann', name: ann.name, email: ann.email };
    deepEqual(rest, {
      owner,
      number: 1,
      title: 'Phishing',
      description: 'A mail.',
      status: 'open',
      severity: 'low',
      category: null,
      tags: ['vip', 'mail'],
      assignees: [],
      fields: {},
      settings: { syncAlerts: true, extractObservables: true },
      connector: null,
      pushes: [],
      template: null,
      observables: [],
      totals: { comments: 0, alerts: 0, events: 0, files: 0, references: 0, actions: 1 },
      createdBy: by,
      updatedAt: createdAt,
      updatedBy: by,
      inProgressAt: null,
      closedAt: null,
      closedBy: null,
    });
    deepEqual(await adapter.cases.get(id), opened);
    notEqual(version, '');
    deepEqual(await historyOf(adapter, id), [{ type: 'created', by: 'ann' }]);
  });

  it('counts numbers up for each owner by itself', async () => {
    const { adapter } = scene();
    const numbers = [];
    for (const each of ['a', 'b', 'a']) numbers.push((await adapter.cases.create(aCase({ owner: each }))).number);
    deepEqual(numbers, [1, 1, 2]);
  });

  it('names every broken rule at once', async () => {
    const { adapter } = scene();
    await breaks(
      adapter.cases.create({ owner, title: ' ', category: 'c'.repeat(51), tags: ['ok', 't'.repeat(257)] }),
      { path: 'title', rule: 'required' },
      { path: 'description', rule: 'required' },
      { path: 'category', rule: 'too_long', limit: 50, actual: 51 },
      { path: 'tags.1', rule: 'too_long', limit: 256, actual: 257 },
    );
  });

  it('takes what fits exactly and refuses one character more', async () => {
    const { adapter } = scene();
    const title = 'x'.repeat(limits.title);
    equal((await adapter.cases.create(aCase({ title: ` ${title} ` }))).title, title);
    await breaks(adapter.cases.create(aCase({ title: `${title}x` })), {
      path: 'title',
      rule: 'too_long',
      limit: 160,
      actual: 161,
    });
  });

  it('refuses keys it does not know, and values of another type', async () => {
    const { adapter } = scene();
    const odd = { ...aCase(), assignee: 'ann', severity: 'worst', tags: [1] };
    await breaks(
      adapter.cases.create(odd as never),
      { path: 'severity', rule: 'not_an_option' },
      { path: 'tags.0', rule: 'wrong_type' },
      { path: 'assignee', rule: 'unknown_key' },
    );
    await breaks(adapter.cases.create({} as never), { path: 'owner', rule: 'required' });
    await breaks(adapter.cases.create(undefined as never), { path: '', rule: 'required' });
  });

  it('keeps hostile text as it was typed', async () => {
    const { adapter } = scene();
    const opened = await adapter.cases.create(
      aCase({ title: hostile, description: hostile, tags: [hostile, '__proto__', 'constructor'] }),
    );
    const found = await adapter.cases.get(opened.id);
    deepEqual(
      [found!.title, found!.description, found!.tags],
      [hostile, hostile, [hostile, '__proto__', 'constructor']],
    );
  });

  it('refuses what is attached while its group is not declared', async () => {
    const { adapter } = scene();
    await refusesWith(adapter.cases.create(aCase({ alerts: [{ alertId: 'a', index: 'i' }] })), 'unsupported');
    await refusesWith(
      adapter.cases.create(aCase({ observables: [{ type: 'ipv4', value: '192.0.2.1' }] })),
      'unsupported',
    );
    equal((await adapter.cases.create(aCase({ alerts: [], files: [] }))).number, 1);
  });

  it('leaves nothing behind, not even a used number, when the commit fails', async () => {
    const { storage, faults } = faultyStorage();
    const { adapter } = scene({ storage, delivery: recordingDelivery().port });
    faults.push({ when: 'before', error: new CaseError('too_large') });
    await refusesWith(adapter.cases.create(aCase({ assignees: ['bob'] })), 'too_large');
    equal((await adapter.cases.find({ owner })).total, 0);
    deepEqual(await storage.dueEffects({ now: '9999-12-31T23:59:59.999Z', size: 10 }), []);
    equal((await adapter.cases.create(aCase())).number, 1);
  });

  it('asks for a push in the same commit, of the connector it has', async () => {
    const { adapter } = scene({ connectors: recordingConnectors().port });
    const connector = { id: 'jira', fields: {} };
    const opened = await adapter.cases.create(aCase({ connector }), { push: true });
    const pending = {
      connectorId: 'jira',
      connectorName: jira.name,
      status: 'pending',
      incident: null,
      pushedAt: null,
      pushedBy: null,
      problem: null,
    };
    deepEqual(opened.pushes, [pending]);
    deepEqual((await adapter.cases.create(aCase({ connector }))).pushes, []);
    deepEqual((await adapter.cases.create(aCase(), { push: true })).pushes, []);
  });

  it('refuses a connector nobody set up, where connectors are known', async () => {
    const connector = { id: 'gone', fields: {} };
    await breaks(scene({ connectors: recordingConnectors().port }).adapter.cases.create(aCase({ connector })), {
      path: 'connector.id',
      rule: 'unknown_record',
    });
    deepEqual((await scene().adapter.cases.create(aCase({ connector }))).connector, connector);
  });

  it('tells every assignee but whoever assigned', async () => {
    const { port, messages } = recordingDelivery();
    const { adapter, runEffects } = scene({ delivery: port });
    await adapter.cases.create(aCase({ assignees: ['ann', 'bob', 'cid', 'bob'] }));
    await runEffects();
    deepEqual(messages.map(({ recipient }) => recipient.id).sort(), ['bob', 'cid']);
  });
});

const impact: FieldDefinition = {
  key: 'impact',
  label: 'Impact',
  scope: 'global',
  control: 'text',
  required: true,
  maxLength: 5,
};
const score: FieldDefinition = { key: 'score', label: 'Score', scope: 'global', control: 'number', default: 3, min: 0 };
const vector: FieldDefinition = { key: 'vector', label: 'Vector', scope: 'reusable', control: 'text', default: 'mail' };
const configuration = { ...defaultConfiguration(owner), fields: [impact, score, vector] };
const template: Template = {
  id: 'phish',
  owner,
  version: '1',
  revision: 4,
  name: 'Phishing',
  enabled: true,
  defaults: {
    title: 'From the template',
    severity: 'high',
    category: 'Intrusion',
    tags: ['templated'],
    assignees: ['bob'],
    fields: { impact: 'big', score: 7 },
    settings: { syncAlerts: false },
    connector: { id: 'jira', fields: { issueType: '1' } },
  },
  fields: [{ use: 'vector' }],
};

describe('opening a case with additional fields', () => {
  const withFields = () => scene({ presets: { configurations: [configuration] } }).adapter;

  it('fills in the defaults of every global field', async () => {
    deepEqual((await withFields().cases.create(aCase({ fields: { impact: 'low' } }))).fields, {
      impact: 'low',
      score: 3,
    });
  });

  it('refuses what a definition does not allow, and keys without one', async () => {
    await breaks(
      withFields().cases.create(aCase({ fields: { score: -1, nobody: 'knows', constructor: 'x' } })),
      { path: 'fields.impact', rule: 'required' },
      { path: 'fields.score', rule: 'too_small', limit: 0, actual: -1 },
      { path: 'fields.nobody', rule: 'unknown_key' },
      { path: 'fields.constructor', rule: 'unknown_key' },
    );
  });
});

describe('opening a case from a template', () => {
  const presets = { configurations: [configuration], templates: [template] };
  const from = { owner, templateId: 'phish', description: 'Typed.' };

  it('takes what the caller did not give from the template, then from the configuration', async () => {
    const { adapter } = scene({ presets, connectors: recordingConnectors().port });
    const opened = await adapter.cases.create(from);
    equal(opened.title, 'From the template');
    equal(opened.description, 'Typed.');
    deepEqual(
      [opened.severity, opened.category, opened.tags, opened.assignees],
      ['high', 'Intrusion', ['templated'], ['bob']],
    );
    deepEqual(opened.fields, { impact: 'big', score: 7, vector: 'mail' });
    deepEqual(opened.settings, { syncAlerts: false, extractObservables: true });
    deepEqual(opened.connector, { id: 'jira', fields: { issueType: '1' } });
    deepEqual(opened.template, { id: 'phish', revision: 4 });
    deepEqual(await historyOf(adapter, opened.id), [
      { type: 'created', by: 'ann' },
      { type: 'template', from: null, to: { id: 'phish', revision: 4 }, by: 'ann' },
    ]);
    equal(opened.totals.actions, 2);
  });

  it('lets whatever the caller gave win, empty values too', async () => {
    const { adapter } = scene({ presets, connectors: recordingConnectors().port });
    const given = { title: 'Mine', severity: 'low', category: null, tags: [], assignees: [], connector: null } as const;
    const opened = await adapter.cases.create({
      ...from,
      ...given,
      fields: { score: null },
      settings: { syncAlerts: true },
    });
    const { title, severity, category, tags, assignees, connector } = opened;
    deepEqual({ title, severity, category, tags, assignees, connector }, given);
    deepEqual(opened.fields, { impact: 'big', score: null, vector: 'mail' });
    equal(opened.settings.syncAlerts, true);
  });

  it('assigns nobody for a caller without the right to assign', async () => {
    const { as } = scene({ presets });
    deepEqual((await as('bob', ['create']).cases.create(from)).assignees, []);
  });

  it('starts with the configured connector, unless it is gone', async () => {
    const configured = (connectorId: string) =>
      scene({
        presets: { configurations: [{ ...defaultConfiguration(owner), connectorId }] },
        connectors: recordingConnectors().port,
      });
    deepEqual((await configured('jira').adapter.cases.create(aCase())).connector, { id: 'jira', fields: {} });
    equal((await configured('gone').adapter.cases.create(aCase())).connector, null);
  });

  it('knows no template that is missing or of another owner, and refuses one that is switched off', async () => {
    const templates = [
      { ...template, id: 'theirs', owner: 'other' },
      { ...template, id: 'off', enabled: false },
    ];
    const { adapter, as } = scene({ presets: { templates } });
    for (const templateId of ['none', 'theirs'])
      await refusesWith(adapter.cases.create(aCase({ templateId })), 'not_found');
    await breaks(adapter.cases.create(aCase({ templateId: 'off' })), { path: 'templateId', rule: 'not_an_option' });
    await refusesWith(as('bob', ['read']).cases.create(aCase({ templateId: 'none' })), 'forbidden');
  });
});
