import type { NewAlert } from '../../domain/attachments.js';
import type { Case } from '../../domain/cases/case.js';
import { timingsOf } from '../../domain/cases/timings.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { openMany } from './conflicts.js';
import {
  declares,
  edit,
  filtersBy,
  newCase,
  patchOf,
  searchesIn,
  type AdapterContext,
  type AdapterSuite,
} from './context.js';

const wrong = (value: unknown) => value as never;
const measured = declares('metrics');

/** What a mean over these cases is. */
const meanOf = (cases: readonly Case[]): number =>
  Math.round(cases.reduce((sum, each) => sum + timingsOf(each).toResolve!, 0) / cases.length);

/** Six cases: two closed and high, one closed and low, two open and high, one in progress and low. */
async function sixCases({ adapter, owner }: AdapterContext) {
  const cases = await openMany(adapter.cases.create, owner, 6);
  const set = [
    { status: 'closed', severity: 'high' },
    { status: 'closed', severity: 'high', title: 'Ransomware' },
    { status: 'closed', severity: 'low' },
    { severity: 'high' },
    { severity: 'high', title: 'Ransomware' },
    { status: 'in-progress', severity: 'low', title: 'Lost laptop' },
  ] as const;
  return adapter.cases.update(cases.map((seen, index) => patchOf(seen, set[index]!)));
}

/** Numbers about one case, and about all that match. */
export const metrics: AdapterSuite = {
  name: 'metrics',
  tests: {
    'knows no mean time to close while nothing is closed': needing(measured, async ({ adapter, owner }) => {
      equal(await adapter.metrics.meanTimeToClose({ owner }), null);
      await openMany(adapter.cases.create, owner, 2);
      equal(await adapter.metrics.meanTimeToClose({ owner }), null);
    }),

    'takes the mean over all closed cases': needing(measured, async (context) => {
      const { adapter, owner, otherOwner } = context;
      const cases = await sixCases(context);
      equal(await adapter.metrics.meanTimeToClose({ owner }), meanOf(cases.slice(0, 3)));
      equal(await adapter.metrics.meanTimeToClose({ owner: [otherOwner, owner] }), meanOf(cases.slice(0, 3)));
      equal(await adapter.metrics.meanTimeToClose({ owner: otherOwner }), null);
      equal(await adapter.metrics.meanTimeToClose({ owner: [] }), null);
    }),

    'follows every filter but that of the status': needing(
      [measured, filtersBy('status', 'severity')],
      async (context) => {
        const { adapter, owner } = context;
        const cases = await sixCases(context);
        const mean = (filter: object) => adapter.metrics.meanTimeToClose({ owner, filter });
        equal(await mean({ severity: ['high'] }), meanOf(cases.slice(0, 2)));
        equal(await mean({ severity: ['critical'] }), null);
        equal(await mean({ severity: ['low'], status: ['open'] }), meanOf(cases.slice(2, 3)));
        equal(await mean({ severity: ['critical'], status: ['closed'] }), null);
      },
    ),

    'follows the text': needing([measured, searchesIn('title')], async (context) => {
      const { adapter, owner } = context;
      const cases = await sixCases(context);
      equal(await adapter.metrics.meanTimeToClose({ owner, text: 'ransom' }), meanOf(cases.slice(1, 2)));
      equal(await adapter.metrics.meanTimeToClose({ owner, text: 'title:ransom' }), meanOf(cases.slice(1, 2)));
      equal(await adapter.metrics.meanTimeToClose({ owner, text: 'laptop' }), null);
    }),

    'refuses for a mean what it refuses for a list': needing(measured, async ({ adapter, owner, capabilities }) => {
      const { meanTimeToClose } = adapter.metrics;
      await rejects(meanTimeToClose(wrong({ owner, size: 20 })), 'validation');
      await rejects(meanTimeToClose(wrong({})), 'validation');
      await rejects(meanTimeToClose(wrong({ owner, filter: { status: ['lost'] } })), 'validation');
      if (capabilities.search.length === 0) await rejects(meanTimeToClose({ owner, text: 'phish' }), 'unsupported');
      if (!capabilities.filters.includes('severity'))
        await rejects(meanTimeToClose({ owner, filter: { severity: ['low'] } }), 'unsupported');
    }),

    'tells the times of a case as the case does': needing(measured, async ({ adapter, owner }) => {
      let now = await adapter.cases.create(newCase(owner));
      for (const status of ['in-progress', 'closed'] as const) {
        now = await edit(adapter, now, { status });
        const { toAcknowledge, toInvestigate, toResolve, open, inProgress } = await adapter.metrics.ofCase(now.id);
        equal({ toAcknowledge, toInvestigate, toResolve }, timingsOf(now), status);
        for (const seconds of [open, inProgress])
          ok(Number.isInteger(seconds) && seconds >= 0, `${seconds} are whole seconds.`);
      }
    }),

    'counts how often a case was opened again': needing(measured, async ({ adapter, owner }) => {
      let now = await adapter.cases.create(newCase(owner));
      const told: number[] = [];
      for (const status of ['in-progress', 'closed', 'open', 'closed', 'in-progress', 'open'] as const) {
        now = await edit(adapter, now, { status });
        told.push((await adapter.metrics.ofCase(now.id)).reopened);
      }
      equal(told, [0, 0, 1, 1, 2, 2]);
    }),

    'counts nothing on a case on which nothing hangs': needing(measured, async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      await adapter.comments.add(id, { text: 'Looked.' });
      const { alerts, hosts, users, connectors, reopened } = await adapter.metrics.ofCase(id);
      equal(
        { alerts, hosts, users, connectors, reopened },
        { alerts: 0, hosts: 0, users: 0, connectors: 0, reopened: 0 },
      );
    }),

    'counts alerts, and each host and user they name once': needing(
      declares('metrics', 'alerts'),
      async ({ adapter, owner }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        const documents: readonly NewAlert['document'][] = [
          { host: { name: 'web-1' }, user: { name: 'ann' } },
          { 'host.name': 'WEB-1', 'user.name': ['ann', 'bob'] },
          { host: { name: 'db-1' } },
          undefined,
        ];
        const sent = documents.map((document, index) => ({
          alertId: `alert-${index}`,
          index: 'alerts',
          ...(document && { document }),
        }));
        await adapter.alerts.attach(id, sent);
        const { alerts, hosts, users } = await adapter.metrics.ofCase(id);
        equal({ alerts, hosts, users }, { alerts: 4, hosts: 2, users: 2 });
      },
    ),
  },
};
