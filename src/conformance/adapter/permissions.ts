import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Identity } from '../../contracts/ports/session.js';
import { timingsOf } from '../../domain/cases/timings.js';
import type { Owner } from '../../domain/ids.js';
import {
  allPermissions,
  noPermissions,
  readOnlyPermissions,
  type Permission,
  type Permissions,
} from '../../domain/permissions.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { listen } from '../listen.js';
import {
  declares,
  edit,
  newCase,
  otherPeople,
  patchOf,
  type AdapterContext,
  type AdapterSuite,
  type AdapterTest,
} from './context.js';
import { declaredVerbs } from './verbs.js';

const somebody = { id: 'kit-other', name: 'Other' };

const only = (...rights: readonly Permission[]): Permissions => ({
  ...noPermissions,
  ...Object.fromEntries(rights.map((right) => [right, true])),
});

const may = (owner: Owner, permissions: Permissions): Identity => ({
  user: somebody,
  permissions: { [owner]: permissions, '*': noPermissions },
});

type Run = (context: AdapterContext) => Promise<void>;
const withOthers = (run: Run): AdapterTest => needing(otherPeople, run);

/** What people may do with cases they may see. */
export const rights: AdapterSuite = {
  name: 'rights',
  tests: {
    'says what somebody may do, owner by owner': withOthers(async ({ owner, otherOwner, as }) => {
      const reader = await as(may(owner, readOnlyPermissions));
      const here = await reader.session.get({ owner });
      const there = await reader.session.get({ owner: otherOwner });
      equal([here.user.id, here.permissions, there.permissions], [somebody.id, readOnlyPermissions, noPermissions]);
    }),

    'lets who may only read see everything and refuses every write': withOthers(async (context) => {
      const { adapter, owner, capabilities, as } = context;
      const opened = await adapter.cases.create(newCase(owner));
      const reader = await as(may(owner, readOnlyPermissions));
      equal(await reader.cases.get(opened.id), opened);
      equal((await reader.cases.find({ owner })).total, 1);
      for (const { name, call, writes } of declaredVerbs(capabilities.groups))
        if (writes) await rejects(call(reader, { case: opened, owner }), 'forbidden', name);
      equal(await adapter.cases.get(opened.id), opened, 'Nothing was written');
      equal((await adapter.cases.find({ owner })).total, 1);
    }),

    'lets who may only reopen reopen, and nothing else': withOthers(async ({ adapter, owner, as }) => {
      const closed = await edit(adapter, await adapter.cases.create(newCase(owner)), { status: 'closed' });
      const other = await as(may(owner, only('read', 'reopen')));
      await rejects(edit(other, closed, { title: 'Other' }), 'forbidden');
      await rejects(edit(other, closed, { title: 'Other', status: 'open' }), 'forbidden');
      const reopened = await edit(other, closed, { status: 'open' });
      equal(reopened.status, 'open');
      await rejects(edit(other, reopened, { status: 'closed' }), 'forbidden');
    }),

    'refuses to reopen without that right, whatever else may be edited': withOthers(async ({ adapter, owner, as }) => {
      const closed = await edit(adapter, await adapter.cases.create(newCase(owner)), { status: 'closed' });
      const other = await as(may(owner, { ...allPermissions, reopen: false }));
      await rejects(edit(other, closed, { status: 'in-progress' }), 'forbidden');
      equal((await edit(other, closed, { title: 'Other' })).title, 'Other');
    }),

    'lets who may only assign assign, and nothing else': withOthers(async ({ adapter, owner, users, as }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const other = await as(may(owner, only('read', 'assign')));
      const assigned = await edit(other, opened, { assignees: [users[0]] });
      equal(assigned.assignees, [users[0]]);
      await rejects(edit(other, assigned, { assignees: [], title: 'Other' }), 'forbidden');
    }),

    'refuses to assign without that right, in an edit and in a new case': withOthers(
      async ({ adapter, owner, users, as }) => {
        const opened = await adapter.cases.create(newCase(owner));
        const other = await as(may(owner, { ...allPermissions, assign: false }));
        await rejects(edit(other, opened, { assignees: [users[0]] }), 'forbidden');
        await rejects(other.cases.create(newCase(owner, { assignees: [users[0]] })), 'forbidden');
        equal((await other.cases.create(newCase(owner))).assignees, []);
      },
    ),

    'lets who may only comment comment': withOthers(async ({ adapter, owner, as }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const other = await as(may(owner, only('read', 'createComment')));
      const { createdBy } = await other.comments.add(opened.id, { text: 'Looked.' });
      equal(createdBy.id, somebody.id);
      const seen = await adapter.cases.get(opened.id);
      await rejects(edit(other, seen!, { title: 'Other' }), 'forbidden');
    }),

    'refuses all of several patches when one is not allowed': withOthers(async ({ adapter, owner, otherOwner, as }) => {
      const mine = await adapter.cases.create(newCase(owner));
      const foreign = await adapter.cases.create(newCase(otherOwner));
      const other = await as(may(owner, allPermissions));
      const patches = [patchOf(mine, { title: 'Other' }), patchOf(foreign, { title: 'Other' })];
      await rejects(other.cases.update(patches), 'forbidden');
      equal([await adapter.cases.get(mine.id), await adapter.cases.get(foreign.id)], [mine, foreign]);
    }),
  },
};

