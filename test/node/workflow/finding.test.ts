import { deepEqual, equal, rejects } from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldDefinition, Template } from '../../../src/domain/index.js';
import { defaultConfiguration } from '../../../src/domain/index.js';
import { userList, type Presets } from '../../../src/workflow/index.js';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import { memoryStorage } from '../../../adapters/memory/index.js';
import { aCase, owner, refusesWith, scene } from './scene.js';

const field = (key: string, label: string, more: Partial<FieldDefinition> = {}) =>
  ({ key, label, scope: 'reusable', control: 'text', ...more }) as FieldDefinition;
const template = (id: string, of: string, fields: Template['fields']): Template => ({
  id,
  owner: of,
  version: '1',
  revision: 1,
  name: id,
  enabled: false,
  defaults: {},
  fields: fields ?? [],
});

const presets: Presets = {
  configurations: [
    {
      ...defaultConfiguration(owner),
      fields: [field('system', 'Affected system', { scope: 'global' }), field('cost', 'Cost')],
    },
    { ...defaultConfiguration('other'), fields: [field('team', 'Team', { scope: 'global' })] },
  ],
  templates: [
    template('phishing', owner, [
      { use: 'system', label: 'Mailbox' },
      field('sender', 'Sent by'),
      { use: 'gone', label: 'Gone' },
    ]),
    template('elsewhere', 'other', [field('region', 'Region')]),
  ],
};

const withFields = (fields: Record<string, string>) => ({ ...aCase(), fields });

describe('names in a search', () => {
  it('are keys and labels of the library, and what templates define or call otherwise, switched off or not', async () => {
    const { adapter, storage } = scene({ presets });
    await adapter.cases.create(withFields({ system: 'web-1' }));
    const { id } = await adapter.cases.create(aCase({ title: 'Sent by a template' }));
    const fields = { sender: 'mallory' };
    await storage.commit({ mutationId: 'beneath', changes: [{ op: 'update', entity: 'case', id, set: { fields } }] });
    const found = async (text: string) =>
      (await adapter.cases.find({ owner, text })).rows.map((row) => row.fields ?? row.matched);
    deepEqual(await found('"affected system":web'), [['field:system']]);
    deepEqual(await found('mailbox:web'), [['field:system']]);
    deepEqual(await found('sender:mall'), [['field:sender']]);
    deepEqual(await found('"SENT by":mallory'), [['field:sender']]);
    deepEqual(await found('gone:web'), [], 'A field that is no more has no name');
  });

  it('are those of the owners one may read', async () => {
    const { adapter, as } = scene({ presets });
    await adapter.cases.create({ ...aCase({ title: 'Team blue' }), owner });
    await adapter.cases.create({ ...aCase(), owner: 'other', fields: { team: 'blue' } });
    const titles = async (of: readonly string[], who = adapter) =>
      (await who.cases.find({ owner: of, text: 'team:blue' })).rows.map((row) => row.owner);
    deepEqual(await titles([owner]), [owner]);
    deepEqual(await titles([owner, 'other']), ['other']);
    deepEqual(await titles([owner, 'other'], as('bob', ['read'])), [owner]);
  });

  it('are looked up only for a text that may have some, and handed on as far as it names them', async () => {
    const inner = memoryStorage();
    const asked: string[] = [];
    const named: (readonly string[] | undefined)[] = [];
    const storage: StoragePort = {
      ...inner,
      get: (entity, ids, options) => (asked.push(entity), inner.get(entity, ids, options)),
      findOfOwner: (entity, of, options) => (asked.push(entity), inner.findOfOwner(entity, of, options)),
      findCases: (query, options) => {
        named.push(query.named?.map(({ key }) => key));
        return inner.findCases(query, options);
      },
    };
    const { adapter } = scene({ presets, storage });
    await adapter.cases.find({ owner });
    await adapter.cases.find({ owner, text: 'phishing "affected system"' });
    deepEqual(asked, []);
    await adapter.cases.find({ owner, text: 'cost:high http://x' });
    await adapter.cases.find({ owner, text: '10:30' });
    deepEqual(asked, ['configuration', 'template', 'configuration', 'template']);
    deepEqual(named, [undefined, undefined, ['cost'], undefined]);
  });

  it('cannot be handed in by a caller', async () => {
    const { adapter } = scene({ presets });
    const named = [field('x', 'X')];
    await rejects(adapter.cases.find({ owner, text: 'x:y', named } as never), {
      code: 'validation',
      fields: [{ path: 'named', rule: 'unknown_key' }],
    });
    await rejects(adapter.metrics.meanTimeToClose({ owner, named } as never), { code: 'validation' });
  });

  it('are not looked up once the caller has given up', async () => {
    const inner = memoryStorage();
    const giving = new AbortController();
    const storage: StoragePort = {
      ...inner,
      get: async (entity, ids, options) => {
        giving.abort();
        return inner.get(entity, ids, options);
      },
    };
    const { adapter } = scene({ presets, storage });
    await refusesWith(adapter.cases.find({ owner, text: 'cost:high' }, { signal: giving.signal }), 'aborted');
    equal((await adapter.cases.find({ owner })).total, 0);
  });
});

describe('people in a search', () => {
  const people = [
    { id: 'u-17', name: 'Ada Lovelace', email: 'ada@example.org' },
    { id: 'u-18', name: 'Grace Hopper' },
  ];
  const titlesOf = async ({ adapter }: ReturnType<typeof scene>, text: string) =>
    (await adapter.cases.find({ owner, text })).rows.map(({ title }) => title).sort();
  const filled = async () => {
    const there = scene({ users: userList(people) });
    await there.adapter.cases.create(aCase({ title: 'A', assignees: ['u-17'] }));
    await there.adapter.cases.create(aCase({ title: 'G', assignees: ['u-18'] }));
    await there.adapter.cases.create(aCase({ title: 'None' }));
    return there;
  };

  it('are found among assignees by what the directory knows them by', async () => {
    const there = await filled();
    for (const text of ['assignee:ada', 'assignees:"ada lovelace"', 'assignee:u-17', '-assignee:grace -assignee:none'])
      deepEqual(await titlesOf(there, text), ['A'], text);
    deepEqual(await titlesOf(there, 'assignee:eve'), []);
  });

  it('are asked for only where a text calls somebody, once for all that is the same', async () => {
    const asked: string[] = [];
    const directory = userList(people);
    const { adapter } = scene({
      users: { ...directory, find: (query, options) => (asked.push(query.text), directory.find(query, options)) },
    });
    await adapter.cases.find({ owner, text: 'ada status:open http://ada' });
    deepEqual(asked, []);
    await adapter.cases.find({ owner, text: 'assignee:ada -reporter:ada assignee:me' });
    deepEqual(asked, ['ada']);
  });

  it('cannot be handed in by a caller', async () => {
    const { adapter } = scene({ users: userList(people) });
    const named = { owner, text: 'assignee:x', people: [{ text: 'x', ids: ['u-17'] }] };
    await rejects(adapter.cases.find(named), {
      code: 'validation',
      fields: [{ path: 'people', rule: 'unknown_key' }],
    });
  });
});
