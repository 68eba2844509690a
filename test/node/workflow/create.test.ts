import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConnectorPort } from '../../../src/contracts/ports/connector.js';
import {
  CaseError,
  defaultConfiguration,
  limits,
  type ConnectorField,
  type FieldDefinition,
  type Json,
  type Template,
} from '../../../src/domain/index.js';
import {
  aCase,
  ann,
  breaks,
  edit,
  faultyStorage,
  historyOf,
  jira,
  owner,
  recordingConnectors,
  recordingDelivery,
  refusesWith,
  scene,
} from './scene.js';

const hostile = '<img src=x onerror=alert(1)> ‮ \u0001 ${x} {{y}} "\' 🕵🏽‍♀️';

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

  it('refuses files where they are not kept', async () => {
    const { adapter } = scene();
    const file = { ref: 'x', name: 'x', mimeType: 'text/plain', size: 1, sha256: '0' };
    await refusesWith(adapter.cases.create(aCase({ files: [file] })), 'unsupported');
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

  it('refuses a connector nobody set up, and any where there are none', async () => {
    const connector = { id: 'gone', fields: {} };
    for (const { adapter } of [scene({ connectors: recordingConnectors().port }), scene()])
      await breaks(adapter.cases.create(aCase({ connector })), { path: 'connector.id', rule: 'unknown_record' });
  });

  it('refuses to push where there are no connectors, rather than open a case that goes nowhere', async () => {
    const { adapter } = scene();
    await refusesWith(adapter.cases.create(aCase(), { push: true }), 'unsupported');
    equal((await adapter.cases.find({ owner })).total, 0);
  });

  it('says where a tag that is not allowed was written, repeated ones before it or not', async () => {
    const { adapter } = scene();
    const tags = ['a', ' a', 't'.repeat(257), 'b', ' '];
    const wrong = (path: string) => [
      { path: `${path}.2`, rule: 'too_long', limit: 256, actual: 257 } as const,
      { path: `${path}.4`, rule: 'required' } as const,
    ];
    await breaks(adapter.cases.create(aCase({ tags })), ...wrong('tags'));
    const { id, version } = await adapter.cases.create(aCase());
    await breaks(adapter.cases.update([{ id, version, set: { tags } }]), ...wrong('0.set.tags'));
  });

  it('refuses a name that shows nothing, however long it is', async () => {
    const { adapter } = scene();
    for (const blank of ['\u200b\u200b', '\ufeff \u200e', '\u0001\u001b', '\u3164\u2800', '\u00ad'])
      await breaks(
        adapter.cases.create(aCase({ title: blank, category: blank, tags: ['vip', blank] })),
        { path: 'title', rule: 'required' },
        { path: 'category', rule: 'required' },
        { path: 'tags.1', rule: 'required' },
      );
    const title = 'zero\u200bwidth \ufe0f';
    equal((await adapter.cases.create(aCase({ title }))).title, title.trim());
  });

  it('keeps U+FFFD for what no database and no UTF-8 can keep', async () => {
    const { adapter } = scene();
    const opened = await adapter.cases.create(aCase({ title: 'a\0b \ud83d', tags: ['\udd25', '🔥'] }));
    deepEqual([opened.title, opened.tags], ['a\ufffdb \ufffd', ['\ufffd', '🔥']]);
    const { text } = await adapter.comments.add(opened.id, { text: '\ud83d\udd25\0' });
    equal(text, '🔥\ufffd');
    equal((await adapter.cases.find({ owner, text: 'b\0' })).total, 1);
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
    connector: { id: 'jira', fields: { priority: 'High' } },
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
    deepEqual(opened.connector, { id: 'jira', fields: { priority: 'High' } });
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

describe('what a connector asks for', () => {
  const fields: readonly ConnectorField[] = [
    { key: 'type', label: 'Type', control: 'select', required: true, choices: [{ value: '1', label: 'Bug' }] },
    { key: 'parent', label: 'Parent', control: 'select', remoteChoices: 'search', choices: [] },
    { key: 'points', label: 'Points', control: 'number' },
    { key: 'sub', label: 'Sub', control: 'text', required: true, dependsOn: ['parent'] },
    { key: 'team', label: 'Team', control: 'text', required: true, default: 'SOC' },
  ];
  const withFields = (answer: ConnectorPort['fields'] = async () => fields) =>
    scene({ connectors: { ...recordingConnectors().port, fields: answer } }).adapter;
  const saying = (values: Readonly<Record<string, Json>>) => aCase({ connector: { id: 'jira', fields: values } });

  it('is checked by its own description, in a new case and in an edit', async () => {
    const adapter = withFields();
    const wrong = { type: '99', points: 'many', bogus: 1, toString: 'x' };
    const problems = (path: string) =>
      [
        { path: `${path}.type`, rule: 'not_an_option' },
        { path: `${path}.points`, rule: 'wrong_type' },
        { path: `${path}.bogus`, rule: 'unknown_key' },
        { path: `${path}.toString`, rule: 'unknown_key' },
      ] as const;
    await breaks(adapter.cases.create(saying(wrong)), ...problems('connector.fields'));
    const opened = await adapter.cases.create(aCase());
    const connector = { id: 'jira', fields: wrong };
    await breaks(adapter.cases.update([edit(opened, { connector })]), ...problems('0.set.connector.fields'));
  });

  it('takes a remote choice as it is: only the system behind it knows them', async () => {
    const { connector } = await withFields().cases.create(saying({ type: '1', parent: 'SEC-1', points: 3 }));
    deepEqual(connector?.fields, { type: '1', parent: 'SEC-1', points: 3 });
  });

  it('must be there for a push, and not before', async () => {
    const adapter = withFields();
    const missing = { path: 'connector.fields.type', rule: 'required' } as const;
    await breaks(adapter.cases.create(saying({}), { push: true }), missing);
    const opened = await adapter.cases.create(saying({}));
    await breaks(adapter.cases.push(opened.id), missing);
    deepEqual((await adapter.cases.get(opened.id))?.pushes, []);
    const alsoSub = { path: 'connector.fields.sub', rule: 'required' } as const;
    await breaks(adapter.cases.create(saying({ parent: 'SEC-1' }), { push: true }), missing, alsoSub);
    const sent = await adapter.cases.create(saying({ type: '1' }), { push: true });
    equal(sent.pushes[0]?.status, 'pending');
  });

  it('keeps no case from being opened while the system behind it does not answer', async () => {
    const adapter = withFields(() => Promise.reject(new CaseError('unavailable')));
    const opened = await adapter.cases.create(saying({ type: '99' }), { push: true });
    equal(opened.pushes[0]?.status, 'pending');
  });

  it('is asked for once, however many cases of a call name it', async () => {
    let asked = 0;
    const adapter = withFields(async () => {
      asked += 1;
      return fields;
    });
    const cases = await Promise.all([1, 2, 3].map(() => adapter.cases.create(aCase())));
    const connector = { id: 'jira', fields: { type: '1' } };
    await adapter.cases.update(cases.map((each) => edit(each, { connector })));
    equal(asked, 1);
  });
});
