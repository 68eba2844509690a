import type { CaseAdapter, Session } from 'case-elements/contracts';
import type { CasePage, CaseRow, ConnectorPush, FieldDefinition } from 'case-elements/domain';
import { newId } from 'case-elements/domain';
import { aroundVerbs } from './around-verbs.js';
import { configuredAdapter, everyField } from './configured.js';
import { manyUsers, newCase, owner, sampleCases } from './sample-cases.js';

const day = 86_400_000;

/** How the push of every other case went. */
const pushes: readonly Partial<ConnectorPush>[] = [
  {},
  { pushedAt: new Date(Date.now() - 3 * day).toISOString() },
  { status: 'failed', problem: { code: 'unavailable', message: 'The service desk is closed.' } },
  { status: 'pending', incident: null, pushedAt: null },
  { status: 'uncertain' },
];

/** A team that uses all there is: people, fields of every kind, incidents, alerts and comments on every case. */
export function busyTeam({
  count = 8,
  busy = 1,
}: { readonly count?: number; readonly busy?: number } = {}): CaseAdapter {
  const fields: readonly FieldDefinition[] = everyField.map((field) => ({
    ...field,
    scope: 'global',
    ...(field.control === 'number' && { max: 1e12 }),
  }));
  const adapter = configuredAdapter({ people: manyUsers, configuration: { fields } });
  const stored = storeAll();
  return aroundVerbs(adapter, async ({ verb, proceed }) => {
    await stored;
    if (verb === 'metrics.meanTimeToClose') return 187_500 * busy;
    const answer = await proceed();
    if (verb === 'session.get') {
      const session = answer as Session;
      const groups = [...session.capabilities.groups, 'metrics' as const];
      return { ...session, capabilities: { ...session.capabilities, groups } };
    }
    if (verb !== 'cases.find') return answer;
    const page = answer as CasePage;
    return { ...page, rows: page.rows.map((row, index) => asBusy(row, index, busy)) };
  });

  async function storeAll(): Promise<void> {
    for (const [index, { input, status }] of [...sampleCases(count)].reverse().entries()) {
      const { id, version } = await adapter.cases.create(
        newCase({
          ...input,
          assignees: manyUsers.slice(0, (index * 2) % 7).map((user) => user.id),
          fields: {
            impact: 'Payments stopped for an hour in all of the northern branches',
            hosts: 1_204 * index * busy,
            customer_data: index % 2 === 0,
            site: 'north',
            source: 'person',
            containment: ['isolated', 'locked'],
            first_seen: '2026-11-23T08:15:00.000Z',
            lead: ['mei'],
            ...(index % 2 === 0 && { authority: 'not-yet' }),
          },
        }),
        { mutationId: newId() },
      );
      if (status !== 'open') await adapter.cases.update([{ id, version, set: { status } }], { mutationId: newId() });
    }
  }
}

function asBusy(row: CaseRow, index: number, busy: number): CaseRow {
  const { totals, updatedAt = '' } = row;
  return {
    ...row,
    ...(totals && {
      totals: {
        ...totals,
        alerts: ((index * 7) % 12) * busy,
        comments: ((index * 3) % 5) * busy,
        events: index * busy,
      },
    }),
    ...('pushes' in row && {
      connector: { id: 'desk', fields: {} },
      pushes: index % 6 === 5 ? [] : [{ ...push(updatedAt), ...pushes[index % pushes.length] }],
    }),
  };
}

const push = (at: string): ConnectorPush => ({
  connectorId: 'desk',
  connectorName: 'Service desk',
  status: 'done',
  incident: { id: '1', title: 'INC0012871', url: 'https://desk.example.org/INC0012871' },
  pushedAt: at,
  pushedBy: null,
  problem: null,
});

/** Every column there can be, of the owner of the samples. */
export const everyColumn: readonly string[] = [
  ...['name', 'status', 'severity', 'category', 'tags', 'assignees', 'alerts', 'events', 'comments', 'external'],
  ...['reporter', 'created', 'closed', 'updated'],
  ...everyField.map(({ key }) => `field:${key}`),
];

/** The same adapter over a backend that counts no further than this. */
export const countingTo = (adapter: CaseAdapter, bound: number): CaseAdapter =>
  aroundVerbs(adapter, async ({ verb, proceed }) => {
    const answer = await proceed();
    if (verb !== 'cases.find') return answer;
    const page = answer as CasePage;
    return page.total > bound ? { ...page, total: bound, totalIsLowerBound: true } : page;
  });

/** The same adapter over a backend that says where it found what was searched for. */
export const sayingWhere = (adapter: CaseAdapter): CaseAdapter =>
  aroundVerbs(adapter, async ({ verb, proceed }) => {
    const answer = await proceed();
    if (verb !== 'cases.find') return answer;
    const page = answer as CasePage;
    const rows = page.rows.map((row, index) => ({
      ...row,
      matched: ['title', 'description', 'field:impact', 'tags'].slice(0, 1 + (index % 4)),
    }));
    return { ...page, rows };
  });

export { owner };
