import type { NewAlert } from '../../domain/attachments.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { equal, refuses, rejects } from '../expectations.js';
import { where } from '../kit.js';
import { kinds, made, may, partOf } from './attachments.js';
import {
  declares,
  newCase,
  otherPeople,
  type AdapterContext,
  type AdapterNeed,
  type AdapterSetup,
  type AdapterSuite,
} from './context.js';

const atomic = (run: (context: AdapterContext) => Promise<void>, ...needs: readonly AdapterNeed[]) =>
  where<AdapterSetup, AdapterContext>(
    ({ capabilities }) => capabilities.createWithAttachments === 'atomic',
    run,
    ...needs,
  );
const inSteps = (run: (context: AdapterContext) => Promise<void>, ...needs: readonly AdapterNeed[]) =>
  where<AdapterSetup, AdapterContext>(
    ({ capabilities }) => capabilities.createWithAttachments === 'steps',
    run,
    ...needs,
  );
const everything = declares('alerts', 'events', 'references', 'observables');

const alerts: readonly NewAlert[] = [
  { alertId: 'alert-1', index: 'alerts', document: { 'host.name': 'web-1', 'source.ip': '10.1.2.3' } },
  { alertId: 'alert-2', index: 'alerts', document: { host: { name: 'web-1' } } },
];
const events = [{ eventId: 'event-1', index: 'events', document: { 'user.name': 'ann' } }];
const references = [{ type: 'test.dashboard', externalId: '1', data: { shows: ['logins'] } }];
const observables = [
  { type: 'ipv4', value: '10.1.2.3', description: 'Known' },
  { type: 'ipv4', value: ' 10.1.2.3' },
];
const attached = { alerts: [...alerts, alerts[0]!], events, references, observables } satisfies Partial<NewCase>;
const settings = { extractObservables: true };

