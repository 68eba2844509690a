import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultConfiguration, type Template } from '../../../src/domain/index.js';
import { userList } from '../../../src/workflow/index.js';
import { memoryFiles, memoryStorage } from '../../../adapters/memory/index.js';
import { aCase, ann, breaks, edit, jira, owner, recordingConnectors, refusesWith, scene, update } from './scene.js';

describe('finding cases', () => {
  it('counts by status without the status filter, and totals exactly', async () => {
    const { adapter } = scene();
    for (const title of ['Phishing mail', 'Phishing call', 'Lost laptop']) await adapter.cases.create(aCase({ title }));
    const { rows } = await adapter.cases.find({ owner, text: 'call' });
    await update(adapter, edit((await adapter.cases.get(rows[0]!.id))!, { status: 'closed' }));
    const page = await adapter.cases.find({ owner, text: 'PHISH', filter: { status: ['open'] }, columns: ['tags'] });
    deepEqual([page.total, page.counts], [1, { open: 1, 'in-progress': 0, closed: 1 }]);
    deepEqual(Object.keys(page.rows[0]!), ['id', 'version', 'owner', 'number', 'title', 'status', 'severity', 'tags']);
  });

  it('refuses what it cannot read', async () => {
    const { adapter } = scene();
    await breaks(adapter.cases.find({ owner, size: 101 }), { path: 'size', rule: 'too_big', limit: 100, actual: 101 });
    await breaks(adapter.cases.find({ owner, at: { after: 'nonsense' } }), { path: 'at.after', rule: 'wrong_type' });
    await breaks(adapter.cases.find({ owner, filter: { colour: ['red'] } } as never), {
      path: 'filter.colour',
      rule: 'unknown_key',
    });
    await breaks(adapter.cases.find({} as never), { path: 'owner', rule: 'required' });
  });

  it('refuses with unsupported what its storage does not declare', async () => {
    const storage = { ...memoryStorage() };
    const finds = {
      ...storage.finds,
      sorts: ['createdAt'],
      filters: ['status'],
      columns: ['tags'],
      search: [],
      paging: ['page'],
    } as const;
    const { adapter } = scene({ storage: { ...storage, finds } });
    for (const query of [
      { filter: { tags: ['a'] } },
      { text: 'x' },
      { sort: { by: 'title', direction: 'ascending' } },
      { sort: { by: 'field:impact', direction: 'ascending' } },
      { columns: ['field:impact'] },
      { at: { after: '["a","b"]' } },
    ] as const)
      await refusesWith(adapter.cases.find({ owner, ...query }), 'unsupported');
    equal(
      (
        await adapter.cases.find({
          owner,
          text: ' ',
          filter: { status: ['open'] },
          sort: { by: 'createdAt', direction: 'ascending' },
        })
      ).total,
      0,
    );
  });

  it('takes fields named like what every object has', async () => {
    const { adapter } = scene();
    await adapter.cases.create(aCase());
    const { rows } = await adapter.cases.find({
      owner,
      columns: ['field:constructor', 'field:__proto__'],
      sort: { by: 'field:toString', direction: 'ascending' },
      filter: { fields: { valueOf: { anyOf: [null] } } },
    });
    deepEqual(Object.entries(rows[0]!.fields!), [
      ['constructor', null],
      ['__proto__', null],
    ]);
  });
});

describe('the session', () => {
  it('says who is there, what they may do and what can be done', async () => {
    const { adapter } = scene();
    const { user, permissions, capabilities } = await adapter.session.get({ owner });
    deepEqual([user, permissions.delete, capabilities.concurrency], [ann, true, 'fields']);
    deepEqual([...capabilities.groups].sort(), [
      'activity',
      'alerts',
      'cases.remove',
      'changes',
      'comments.edit',
      'configuration',
      'configuration.edit',
      'events',
      'metrics',
      'observables',
      'references',
      'similar',
      'suggest',
      'templates',
      'templates.edit',
    ]);
    const ports = { connectors: recordingConnectors().port, users: userList([ann]), files: memoryFiles() };
    const full = scene(ports).adapter;
    const { groups } = (await full.session.get({ owner })).capabilities;
    ok(['cases.push', 'connectors', 'users', 'files'].every((group) => groups.includes(group as never)));
  });

  it('rejects what is not declared', async () => {
    const { adapter } = scene();
    for (const call of [
      adapter.cases.push('a'),
      adapter.files.find({ caseId: 'a' }),
      adapter.connectors.list({ owner }),
      adapter.users.get([]),
    ])
      await refusesWith(call, 'unsupported');
  });
});

