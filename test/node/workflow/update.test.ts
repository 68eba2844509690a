import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CaseError, defaultConfiguration, type FieldDefinition, type Case } from '../../../src/domain/index.js';
import {
  aCase,
  breaks,
  conflictOf,
  edit,
  faultyStorage,
  historyOf,
  owner,
  recordingConnectors,
  recordingDelivery,
  refusesWith,
  scene,
  update,
} from './scene.js';

describe('editing a case', () => {
  it('merges two edits of different fields', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase());
    await Promise.all([
      update(adapter, edit(seen, { title: 'New' })),
      update(adapter, edit(seen, { severity: 'high' })),
    ]);
    const now = await adapter.cases.get(seen.id);
    deepEqual([now?.title, now?.severity, now?.totals.actions], ['New', 'high', 3]);
  });

  it('merges tags and assignees one by one', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase({ tags: ['a', 'b'] }));
    await update(adapter, edit(seen, { tags: ['a', 'b', 'c'] }));
    deepEqual((await update(adapter, edit(seen, { tags: ['b', 'd'] }))).tags, ['b', 'c', 'd']);
  });

  it('refuses what somebody else changed to something else, and says what it is now', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase());
    const now = await update(adapter, edit(seen, { status: 'in-progress' }));
    deepEqual(await conflictOf(adapter.cases.update([edit(seen, { status: 'closed', title: 'Mine' })])), now);
    deepEqual(await adapter.cases.get(seen.id), now);
  });

  it('refuses any newer version to who does not say what they saw', async () => {
    const { adapter } = scene();
    const { id, version } = await adapter.cases.create(aCase());
    const now = await update(adapter, { id, version, set: { severity: 'high' } });
    deepEqual(await conflictOf(adapter.cases.update([{ id, version, set: { title: 'Mine' } }])), now);
  });

  it('answers the same record and version when nothing is to change, and writes nothing', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase({ tags: ['a'] }));
    const closed = await update(adapter, edit(seen, { status: 'closed' }));
    deepEqual(await update(adapter, edit(seen, { status: 'closed' })), closed);
    deepEqual(await update(adapter, edit(closed, {})), closed);
    equal((await historyOf(adapter, seen.id)).length, 2);
  });

  it('patches all or none, and answers in the order of the patches', async () => {
    const { adapter } = scene();
    const cases: Case[] = [];
    for (const title of ['A', 'B', 'C']) cases.push(await adapter.cases.create(aCase({ title })));
    const [a, b, c] = cases as [Case, Case, Case];
    const answers = await adapter.cases.update([
      edit(c, { title: 'C2' }),
      edit(a, { title: 'A' }),
      edit(b, { title: 'B2' }),
    ]);
    deepEqual(
      answers.map(({ title }) => title),
      ['C2', 'A', 'B2'],
    );
    await conflictOf(adapter.cases.update([edit(a, { severity: 'high' }), edit(b, { title: 'Mine' })]));
    equal((await adapter.cases.get(a.id))?.severity, 'low');
    await refusesWith(
      adapter.cases.update([edit(a, { severity: 'high' }), { ...edit(b, { title: 'x' }), id: 'gone' }]),
      'not_found',
    );
    equal((await adapter.cases.get(a.id))?.severity, 'low');
  });

  it('refuses two patches of one case, a base that leaves something out, and more than a hundred', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase());
    await breaks(adapter.cases.update([edit(seen, { title: 'a' }), edit(seen, { title: 'b' })]), {
      path: '1.id',
      rule: 'duplicate',
    });
    await breaks(
      adapter.cases.update([
        { ...edit(seen, { title: 'a' }), base: { settings: {} }, set: { title: 'a', settings: { syncAlerts: false } } },
      ]),
      { path: '0.base.title', rule: 'required' },
      { path: '0.base.settings.syncAlerts', rule: 'required' },
    );
    const many = Array.from({ length: 101 }, (_, index) => ({ ...edit(seen, {}), id: String(index) }));
    await breaks(adapter.cases.update(many), { path: '', rule: 'too_many', limit: 100, actual: 101 });
    await breaks(adapter.cases.update([]), { path: '', rule: 'too_few', limit: 1, actual: 0 });
  });

  it('names the patch and the member that breaks a rule', async () => {
    const { adapter } = scene();
    const [a, b] = [await adapter.cases.create(aCase()), await adapter.cases.create(aCase())];
    await breaks(
      adapter.cases.update([edit(a, { title: 'Fine' }), edit(b, { title: ' ', tags: [''] })]),
      { path: '1.set.title', rule: 'required' },
      { path: '1.set.tags.0', rule: 'required' },
    );
    equal((await adapter.cases.get(a.id))?.title, 'Phishing');
  });

  it('refuses tags that are too many only together with those somebody else added', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase());
    const tags = (prefix: string) => Array.from({ length: 120 }, (_, index) => `${prefix}${index}`);
    await update(adapter, edit(seen, { tags: tags('a') }));
    await breaks(adapter.cases.update([edit(seen, { tags: tags('b') })]), {
      path: '0.set.tags',
      rule: 'too_many',
      limit: 200,
      actual: 240,
    });
  });

  it('writes one line of history for each changed field, from what to what', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase({ tags: ['a'] }));
    await update(
      adapter,
      edit(seen, { title: 'New', severity: 'low', tags: ['a', 'b'], settings: { syncAlerts: false } }),
    );
    const [, ...lines] = await historyOf(adapter, seen.id);
    deepEqual(lines, [
      { type: 'title', from: 'Phishing', to: 'New', by: 'ann' },
      { type: 'tags', from: ['a'], to: ['a', 'b'], by: 'ann' },
      { type: 'settings', from: { syncAlerts: true }, to: { syncAlerts: false }, by: 'ann' },
    ]);
  });

  it('loses none of many edits made at once', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase());
    await Promise.all(Array.from({ length: 20 }, (_, index) => update(adapter, edit(seen, { tags: [`t${index}`] }))));
    equal((await adapter.cases.get(seen.id))?.tags.length, 20);
  });

  it('hides that a storage had to be asked again, and gives up in the end', async () => {
    const { storage, faults } = faultyStorage();
    const { adapter } = scene({ storage });
    const seen = await adapter.cases.create(aCase());
    const conflict = { when: 'before', error: new CaseError('conflict') } as const;
    faults.push(conflict, conflict);
    equal((await update(adapter, edit(seen, { title: 'New' }))).title, 'New');
    faults.push(...Array.from({ length: 12 }, () => conflict));
    await refusesWith(adapter.cases.update([edit(seen, { severity: 'high' })]), 'unavailable');
  });

  it('refuses an edit the history has no room for', async () => {
    const { adapter, storage } = scene();
    const { id } = await adapter.cases.create(aCase());
    await storage.commit({
      mutationId: 'fill',
      changes: [{ op: 'update', entity: 'case', id, set: {}, add: { actions: 9_998 } }],
    });
    const seen = (await adapter.cases.get(id))!;
    await breaks(adapter.cases.update([edit(seen, { title: 'a', severity: 'high' })]), {
      path: '0',
      rule: 'too_many',
      limit: 10_000,
      actual: 10_001,
    });
    await update(adapter, edit(seen, { title: 'a' }));
    await breaks(adapter.comments.add(id, { text: 'x' }), {
      path: 'caseId',
      rule: 'too_many',
      limit: 10_000,
      actual: 10_001,
    });
  });
});

