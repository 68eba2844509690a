import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Attached } from '../../contracts/groups/attachments.js';
import type { WriteOptions } from '../../contracts/options.js';
import type { AttachmentBase } from '../../domain/attachments.js';
import type { Case } from '../../domain/cases/case.js';
import type { Page, PageQuery } from '../../domain/find/page.js';
import { noPermissions, type Permission } from '../../domain/permissions.js';
import { equal, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { listen } from '../listen.js';
import {
  declares,
  edit,
  newCase,
  otherPeople,
  type AdapterContext,
  type AdapterSuite,
  type AdapterTest,
} from './context.js';

export type Kind = 'alerts' | 'events' | 'references';

/** The three kinds that need nothing but data, seen as one. */
interface Attachable {
  find(query: PageQuery): Promise<Page<Attachment>>;
  attach(caseId: string, items: readonly object[], options?: WriteOptions): Promise<Attached<Attachment>>;
  detach(caseId: string, ids: readonly string[], options?: WriteOptions): Promise<void>;
}
type Attachment = Pick<AttachmentBase, 'id' | 'caseId' | 'owner' | 'createdBy'>;

export const made: Readonly<Record<Kind, (index: number) => object>> = {
  alerts: (index) => ({ alertId: `alert-${index}`, index: 'alerts', document: { 'host.name': 'web-1' } }),
  events: (index) => ({ eventId: `event-${index}`, index: 'events', document: { message: 'Hello' } }),
  references: (index) => ({ type: 'test.dashboard', externalId: `dashboard-${index}`, data: { shows: ['logins'] } }),
};

export const kinds = Object.keys(made) as Kind[];
export const partOf = (adapter: CaseAdapter, kind: Kind) => adapter[kind] as unknown as Attachable;

/** What is put on a case. */
export const attachments: AdapterSuite = {
  name: 'attachments',
  tests: {
    ...(Object.fromEntries(
      kinds.flatMap((kind) => [
        [`puts ${kind} on a case once and takes them off again`, needing(declares(kind), attachAndDetach(kind))],
        [`refuses more ${kind} than a call may have`, needing(declares(kind), refuseTooMany(kind))],
        [
          `keeps each of ${kind} once, whoever attaches them at the same time`,
          needing(declares(kind), attachAtOnce(kind)),
        ],
        [`puts ${kind} on a case once when the call is repeated`, needing(declares(kind), repeatAttach(kind))],
        [`takes ${kind} off their own case only`, needing(declares(kind), detachElsewhere(kind))],
        [`tells the history which ${kind} came and went`, needing(declares(kind, 'activity'), tellHistory(kind))],
        [`tells who listens of ${kind} that come and go`, needing(declares(kind, 'changes'), tellChanges(kind))],
      ]),
    ) as Readonly<Record<string, AdapterTest>>),

    'refuses alerts and events on a closed case': needing(declares('alerts', 'events'), async ({ adapter, owner }) => {
      const closed = await edit(adapter, await adapter.cases.create(newCase(owner)), { status: 'closed' });
      for (const kind of ['alerts', 'events'] as const) {
        await refuses(partOf(adapter, kind).attach(closed.id, [made[kind](1)]), { path: 'status' });
        equal((await partOf(adapter, kind).find({ caseId: closed.id })).total, 0, kind);
      }
      equal((await adapter.cases.get(closed.id))?.totals, closed.totals);
    }),

    'refuses the alert of another owner, and says which it is': needing(
      declares('alerts'),
      async ({ adapter, owner, otherOwner }) => {
        const { id, totals } = await adapter.cases.create(newCase(owner));
        const alert = (name: string, of: string) => ({ alertId: name, index: 'alerts', owner: of });
        await refuses(adapter.alerts.attach(id, [alert('mine', owner), alert('theirs', otherOwner)]), {
          path: '1.owner',
        });
        equal((await adapter.alerts.find({ caseId: id })).total, 0, 'All or none');
        equal((await adapter.cases.get(id))?.totals, totals);
        equal((await adapter.alerts.attach(id, [alert('mine', owner)])).added.length, 1);
      },
    ),

    'knows the cases an alert is on': needing(declares('alerts'), async ({ adapter, owner }) => {
      const first = await adapter.cases.create(newCase(owner));
      const second = await adapter.cases.create(newCase(owner, { title: 'Other' }));
      for (const { id } of [first, second]) await adapter.alerts.attach(id, [{ alertId: 'alert-1', index: 'alerts' }]);
      const brief = ({ id, number, title, status }: Case) => ({ id, number, title, status, owner });
      equal(await adapter.alerts.casesOf('alert-1'), [brief(first), brief(second)]);
      equal(await adapter.alerts.casesOf('alert'), []);
      const { items } = await adapter.alerts.find({ caseId: first.id });
      await adapter.alerts.detach(first.id, [items[0]!.id]);
      equal(await adapter.alerts.casesOf('alert-1'), [brief(second)]);
    }),

    'forgets with a case that its alerts were on it': needing(
      declares('alerts', 'cases.remove'),
      async ({ adapter, owner }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        await adapter.alerts.attach(id, [{ alertId: 'alert-1', index: 'alerts' }]);
        await adapter.cases.remove([id]);
        equal(await adapter.alerts.casesOf('alert-1'), []);
      },
    ),

    'says nothing of foreign cases an alert is on': needing(
      [otherPeople, declares('alerts')],
      async ({ adapter, owner, otherOwner, as }) => {
        const { id } = await adapter.cases.create(newCase(otherOwner));
        await adapter.alerts.attach(id, [{ alertId: 'alert-1', index: 'alerts' }]);
        const stranger = await as(may(owner, 'read', 'createComment', 'delete'));
        equal(await stranger.alerts.casesOf('alert-1'), []);
      },
    ),

    'needs createComment to attach and delete to detach, no other right': needing(
      [otherPeople, declares('references')],
      async ({ adapter, owner, as }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        const given = [{ type: 'test.dashboard', externalId: '1', data: null }];
        const [reader, writer, remover] = [
          await as(may(owner, 'read', 'create', 'update', 'delete')),
          await as(may(owner, 'createComment')),
          await as(may(owner, 'delete')),
        ];
        await rejects(reader.references.attach(id, given), 'forbidden');
        const { added } = await writer.references.attach(id, given);
        equal(added[0]?.createdBy.id, 'somebody');
        await rejects(writer.references.detach(id, [added[0]!.id]), 'forbidden');
        await remover.references.detach(id, [added[0]!.id]);
        equal((await adapter.cases.get(id))?.totals.references, 0);
      },
    ),

    'holds as many references as declared, also when the last room is taken at once': needing(
      declares('references'),
      async ({ adapter, owner, capabilities }) => {
        const limit = capabilities.limits.referencesPerCase;
        const { id } = await adapter.cases.create(newCase(owner));
        const some = (from: number, count: number) =>
          Array.from({ length: count }, (_, index) => made.references(from + index));
        const part = partOf(adapter, 'references');
        await part.attach(id, some(0, limit - 3));
        await refuses(part.attach(id, some(1_000, 5)), {
          path: 'references',
          rule: 'too_many',
          limit,
          actual: limit + 2,
        });
        const outcomes = await Promise.allSettled(
          Array.from({ length: 6 }, (_, index) => part.attach(id, some(2_000 + index, 1))),
        );
        equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 3);
        equal([(await part.find({ caseId: id })).total, await totalOf(adapter, id, 'references')], [limit, limit]);
        equal((await part.attach(id, some(0, 2))).alreadyThere.length, 2, 'What is there needs no room');
      },
    ),
  },
};