describe('configuration and templates', () => {
  const template = (id: string, name: string, rest: Partial<Template> = {}): Template => ({
    id,
    owner,
    version: '1',
    revision: 2,
    name,
    enabled: true,
    defaults: {},
    ...rest,
  });

  it('are the stored ones, else the preset ones, else the defaults', async () => {
    const presets = {
      configurations: [{ ...defaultConfiguration(owner), closure: 'by-push' as const }],
      templates: [
        template('b', 'Beta'),
        template('a', 'Alpha'),
        template('o', 'Off', { enabled: false }),
        template('x', 'Theirs', { owner: 'other' }),
      ],
    };
    const { adapter, storage } = scene({ presets });
    equal((await adapter.configuration.get({ owner })).closure, 'by-push');
    deepEqual(await adapter.configuration.get({ owner: 'other' }), defaultConfiguration('other'));
    const { version: _version, ...stored } = template('a', 'Zulu');
    await storage.commit({
      mutationId: 'stored',
      changes: [
        { op: 'insert', entity: 'template', record: stored },
        {
          op: 'insert',
          entity: 'configuration',
          record: { ...defaultConfiguration(owner), id: owner, connectorId: 'jira' },
        },
      ],
    });
    const names = async (enabledOnly?: boolean) =>
      (await adapter.templates.find({ owner, enabledOnly })).map(({ name }) => name);
    deepEqual(
      [await names(), await names(true)],
      [
        ['Beta', 'Off', 'Zulu'],
        ['Beta', 'Zulu'],
      ],
    );
    equal((await adapter.templates.get({ id: 'a' }))?.name, 'Zulu');
    equal((await adapter.templates.get({ id: 'b', revision: 2 }))?.name, 'Beta');
    deepEqual(
      [await adapter.templates.get({ id: 'b', revision: 1 }), await adapter.templates.get({ id: 'gone' })],
      [null, null],
    );
    const { closure, connectorId } = await adapter.configuration.get({ owner });
    deepEqual([closure, connectorId], ['by-user', 'jira']);
  });

  it('of the presets are not changed by who changes what was answered', async () => {
    const { adapter } = scene({ presets: { templates: [template('a', 'Alpha', { tags: ['x'] })] } });
    for (const answer of [await adapter.templates.find({ owner }), [await adapter.templates.get({ id: 'a' })]])
      (answer[0] as { name: string }).name = 'Changed';
    equal((await adapter.templates.get({ id: 'a' }))?.name, 'Alpha');
  });
});

describe('connectors', () => {
  it('are listed by name, with their fields and choices', async () => {
    const { port } = recordingConnectors({ connectors: [jira, { id: 'b', name: 'Another', type: 'webhook' }] });
    const { adapter } = scene({ connectors: port });
    deepEqual(
      (await adapter.connectors.list({ owner })).map(({ name }) => name),
      ['Another', 'Our Jira'],
    );
    equal((await adapter.connectors.fields('jira'))[0]?.key, 'priority');
    deepEqual(await adapter.connectors.choices({ connectorId: 'jira', field: 'priority', values: {}, text: 'hi' }), [
      { value: 'priority', label: 'hi' },
    ]);
  });
});

describe('people', () => {
  const people = [
    { id: '1', name: 'Élodie Martin', email: 'elodie@example.test' },
    { id: '2', name: 'Martin Elster', email: 'm.elster@example.test' },
    { id: '3', name: 'Zoë Quinn', email: 'martina@example.test' },
    { id: '4', name: 'Martin', email: 'x@example.test' },
  ];
  const { adapter } = scene({ users: userList(people) });
  const find = async (text?: string, size?: number) =>
    (await adapter.users.find({ owner, text, size })).map(({ id }) => id);

  it('are found by name and e-mail whatever the case and accents, best match first', async () => {
    deepEqual(await find('ELODIE'), ['1']);
    deepEqual(await find('martin'), ['4', '2', '1', '3']);
    deepEqual(await find('martin el'), ['2', '1']);
    deepEqual(await find('m.elster@example.test'), ['2']);
    deepEqual(await find('artin'), []);
    deepEqual(await find('martin', 1), ['4']);
    equal((await find('')).length, 4);
    equal((await find()).length, 4);
  });

  it('are answered in the order asked for, with null for strangers', async () => {
    deepEqual(
      (await adapter.users.get(['3', 'nobody', '1'])).map((user) => user?.id ?? null),
      ['3', null, '1'],
    );
    await breaks(adapter.users.find({ owner, size: 0 }), { path: 'size', rule: 'too_small', limit: 1, actual: 0 });
  });
});

describe('suggestions', () => {
  it('are what the cases of the owner use, most used first', async () => {
    const { adapter } = scene();
    for (const tags of [['beta'], ['alpha', 'beta'], ['Äther']])
      await adapter.cases.create(aCase({ tags, category: tags[0] }));
    await adapter.cases.create(aCase({ owner: 'other', tags: ['theirs'] }));
    deepEqual(await adapter.suggest.tags({ owner }), ['beta', 'alpha', 'Äther']);
    deepEqual(await adapter.suggest.tags({ owner, text: 'A', size: 1 }), ['alpha']);
    deepEqual(await adapter.suggest.categories({ owner, text: 'ath' }), ['Äther']);
  });
});

describe('the history of a case', () => {
  it('is answered by kind, by author and in pages', async () => {
    const { adapter, as } = scene();
    const seen = await adapter.cases.create(aCase());
    await update(as('bob', ['update']), edit(seen, { title: 'New', severity: 'high' }));
    const types = async (rest: object) =>
      (await adapter.activity.find({ caseId: seen.id, ...rest })).items.map(({ type }) => type);
    deepEqual(await types({}), ['created', 'title', 'severity']);
    deepEqual(await types({ types: ['created', 'severity'] }), ['created', 'severity']);
    deepEqual(await types({ authors: ['bob'], order: 'newest' }), ['severity', 'title']);
    const { next, total } = await adapter.activity.find({ caseId: seen.id, size: 1 });
    equal(total, 3);
    deepEqual(await types({ at: { after: next } }), ['title', 'severity']);
    await breaks(adapter.activity.find({ caseId: seen.id, types: ['nonsense'] } as never), {
      path: 'types.0',
      rule: 'not_an_option',
    });
  });
});