describe('closing and reopening', () => {
  it('keeps when and by whom a case was closed, and when it first went in progress', async () => {
    const { adapter, advance } = scene();
    const seen = await adapter.cases.create(aCase());
    const working = await update(adapter, edit(seen, { status: 'in-progress' }));
    equal(working.inProgressAt, working.updatedAt);
    advance(5_000);
    const closed = await update(adapter, edit(working, { status: 'closed' }));
    deepEqual(
      [closed.closedAt, closed.closedBy?.id, closed.inProgressAt],
      [closed.updatedAt, 'ann', working.inProgressAt],
    );
    advance(5_000);
    const reopened = await update(adapter, edit(closed, { status: 'in-progress' }));
    deepEqual([reopened.closedAt, reopened.closedBy, reopened.inProgressAt], [null, null, working.inProgressAt]);
    equal((await update(adapter, edit(await adapter.cases.create(aCase()), { status: 'closed' }))).inProgressAt, null);
  });

  it('takes a reason only from an edit that closes a case whose alerts follow it', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase());
    const reason = { closeReason: 'duplicate' };
    const refused = { path: '0.closeReason', rule: 'not_an_option' } as const;
    await breaks(adapter.cases.update([edit(seen, { status: 'in-progress' }, reason)]), refused);
    await breaks(
      adapter.cases.update([edit(seen, { status: 'closed', settings: { syncAlerts: false } }, reason)]),
      refused,
    );
    const closed = await update(adapter, edit(seen, { status: 'closed' }, reason));
    deepEqual((await historyOf(adapter, seen.id)).at(-1), {
      type: 'status',
      from: 'open',
      to: 'closed',
      closeReason: 'duplicate',
      by: 'ann',
    });
    deepEqual(await update(adapter, edit(seen, { status: 'closed' }, reason)), closed);
    await breaks(adapter.cases.update([edit(closed, { status: 'closed' }, reason)]), refused);
  });
});