/** A case and what it is opened with. */
export const opening: AdapterSuite = {
  name: 'opening with attachments',
  tests: {
    ...Object.fromEntries(
      kinds.map((kind) => [
        `opens a case with its ${kind}`,
        atomic(async ({ adapter, owner }) => {
          const opened = await adapter.cases.create(newCase(owner, { [kind]: [made[kind](1), made[kind](2)] }));
          equal(opened.totals[kind], 2);
          equal((await partOf(adapter, kind).find({ caseId: opened.id })).total, 2);
          equal(await adapter.cases.get(opened.id), opened);
        }, declares(kind)),
      ]),
    ),

    'opens a case with everything at once, each thing once, observables given and taken': atomic(
      async ({ adapter, owner }) => {
        const opened = await adapter.cases.create(newCase(owner, { ...attached, settings }));
        equal(
          opened.observables.map(({ type, value, description }) => [type, value, description]),
          [
            ['ipv4', '10.1.2.3', 'Known'],
            ['hostname', 'web-1', null],
            ['user', 'ann', null],
          ],
        );
        const totals = { alerts: opened.totals.alerts, events: opened.totals.events };
        equal({ ...totals, references: opened.totals.references }, { alerts: 2, events: 1, references: 1 });
        equal(await adapter.cases.get(opened.id), opened);
        equal((await adapter.alerts.find({ caseId: opened.id })).total, 2);
        equal(
          (await adapter.alerts.casesOf('alert-2')).map(({ id }) => id),
          [opened.id],
        );
        equal((await adapter.alerts.attach(opened.id, alerts)).alreadyThere.length, 2, 'What opened it is there');
      },
      everything,
    ),

    'takes no observables where the new case does not want it': atomic(async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(
        newCase(owner, { ...attached, settings: { extractObservables: false } }),
      );
      equal(
        opened.observables.map(({ value }) => value),
        ['10.1.2.3'],
      );
    }, everything),

    'takes what was left out of the new case neither then nor under another spelling': atomic(
      async ({ adapter, owner }) => {
        const withoutObservables = [
          { type: 'hostname', value: 'WEB-1' },
          { type: 'ipv4', value: '10.1.2.3' },
        ];
        // What is given is meant, whatever is left out of what would be taken.
        const opened = await adapter.cases.create(newCase(owner, { ...attached, settings, withoutObservables }));
        equal(
          opened.observables.map(({ value }) => value),
          ['10.1.2.3', 'ann'],
        );
        equal(await adapter.cases.get(opened.id), opened);
      },
      everything,
    ),

    'tells the history of a new case what came with it': atomic(
      async ({ adapter, owner }) => {
        const { id, totals } = await adapter.cases.create(newCase(owner, { ...attached, settings }));
        const { items } = await adapter.activity.find({ caseId: id });
        const lines = items.map((action) => [action.type, 'ids' in action ? action.ids.length : 0]);
        equal(lines, [
          ['created', 0],
          ['alerts', 2],
          ['events', 1],
          ['references', 1],
          ['observables', 1],
          ['observables', 2],
        ]);
        equal(totals.actions, lines.length);
      },
      everything,
      declares('activity'),
    ),

    'opens nothing when one thing must not be there': atomic(async ({ adapter, owner, otherOwner }) => {
      const foreign = { alertId: 'alert-9', index: 'alerts', owner: otherOwner };
      await refuses(adapter.cases.create(newCase(owner, { ...attached, alerts: [...alerts, foreign] })), {
        path: 'alerts.2.owner',
      });
      await refuses(
        adapter.cases.create(newCase(owner, { ...attached, observables: [{ type: 'ipv4', value: 'nowhere' }] })),
        { path: 'observables.0.value' },
      );
      equal((await adapter.cases.find({ owner })).total, 0);
      equal(await adapter.alerts.casesOf('alert-1'), []);
    }, everything),

    'opens one case with one of each when the call is repeated': atomic(async ({ adapter, owner }) => {
      const input = newCase(owner, { ...attached, settings });
      const first = await adapter.cases.create(input, { mutationId: 'opened-once' });
      equal(await adapter.cases.create(input, { mutationId: 'opened-once' }), first);
      equal((await adapter.cases.find({ owner })).total, 1);
      equal((await adapter.alerts.find({ caseId: first.id })).total, 2);
    }, everything),

    'opens a case with files that were staged, and with no others': atomic(async ({ adapter, owner }) => {
      const staged = await adapter.files.stage(Object.assign(new Blob(['Said.']), { name: 'note.txt' }));
      const opened = await adapter.cases.create(newCase(owner, { files: [staged, staged] }));
      equal(opened.totals.files, 1);
      const { items } = await adapter.files.find({ caseId: opened.id });
      equal(await (await adapter.files.read(opened.id, items[0]!.id))?.text(), 'Said.');
      for (const files of [[staged], [{ ...staged, ref: 'made-up' }]])
        await refuses(adapter.cases.create(newCase(owner, { files })), { path: 'files.0.ref', rule: 'unknown_record' });
      equal((await adapter.cases.find({ owner })).total, 1);
    }, declares('files')),

    'needs createComment to open a case with attachments': atomic(
      async ({ adapter, owner, as }) => {
        const other = await as(may(owner, 'create'));
        await rejects(other.cases.create(newCase(owner, { references })), 'forbidden');
        equal((await other.cases.create(newCase(owner, { observables }))).observables.length, 1);
        equal((await adapter.cases.find({ owner })).total, 1);
      },
      otherPeople,
      everything,
    ),

    'refuses attachments in a new case, and takes them once it is there': inSteps(async ({ adapter, owner }) => {
      for (const [group, items] of Object.entries(attached))
        await rejects(adapter.cases.create(newCase(owner, { [group]: items })), 'unsupported', group);
      equal((await adapter.cases.find({ owner })).total, 0);
      const { id } = await adapter.cases.create(newCase(owner, { alerts: [], files: [], settings }));
      await adapter.observables.add(id, observables);
      for (const [kind, items] of Object.entries({ alerts, events, references }))
        await partOf(adapter, kind as keyof typeof made).attach(id, items);
      const opened = await adapter.cases.get(id);
      equal(
        opened?.observables.map(({ value }) => value),
        ['10.1.2.3', 'web-1', 'ann'],
      );
      equal([opened?.totals.alerts, opened?.totals.events, opened?.totals.references], [2, 1, 1]);
    }, everything),
  },
};
