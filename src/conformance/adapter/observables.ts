import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { equal, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, newCase, type AdapterContext, type AdapterSuite } from './context.js';

const said = (found: Case | null) => found?.observables.map(({ type, value }) => `${type} ${value}`);
const alert = (alertId: string, document: NonNullable<NewCase['alerts']>[number]['document']) => ({
  alertId,
  index: 'alerts',
  document,
});
const opened = ({ adapter, owner }: AdapterContext, extractObservables: boolean) =>
  adapter.cases.create(newCase(owner, { settings: { extractObservables } }));

/** What the history tells of observables. */
const observed = async (adapter: CaseAdapter, caseId: string) =>
  (await adapter.activity.find({ caseId, types: ['observables'] })).items.flatMap((action) =>
    action.type === 'observables' ? [action] : [],
  );

/** What was seen, given by people or taken from evidence. */
export const observables: AdapterSuite = {
  name: 'observables',
  tests: {
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
      equal(said(await adapter.cases.get(id)), ['domain evil.example']);
      await rejects(adapter.observables.remove(id, [added[0]!.id, added[1]!.id]), 'not_found');
      equal(said(await adapter.cases.get(id)), ['domain evil.example'], 'All or none');
    }),

    'edits what an observable says, not what it is': needing(declares('observables'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const { added } = await adapter.observables.add(id, [
        { type: 'ipv4', value: '10.1.2.3' },
        { type: 'ipv4', value: '10.1.2.4', description: 'Seen twice' },
      ]);
      const [first, second] = added;
      const edited = await adapter.observables.edit(id, { id: first!.id, value: ' 10.1.2.5 ', description: 'Gateway' });
      equal([edited.type, edited.value, edited.description], ['ipv4', '10.1.2.5', 'Gateway']);
      await refuses(adapter.observables.edit(id, { id: first!.id, value: 'nowhere' }), { path: 'value' });
      await refuses(adapter.observables.edit(id, { id: first!.id, value: '10.1.2.4' }), { rule: 'duplicate' });
      equal((await adapter.cases.get(id))?.observables, [edited, second]);
    }),

    'merges edits of one observable, and refuses who would undo what another one changed': needing(
      declares('observables'),
      async ({ adapter, owner }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        const { added } = await adapter.observables.add(id, [{ type: 'ipv4', value: '10.1.2.3' }]);
        const { id: one, value, description } = added[0]!;
        await adapter.observables.edit(id, { id: one, value: '10.1.2.4', base: { value } });
        // What somebody else changed is none of this edit's business.
        const merged = await adapter.observables.edit(id, { id: one, description: 'Mine', base: { description } });
        equal([merged.value, merged.description], ['10.1.2.4', 'Mine']);
        const late = { id: one, value: '10.1.2.5', base: { value } };
        const { current } = await rejects(adapter.observables.edit(id, late), 'conflict');
        equal(current, merged);
        // Who wants what is there already has it.
        equal(await adapter.observables.edit(id, { id: one, value: '10.1.2.4', base: { value } }), merged);
        const over = await adapter.observables.edit(id, { ...late, base: { value: merged.value } });
        equal([over.value, over.description], ['10.1.2.5', 'Mine']);
        equal((await adapter.observables.edit(id, { id: one, value: '10.1.2.6' })).value, '10.1.2.6');
        await adapter.observables.remove(id, [one]);
        await rejects(adapter.observables.edit(id, late), 'not_found');
      },
    ),

    'refuses what cannot be of its type, and types nobody knows': needing(
      declares('observables'),
      async ({ adapter, owner }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        await refuses(
          adapter.observables.add(id, [
            { type: 'ipv4', value: '10.1.2.3' },
            { type: 'ipv6', value: '10.1.2.3' },
            { type: 'no-such-type', value: 'x' },
            { type: 'url', value: ' ' },
          ]),
          { path: '1.value' },
          { path: '2.type' },
          { path: '3.value', rule: 'required' },
        );
        equal((await adapter.cases.get(id))?.observables, []);
      },
    ),

    'holds as many observables as declared': needing(
      declares('observables'),
      async ({ adapter, owner, capabilities }) => {
        const limit = capabilities.limits.observablesPerCase;
        const { id } = await adapter.cases.create(newCase(owner));
        const some = (from: number, count: number) =>
          Array.from({ length: count }, (_, index) => ({ type: 'hostname', value: `web-${from + index}` }));
        await adapter.observables.add(id, some(0, limit));
        await refuses(adapter.observables.add(id, some(limit, 2)), { rule: 'too_many', limit, actual: limit + 2 });
        equal((await adapter.cases.get(id))?.observables.length, limit);
      },
    ),

    'loses no observable that others add at the same time': needing(
      declares('observables'),
      async ({ adapter, owner }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        await Promise.all(
          [1, 2, 3, 4].map((index) => adapter.observables.add(id, [{ type: 'hostname', value: `web-${index}` }])),
        );
        equal(said(await adapter.cases.get(id))?.sort(), [
          'hostname web-1',
          'hostname web-2',
          'hostname web-3',
          'hostname web-4',
        ]);
      },
    ),

    'adds observables once when the call is repeated': needing(declares('observables'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const given = [{ type: 'hostname', value: 'web-1' }];
      const first = await adapter.observables.add(id, given, { mutationId: 'observed' });
      equal(await adapter.observables.add(id, given, { mutationId: 'observed' }), first);
      equal((await adapter.cases.get(id))?.observables, first.added);
    }),

    'says what it would take from alerts, and writes nothing': needing(declares('observables'), async ({ adapter }) => {
      const alerts = [
        alert('alert-1', { source: { ip: ['10.1.2.3', '2001:db8::1'] } }),
        alert('alert-2', { 'source.ip': '10.1.2.3', 'dns.question.name': 'a.b.evil.example' }),
      ];
      equal(await adapter.observables.extract(alerts), [
        { type: 'ipv4', value: '10.1.2.3' },
        { type: 'ipv6', value: '2001:db8::1' },
        { type: 'domain', value: 'a.b.evil.example' },
      ]);
    }),

    'takes observables from alerts as they are attached': needing(
      declares('alerts', 'observables'),
      async (context) => {
        const { adapter } = context;
        const { id } = await opened(context, true);
        await adapter.observables.add(id, [{ type: 'ipv4', value: '10.1.2.3' }]);
        await adapter.alerts.attach(id, [
          alert('alert-1', { 'source.ip': '10.1.2.3', 'host.name': 'web-1' }),
          alert('alert-2', { 'host.name': 'WEB-1', 'user.name': 'ann' }),
        ]);
        equal(said(await adapter.cases.get(id)), ['ipv4 10.1.2.3', 'hostname web-1', 'user ann']);
      },
    ),

    'tells the history what was observed, changed and taken away': needing(
      declares('observables', 'activity'),
      async ({ adapter, owner }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        const given = ['web-1', 'web-2'].map((value) => ({ type: 'hostname', value }));
        const { added } = await adapter.observables.add(id, given);
        const [first, second] = added.map((each) => each.id);
        await adapter.observables.edit(id, { id: first!, value: 'web-3' });
        await adapter.observables.remove(id, [second!]);
        equal(
          (await observed(adapter, id)).map(({ verb, ids, names, from, to }) => ({ verb, ids, names, from, to })),
          [
            { verb: 'add', ids: [first, second], names: ['web-1', 'web-2'], from: undefined, to: undefined },
            { verb: 'update', ids: [first], names: ['web-3'], from: 'web-1', to: 'web-3' },
            { verb: 'delete', ids: [second], names: ['web-2'], from: undefined, to: undefined },
          ],
        );
      },
    ),

    'tells the history which observables came from which alert': needing(
      declares('alerts', 'observables', 'activity'),
      async (context) => {
        const { adapter } = context;
        const { id } = await opened(context, true);
        await adapter.observables.add(id, [{ type: 'hostname', value: 'web-1' }]);
        const { added } = await adapter.alerts.attach(id, [
          alert('alert-1', { 'host.name': 'web-1' }),
          alert('alert-2', { 'host.name': 'web-2', 'user.name': 'ann' }),
          alert('alert-3', { 'host.name': ['WEB-2', 'web-3'] }),
        ]);
        const last = (await observed(adapter, id)).at(-1)!;
        const nameOf = new Map(last.ids.map((each, index) => [each, last.names?.[index]]));
        equal(
          last.sources?.map((source) => ({
            ...source,
            observables: source.observables.map((each) => nameOf.get(each)),
          })),
          [
            { type: 'alerts', id: added[1]!.id, observables: ['web-2', 'ann'] },
            { type: 'alerts', id: added[2]!.id, observables: ['web-3'] },
          ],
        );
      },
    ),

    'takes nothing from alerts where the case does not want it': needing(
      declares('alerts', 'observables'),
      async (context) => {
        const { id } = await opened(context, false);
        await context.adapter.alerts.attach(id, [alert('alert-1', { 'host.name': 'web-1' })]);
        equal(said(await context.adapter.cases.get(id)), []);
      },
    ),

    'fills up what room there is, and attaches the alerts all the same': needing(
      declares('alerts', 'observables'),
      async (context) => {
        const { adapter, capabilities } = context;
        const limit = capabilities.limits.observablesPerCase;
        const { id } = await opened(context, true);
        const hosts = Array.from({ length: limit + 5 }, (_, index) => `web-${index}`);
        await adapter.alerts.attach(id, [alert('alert-1', { 'host.name': hosts })]);
        await adapter.alerts.attach(id, [alert('alert-2', { 'host.name': 'late' })]);
        const found = await adapter.cases.get(id);
        equal([found?.observables.length, found?.totals.alerts], [limit, 2]);
      },
    ),
  },
};
