import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Attached } from '../../contracts/groups/attachments.js';
import type { Case } from '../../domain/cases/case.js';
import type { Page } from '../../domain/find/page.js';
import { equal, ok, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, edit, newCase, type AdapterContext, type AdapterSuite, type AdapterTest } from './context.js';

type Kind = 'alerts' | 'events' | 'references';

/** The three kinds that need nothing but data, seen as one. */
interface Attachable {
  find(query: { caseId: string }): Promise<Page<{ readonly id: string }>>;
  attach(caseId: string, items: readonly object[]): Promise<Attached<{ readonly id: string }>>;
  detach(caseId: string, ids: readonly string[]): Promise<void>;
}

const made: Readonly<Record<Kind, (index: number) => object>> = {
  alerts: (index) => ({ alertId: `alert-${index}`, index: 'alerts', document: { 'host.name': 'web-1' } }),
  events: (index) => ({ eventId: `event-${index}`, index: 'events', document: { message: 'Hello' } }),
  references: (index) => ({ type: 'test.dashboard', externalId: `dashboard-${index}`, data: { shows: ['logins'] } }),
};

const kinds = Object.keys(made) as Kind[];
const partOf = (adapter: CaseAdapter, kind: Kind) => adapter[kind] as unknown as Attachable;

/** What is put on a case. */
export const attachments: AdapterSuite = {
  name: 'attachments',
  tests: {
    ...(Object.fromEntries(
      kinds.flatMap((kind) => [
        [`puts ${kind} on a case once and takes them off again`, needing(declares(kind), attachAndDetach(kind))],
        [`refuses more ${kind} than a call may have`, needing(declares(kind), refuseTooMany(kind))],
        [`opens a case with its ${kind}`, needing(declares(kind), openWith(kind))],
      ]),
    ) as Readonly<Record<string, AdapterTest>>),

    'refuses alerts and events on a closed case': needing(declares('alerts', 'events'), async ({ adapter, owner }) => {
      const closed = await edit(adapter, await adapter.cases.create(newCase(owner)), { status: 'closed' });
      for (const kind of ['alerts', 'events'] as const)
        await rejects(partOf(adapter, kind).attach(closed.id, [made[kind](1)]), 'validation', kind);
    }),

    'refuses the alert of another owner': needing(declares('alerts'), async ({ adapter, owner, otherOwner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      await rejects(
        adapter.alerts.attach(id, [{ alertId: 'alert-1', index: 'alerts', owner: otherOwner }]),
        'validation',
      );
    }),

    'knows the cases an alert is on': needing(declares('alerts'), async ({ adapter, owner }) => {
      const first = await adapter.cases.create(newCase(owner));
      const second = await adapter.cases.create(newCase(owner));
      for (const { id } of [first, second]) await adapter.alerts.attach(id, [{ alertId: 'alert-1', index: 'alerts' }]);
      const found = await adapter.alerts.casesOf('alert-1');
      equal(found.map(({ id }) => id).sort(), [first.id, second.id].sort());
      equal(await adapter.alerts.casesOf('alert-2'), []);
    }),

    'keeps an observable once, by type and value': needing(declares('observables'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const sent = [
        { type: 'ipv4', value: '10.1.2.3' },
        { type: 'domain', value: 'evil.example' },
      ];
      const { added } = await adapter.observables.add(id, sent);
      equal(
        added.map(({ type, value }) => ({ type, value })),
        sent,
      );
      const again = await adapter.observables.add(id, [{ type: 'ipv4', value: ' 10.1.2.3 ' }]);
      equal([again.added.length, again.alreadyThere.length], [0, 1]);
      await adapter.observables.remove(id, [added[0]!.id]);
      equal(
        (await adapter.cases.get(id))?.observables.map(({ value }) => value),
        ['evil.example'],
      );
    }),

    'keeps a file byte by byte until it is taken off': needing(declares('files'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
      const shares: number[] = [];
      const file = Object.assign(new Blob([bytes], { type: 'application/octet-stream' }), { name: 'dump ü.bin' });
      const staged = await adapter.files.stage(file, { onProgress: (share) => shares.push(share) });
      equal([staged.name, staged.size], ['dump ü.bin', bytes.length]);
      ok(
        shares.every((share) => share >= 0 && share <= 1),
        'Progress goes from 0 to 1.',
      );
      const { added } = await adapter.files.attach(id, [staged]);
      const read = await adapter.files.read(id, added[0]!.id);
      equal([...new Uint8Array(await read!.arrayBuffer())], [...bytes]);
      equal((await adapter.cases.get(id))?.totals.files, 1);
      await adapter.files.detach(id, [added[0]!.id]);
      equal(await adapter.files.read(id, added[0]!.id), null);
    }),
  },
};

function attachAndDetach(kind: Kind) {
  return async ({ adapter, owner }: AdapterContext) => {
    const part = partOf(adapter, kind);
    const { id } = await adapter.cases.create(newCase(owner));
    const first = await part.attach(id, [made[kind](1), made[kind](2), made[kind](1)]);
    equal([first.added.length, first.alreadyThere.length <= 1], [2, true]);
    const again = await part.attach(id, [made[kind](2), made[kind](3)]);
    equal([again.added.length, again.alreadyThere.map((item) => item.id)], [1, [first.added[1]!.id]]);
    const { items, total } = await part.find({ caseId: id });
    equal([total, items.length], [3, 3]);
    equal(((await adapter.cases.get(id)) as Case).totals[kind], 3);
    await rejects(part.detach(id, [first.added[0]!.id, 'no-such-record']), 'not_found');
    equal((await part.find({ caseId: id })).total, 3, 'All or none');
    await part.detach(id, [first.added[0]!.id]);
    equal((await part.find({ caseId: id })).total, 2);
    equal(((await adapter.cases.get(id)) as Case).totals[kind], 2);
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

function openWith(kind: Kind) {
  return async ({ adapter, owner }: AdapterContext) => {
    const opened = await adapter.cases.create(newCase(owner, { [kind]: [made[kind](1), made[kind](2)] }));
    equal((await partOf(adapter, kind).find({ caseId: opened.id })).total, 2);
    equal((await adapter.cases.get(opened.id))?.totals[kind], 2);
  };
}
