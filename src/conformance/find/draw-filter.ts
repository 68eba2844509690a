import { severities } from '../../domain/cases/severity.js';
import { caseStatuses } from '../../domain/cases/status.js';
import type { Case } from '../../domain/cases/case.js';
import type { CaseFilter, FilterKey } from '../../domain/find/case-query.js';
import type { Random } from '../random.js';
import { categories, tags } from './vocabulary.js';

type Draw = (random: Random, cases: readonly Case[]) => CaseFilter;

const fieldFilters: readonly NonNullable<CaseFilter['fields']>[] = [
  { impact: { anyOf: ['none', null] } },
  { impact: { contains: 'OFFICE' } },
  { score: { from: 0, to: 5 } },
  { score: { from: 2.5 } },
  { urgent: { anyOf: [true] } },
  { urgent: { anyOf: [null, false] } },
  { seen: { from: '2026-03-01T00:00:00.000Z' } },
  { impact: { anyOf: ['all offices'] }, urgent: { anyOf: [false] } },
];

/** For every filter, a way to draw one that some of these cases pass. */
export const drawFilter: Readonly<Record<FilterKey, Draw>> = {
  ids: (random, cases) => ({ ids: [random.pick(cases).id, random.pick(cases).id, 'no-such-case'] }),
  status: (random) => ({ status: random.some(caseStatuses, 2) }),
  severity: (random) => ({ severity: random.some(severities, 3) }),
  tags: (random) => ({ tags: random.some([...tags, 'no-such-tag'], 3) }),
  category: (random) => ({ category: random.some([...categories, null, 'no-such-category'], 3) }),
  assignees: (random, cases) => ({
    assignees: random.some([null, 'nobody', ...new Set(cases.flatMap((found) => found.assignees))], 2),
  }),
  reporters: (random, cases) => ({ reporters: random.some([random.pick(cases).createdBy.id, 'nobody'], 2) }),
  createdAt: (random, cases) => ({
    createdAt: drawRange(
      random,
      cases.map((found) => found.createdAt),
    ),
  }),
  updatedAt: (random, cases) => ({
    updatedAt: drawRange(
      random,
      cases.map((found) => found.updatedAt),
    ),
  }),
  closedAt: (random, cases) => ({
    closedAt: drawRange(
      random,
      cases.flatMap((found) => found.closedAt ?? []),
    ),
  }),
  connectors: (random, cases) => ({
    connectors: random.some([random.pick(cases).connector?.id ?? null, null, 'no-such-connector'], 2),
  }),
  pushes: (random) => ({ pushes: random.some([null, 'done', 'failed', 'pending'] as const, 2) }),
  fields: (random) => ({ fields: random.pick(fieldFilters) }),
};

function drawRange(random: Random, times: readonly string[]): { from?: string; to?: string } {
  const [from, to] = [random.pick(times), random.pick(times)].sort();
  return random.pick([{ from: from! }, { to: to! }, { from: from!, to: to! }, {}]);
}