describe('editing additional fields', () => {
  const field = (key: string, rest: Partial<FieldDefinition> = {}) =>
    ({ key, label: key, scope: 'global', control: 'text', ...rest }) as FieldDefinition;
  const fields = [
    field('impact', { required: true }),
    field('cause', { requiredOnClose: true }),
    field('note', { control: 'text', maxLength: 3 }),
  ];
  const opened = async () => {
    const { adapter, storage } = scene({ presets: { configurations: [{ ...defaultConfiguration(owner), fields }] } });
    return { adapter, storage, seen: await adapter.cases.create(aCase({ fields: { impact: 'big' } })) };
  };

  it('merges edits of different fields, and tells only what changed', async () => {
    const { adapter, seen } = await opened();
    await Promise.all([
      update(adapter, edit(seen, { fields: { note: 'a' } })),
      update(adapter, edit(seen, { fields: { cause: 'b' } })),
    ]);
    deepEqual((await adapter.cases.get(seen.id))?.fields, { impact: 'big', cause: 'b', note: 'a' });
    deepEqual((await historyOf(adapter, seen.id))[1], {
      type: 'fields',
      from: { note: null },
      to: { note: 'a' },
      by: 'ann',
    });
  });

  it('checks what is edited and nothing else', async () => {
    const { adapter, storage, seen } = await opened();
    await storage.commit({
      mutationId: 'old',
      changes: [{ op: 'update', entity: 'case', id: seen.id, set: { fields: { note: 'too long', orphan: 'x' } } }],
    });
    const old = (await adapter.cases.get(seen.id))!;
    await breaks(
      adapter.cases.update([edit(old, { fields: { note: 'still too long', unknown: 'x' } })]),
      { path: '0.set.fields.note', rule: 'too_long', limit: 3, actual: 14 },
      { path: '0.set.fields.unknown', rule: 'unknown_key' },
    );
    deepEqual((await update(adapter, edit(old, { fields: { cause: 'c', orphan: null } }))).fields, {
      note: 'too long',
      orphan: null,
      cause: 'c',
    });
  });

  it('refuses to empty a required field', async () => {
    const { adapter, seen } = await opened();
    await breaks(adapter.cases.update([edit(seen, { fields: { impact: ' ' } })]), {
      path: '0.set.fields.impact',
      rule: 'required',
    });
  });

  it('closes only with what is required on close', async () => {
    const { adapter, seen } = await opened();
    await breaks(adapter.cases.update([edit(seen, { status: 'closed' })]), {
      path: '0.set.fields.cause',
      rule: 'required_on_close',
    });
    equal((await update(adapter, edit(seen, { status: 'closed', fields: { cause: 'mail' } }))).status, 'closed');
  });
});

describe('assigning and choosing a connector', () => {
  it('tells newly assigned people once, but for whoever assigned', async () => {
    const { port, messages } = recordingDelivery();
    const { adapter, runEffects } = scene({ delivery: port });
    const seen = await adapter.cases.create(aCase({ assignees: ['bob'] }));
    const now = await update(adapter, edit(seen, { assignees: ['bob', 'ann', 'cid'] }));
    await update(adapter, edit(now, { assignees: ['cid', 'bob'] }));
    await runEffects();
    deepEqual(messages.map(({ recipient }) => recipient.id).sort(), ['bob', 'cid']);
  });

  it('refuses a connector nobody set up, and keeps one that is gone', async () => {
    const { port } = recordingConnectors();
    const { adapter, ports, storage } = scene({ connectors: port });
    const seen = await adapter.cases.create(aCase({ connector: { id: 'jira', fields: {} } }));
    await breaks(adapter.cases.update([edit(seen, { connector: { id: 'gone', fields: {} } })]), {
      path: '0.set.connector.id',
      rule: 'unknown_record',
    });
    const later = scene({ ...ports, storage, connectors: recordingConnectors({ connectors: [] }).port }).adapter;
    const kept = await update(later, edit(seen, { connector: { id: 'jira', fields: { issueType: '2' } } }));
    deepEqual(kept.connector?.fields, { issueType: '2' });
    notEqual(kept.version, seen.version);
    equal((await update(later, edit(kept, { connector: null }))).connector, null);
  });
});
