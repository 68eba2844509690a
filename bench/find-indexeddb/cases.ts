import { noTotals } from '../../src/domain/cases/case.js';
import { severities } from '../../src/domain/cases/severity.js';
import { caseStatuses } from '../../src/domain/cases/status.js';
import type { Unsaved } from '../../src/domain/records/change.js';

const words = [
  'phishing',
  'malware',
  'Zürich',
  'lateral',
  'VPN',
  'brute force',
  'exfiltration',
  'insider',
  'ransom',
  'DNS',
];
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length]!;

/** Cases as a busy team has them: descriptions of about 1,000 characters, five tags, an assignee or none. */
export const manyCases = (count: number): Unsaved<'case'>[] =>
  Array.from({ length: count }, (_, index) => aCase(index));

function aCase(index: number): Unsaved<'case'> {
  const ada = { id: `user-${index % 40}`, name: `User ${index % 40}`, email: `user-${index % 40}@example.org` };
  const createdAt = new Date(Date.UTC(2026, 0, 1) + ((index * 7_919) % 10_007) * 45_000).toISOString();
  const status = pick(caseStatuses, index * 7);
  const sentence = (offset: number) =>
    `Somebody reported ${pick(words, index + offset)} near ${pick(words, index * 3 + offset)}. `;
  return {
    id: `case-${String((index * 7_907) % 10_007).padStart(5, '0')}`,
    owner: 'security',
    title: `${pick(words, index)} on host ${index % 97}`,
    description: Array.from({ length: 22 }, (_, offset) => sentence(offset)).join(''),
    status,
    severity: pick(severities, index * 5),
    category: index % 4 === 0 ? null : pick(words, index * 11),
    tags: [0, 1, 2, 3, 4].map((tag) => (tag < 2 ? `team-${(index + tag) % 12}` : `${pick(words, index + tag)}-${tag}`)),
    assignees: index % 3 === 0 ? [] : [`user-${index % 20}`],
    fields: { impact: index % 50, region: pick(['emea', 'apac', 'amer'], index) },
    settings: { syncAlerts: true, extractObservables: true },
    connector: null,
    pushes: [],
    template: null,
    observables: [],
    totals: noTotals,
    createdAt,
    createdBy: ada,
    updatedAt: createdAt,
    updatedBy: ada,
    inProgressAt: null,
    closedAt: status === 'closed' ? createdAt : null,
    closedBy: null,
  };
}