export const may = (owner: string, ...granted: readonly Permission[]) => ({
  user: { id: 'somebody', name: 'Somebody' },
  permissions: { [owner]: { ...noPermissions, ...Object.fromEntries(granted.map((name) => [name, true])) } },
});

const totalOf = async (adapter: CaseAdapter, id: string, kind: Kind) => (await adapter.cases.get(id))?.totals[kind];

function attachAndDetach(kind: Kind) {
  return async ({ adapter, owner }: AdapterContext) => {
    const part = partOf(adapter, kind);
    const { id } = await adapter.cases.create(newCase(owner));
    const first = await part.attach(id, [made[kind](1), made[kind](2), made[kind](1)]);
    equal([first.added.length, first.alreadyThere.length <= 1], [2, true]);
    equal([first.added[0]!.caseId, first.added[0]!.owner], [id, owner]);
    const again = await part.attach(id, [made[kind](2), made[kind](3)]);
    equal([again.added.length, again.alreadyThere.map((item) => item.id)], [1, [first.added[1]!.id]]);
    const { items, total } = await part.find({ caseId: id });
    equal([total, items.length, await totalOf(adapter, id, kind)], [3, 3, 3]);
    equal(items.map((item) => item.id).sort(), [...first.added, ...again.added].map((item) => item.id).sort());
    await rejects(part.detach(id, [first.added[0]!.id, 'no-such-record']), 'not_found');
    equal((await part.find({ caseId: id })).total, 3, 'All or none');
    await part.detach(id, [first.added[0]!.id]);
    equal([(await part.find({ caseId: id })).total, await totalOf(adapter, id, kind)], [2, 2]);
    equal((await part.attach(id, [made[kind](1)])).added.length, 1, 'It can come back');
    const before = await adapter.cases.get(id);
    equal((await part.attach(id, [])).added, []);
    equal(await adapter.cases.get(id), before, 'Nothing is attached without a trace');
  };
}

