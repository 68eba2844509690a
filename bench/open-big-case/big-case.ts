import type { CaseAdapter } from '../../src/contracts/adapter.js';
import type { StoragePort } from '../../src/contracts/ports/storage.js';
import type { Case } from '../../src/domain/cases/case.js';
import { newId } from '../../src/domain/ids.js';
import type { Change } from '../../src/domain/records/change.js';

export const owner = 'security';
const day = 86_400_000;
const people = ['ada', 'jo', 'mira', 'tom', 'zoë'].map((name) => ({ id: name, name: `${name} of the night shift` }));

/** How much hangs on the case. */
export interface BigCase {
  readonly alerts: number;
  readonly files: number;
  readonly observables: number;
  /** Lines of history, those of all else included. */
  readonly actions: number;
}

/** A case as full as one may get in a bad month: every third line of its history is a comment. */
export async function fillBigCase(adapter: CaseAdapter, storage: StoragePort, wanted: BigCase): Promise<Case> {
  const opened = await adapter.cases.create({
    owner,
    title: 'Ransomware on the terminals of the container port',
    description: `What we know so far:\n\n${paragraph(12)}\n\n- [x] isolated\n- [ ] restored`,
    severity: 'critical',
    tags: ['ransomware', 'port', 'night-shift'],
    settings: { syncAlerts: true, extractObservables: false },
  });
  for (const alerts of chunks(
    Array.from({ length: wanted.alerts }, (_, index) => anAlert(index)),
    100,
  ))
    await adapter.alerts.attach(opened.id, alerts);
  const files = await Promise.all(
    Array.from({ length: wanted.files }, (_, index) =>
      adapter.files.stage(new File([`line ${index}\n`.repeat(200)], `host-${index}.log`, { type: 'text/plain' })),
    ),
  );
  await adapter.files.attach(opened.id, files);
  await adapter.observables.add(
    opened.id,
    Array.from({ length: wanted.observables }, (_, index) => ({ type: 'ipv4', value: `198.51.100.${index + 1}` })),
  );
  const { total } = await adapter.activity.find({ caseId: opened.id, size: 1 });
  const lines = Array.from({ length: wanted.actions - total }, (_, index) => aLine(opened, index));
  // Straight into the storage: what it takes to write a month of history is not what is measured.
  for (const changes of chunks(lines, 250)) await storage.commit({ mutationId: newId(), changes: changes.flat() });
  const found = await adapter.cases.get(opened.id);
  const written = await adapter.activity.find({ caseId: opened.id, size: 1 });
  if (!found || written.total !== wanted.actions || found.totals.alerts !== wanted.alerts)
    throw new Error('The case is not as big as it was to be.');
  return found;
}

function aLine({ id: caseId }: Case, index: number): readonly Change[] {
  const by = people[index % people.length]!;
  const at = new Date(Date.now() - 30 * day + index * 60_000).toISOString();
  const base = { id: newId(), caseId, owner, at, by };
  if (index % 3 !== 0) {
    const severities = ['high', 'critical'] as const;
    const [from, to] = index % 2 === 0 ? severities : [severities[1], severities[0]];
    return [{ op: 'record', action: { ...base, type: 'severity', from, to } }];
  }
  const comment = newId();
  const text = `Seen on host **${index}**: ${paragraph(1 + (index % 4))}\n\n\`\`\`\nsvchost.exe -k ${index}\n\`\`\``;
  return [
    {
      op: 'insert',
      entity: 'comment',
      record: {
        id: comment,
        caseId,
        owner,
        text,
        pushedAt: {},
        createdAt: at,
        createdBy: by,
        updatedAt: null,
        updatedBy: null,
      },
    },
    { op: 'update', entity: 'case', id: caseId, set: {}, add: { comments: 1 } },
    { op: 'record', action: { ...base, type: 'comment', verb: 'add', ids: [comment] } },
  ];
}

const anAlert = (index: number) => ({
  alertId: `alert-${index}`,
  index: '.alerts-security.alerts-default',
  rule: { id: `rule-${index % 12}`, name: `Rule ${index % 12}: files renamed in bulk` },
  document: {
    '@timestamp': new Date(Date.now() - 30 * day + index * 90_000).toISOString(),
    'kibana.alert.severity': index % 2 === 0 ? 'high' : 'critical',
    host: { name: `terminal-${index % 80}` },
    user: { name: `operator-${index % 25}` },
    source: { ip: `203.0.113.${index % 250}` },
    process: { name: 'svchost.exe', args: ['-k', 'netsvcs'] },
  },
});

const paragraph = (sentences: number): string =>
  Array.from({ length: sentences }, (_, index) => `The crane terminal ${index} lost its shares and was cut off.`).join(
    ' ',
  );

function chunks<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += size) parts.push(all.slice(start, start + size));
  return parts;
}