/** Two cases and somebody who knows one owner only. */
async function twoOwners({ adapter, owner, otherOwner, as }: AdapterContext) {
  const said = { tags: ['secret-tag'], category: 'Secret', title: 'Hidden', description: 'hidden words' };
  const mine = await adapter.cases.create(newCase(owner));
  const foreign = await adapter.cases.create(newCase(otherOwner, said));
  await adapter.comments.add(foreign.id, { text: 'Hidden comment.' });
  return { mine, foreign, stranger: await as(may(owner, allPermissions)) };
}

/** Cases of an owner somebody has no rights over are as if they were not, or forbidden when named. */
export const foreignOwners: AdapterSuite = {
  name: 'foreign owners',
  tests: {
    'finds nothing of a foreign owner, whatever is asked': withOthers(async (context) => {
      const { owner, otherOwner, capabilities } = context;
      const { mine, foreign, stranger } = await twoOwners(context);
      const empty = { rows: [], total: 0, counts: { open: 0, 'in-progress': 0, closed: 0 } };
      const filters = {
        ids: [foreign.id, mine.id],
        tags: ['secret-tag'],
        category: ['Secret'],
        status: ['open'],
      } as const;
      equal(await stranger.cases.find({ owner: otherOwner }), empty);
      const both = await stranger.cases.find({ owner: [otherOwner, owner] });
      equal([both.rows.map(({ id }) => id), both.total, both.counts.open], [[mine.id], 1, 1]);
      for (const [key, value] of Object.entries(filters))
        if (capabilities.filters.includes(key as keyof typeof filters))
          equal(await stranger.cases.find({ owner: otherOwner, filter: { [key]: value } }), empty, key);
      for (const text of capabilities.search.length > 0 ? ['hidden', foreign.id, '#1'] : [])
        equal(await stranger.cases.find({ owner: otherOwner, text }), empty, text);
    }),

    'refuses to read or write a foreign case by its id': withOthers(async (context) => {
      const { adapter, otherOwner, capabilities } = context;
      const { foreign, stranger } = await twoOwners(context);
      const before = await adapter.cases.get(foreign.id);
      await rejects(stranger.cases.get(foreign.id), 'forbidden', 'cases.get');
      const target = { case: before!, owner: otherOwner };
      for (const { name, call, ofCase } of declaredVerbs(capabilities.groups))
        if (ofCase) await rejects(call(stranger, target), 'forbidden', name);
      await rejects(stranger.cases.create(newCase(otherOwner)), 'forbidden', 'cases.create');
      equal(await adapter.cases.get(foreign.id), before, 'Nothing was written');
    }),

    'refuses even an edit that would change nothing, and an owner smuggled in': withOthers(async (context) => {
      const { owner } = context;
      const { foreign, mine, stranger } = await twoOwners(context);
      await rejects(stranger.cases.update([patchOf(foreign, { title: foreign.title })]), 'forbidden');
      const smuggled = { id: mine.id, version: mine.version, set: { owner } } as never;
      await rejects(stranger.cases.update([smuggled]), 'validation');
    }),

    'suggests nothing a foreign owner uses': needing([otherPeople, declares('suggest')], async (context) => {
      const { owner, otherOwner } = context;
      const { stranger } = await twoOwners(context);
      await rejects(stranger.suggest.tags({ owner: otherOwner }), 'forbidden');
      await rejects(stranger.suggest.categories({ owner: otherOwner }), 'forbidden');
      equal(await stranger.suggest.tags({ owner }), []);
    }),

    'measures nothing of a foreign owner': needing([otherPeople, declares('metrics')], async (context) => {
      const { adapter, owner, otherOwner } = context;
      const { mine, foreign, stranger } = await twoOwners(context);
      await edit(adapter, (await adapter.cases.get(foreign.id))!, { status: 'closed' });
      equal(await stranger.metrics.meanTimeToClose({ owner: otherOwner }), null);
      equal(await stranger.metrics.meanTimeToClose({ owner: [owner, otherOwner] }), null);
      const { toResolve } = timingsOf(await edit(adapter, mine, { status: 'closed' }));
      equal(await stranger.metrics.meanTimeToClose({ owner: [owner, otherOwner] }), toResolve);
    }),

    'refuses what belongs to a foreign owner as a whole': withOthers(async (context) => {
      const { otherOwner, capabilities } = context;
      const { stranger } = await twoOwners(context);
      const asked: readonly [string, () => Promise<unknown>][] = [
        ['configuration', () => stranger.configuration.get({ owner: otherOwner })],
        ['templates', () => stranger.templates.find({ owner: otherOwner })],
        ['connectors', () => stranger.connectors.list({ owner: otherOwner })],
      ];
      for (const [group, ask] of asked)
        if ((capabilities.groups as readonly string[]).includes(group)) await rejects(ask(), 'forbidden', group);
    }),

    'tells nothing of what happens to foreign cases': needing([otherPeople, declares('changes')], async (context) => {
      const { adapter, owner, otherOwner } = context;
      const { mine, foreign, stranger } = await twoOwners(context);
      const filters = [{}, { owner: [owner, otherOwner] }, { owner: otherOwner }, { caseId: foreign.id }];
      const ears = await Promise.all(
        filters.map((filter) => listen((hear, options) => stranger.changes(filter, hear, options))),
      );
      const witness = await listen((hear, options) => adapter.changes({}, hear, options));
      await changeForeign(adapter, foreign.id);
      await adapter.cases.update([patchOf(mine, { title: 'Last' })], { mutationId: 'foreign-last' });
      const isLast = ({ id, type }: { id: string; type: string }) => id === mine.id && type === 'changed';
      await Promise.all([witness, ...ears.slice(0, 2)].map((ear) => ear.heard(isLast, 'a change of the own case')));
      for (const ear of [...ears, witness]) ear.stop();
      ok(
        witness.told.some(({ id }) => id === foreign.id),
        'Who may see it was told.',
      );
      for (const ear of ears)
        equal(
          ear.told.filter((event) => event.owner !== owner),
          [],
        );
    }),
  },
};

async function changeForeign(adapter: CaseAdapter, id: string): Promise<void> {
  const seen = await adapter.cases.get(id);
  await edit(adapter, seen!, { title: 'Hidden again' });
  await adapter.comments.add(id, { text: 'Hidden too.' });
}