function attachAtOnce(kind: Kind) {
  return async ({ adapter, owner }: AdapterContext) => {
    const part = partOf(adapter, kind);
    const { id } = await adapter.cases.create(newCase(owner));
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => part.attach(id, [made[kind](index), made[kind](index + 1)])),
    );
    const { items, total } = await part.find({ caseId: id, size: 50 });
    equal([total, new Set(items.map((item) => item.id)).size, await totalOf(adapter, id, kind)], [9, 9, 9]);
    equal(answers.flatMap(({ added }) => added).length, 9, 'Each was added by one call');
  };
}

function repeatAttach(kind: Kind) {
  return async ({ adapter, owner }: AdapterContext) => {
    const part = partOf(adapter, kind);
    const { id } = await adapter.cases.create(newCase(owner));
    await part.attach(id, [made[kind](1)]);
    const given = [made[kind](1), made[kind](2)];
    const first = await part.attach(id, given, { mutationId: 'attach-once' });
    equal(await part.attach(id, given, { mutationId: 'attach-once' }), first);
    equal([first.added.length, first.alreadyThere.length], [1, 1]);
    const ids = first.added.map((item) => item.id);
    for (const mutationId of ['detach-once', 'detach-once']) await part.detach(id, ids, { mutationId });
    equal([(await part.find({ caseId: id })).total, await totalOf(adapter, id, kind)], [1, 1]);
  };
}

function detachElsewhere(kind: Kind) {
  return async ({ adapter, owner }: AdapterContext) => {
    const part = partOf(adapter, kind);
    const [here, there] = [await adapter.cases.create(newCase(owner)), await adapter.cases.create(newCase(owner))];
    const { added } = await part.attach(here.id, [made[kind](1)]);
    equal((await part.attach(there.id, [made[kind](1)])).added.length, 1, 'Two cases may hold the same');
    await rejects(part.detach(there.id, [added[0]!.id]), 'not_found');
    equal([await totalOf(adapter, here.id, kind), await totalOf(adapter, there.id, kind)], [1, 1]);
  };
}

function tellHistory(kind: Kind) {
  return async ({ adapter, owner }: AdapterContext) => {
    const part = partOf(adapter, kind);
    const { id } = await adapter.cases.create(newCase(owner, { settings: { extractObservables: false } }));
    const ids = (await part.attach(id, [made[kind](1), made[kind](2)])).added.map((item) => item.id);
    await part.attach(id, [made[kind](1)]);
    await part.detach(id, [ids[0]!]);
    const { items } = await adapter.activity.find({ caseId: id, types: [kind] });
    equal(
      items.map((action) => 'verb' in action && [action.verb, [...action.ids].sort()]),
      [
        ['add', [...ids].sort()],
        ['delete', [ids[0]]],
      ],
    );
    equal((await adapter.cases.get(id))?.totals.actions, 3);
    if (kind === 'references')
      equal(
        items.map((action) => 'verb' in action && [sorted(action.types), sorted(action.names)]),
        [
          [
            ['test.dashboard', 'test.dashboard'],
            ['dashboard-1', 'dashboard-2'],
          ],
          [['test.dashboard'], ['dashboard-1']],
        ],
        'What they were is known when they are gone',
      );
  };
}

const sorted = (texts: readonly string[] = []): readonly string[] => [...texts].sort();

function tellChanges(kind: Kind) {
  return async ({ adapter, owner }: AdapterContext) => {
    const part = partOf(adapter, kind);
    const { id: caseId } = await adapter.cases.create(newCase(owner));
    const ear = await listen((hear, options) => adapter.changes({ caseId }, hear, options));
    const { added } = await part.attach(caseId, [made[kind](1)], { mutationId: 'attach-told' });
    const { id } = added[0]!;
    const told = await ear.heard((event) => event.id === id, 'what was attached');
    equal([told.type, told.entity, told.owner, told.mutationId], ['changed', kind.slice(0, -1), owner, 'attach-told']);
    await part.detach(caseId, [id]);
    await ear.heard((event) => event.id === id && event.type === 'removed', 'what was taken off');
    ear.stop();
  };
}

function refuseTooMany(kind: Kind) {
  return async ({ adapter, owner, capabilities }: AdapterContext) => {
    const limit = capabilities.limits.attachmentsPerCall;
    const { id } = await adapter.cases.create(newCase(owner));
    const items = Array.from({ length: limit + 1 }, (_, index) => made[kind](index));
    await refuses(partOf(adapter, kind).attach(id, items), { rule: 'too_many', limit, actual: limit + 1 });
    equal((await partOf(adapter, kind).find({ caseId: id })).total, 0);
  };
}
