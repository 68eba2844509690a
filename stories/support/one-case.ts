import type { CaseAdapter } from 'case-elements/contracts';
import type { Case, CaseChanges, NewCase } from 'case-elements/domain';
import { memoryAdapter } from 'case-elements/adapters/memory';
import { localSession, userList } from 'case-elements/workflow';
import { owner } from './sample-cases.js';

const users = [
  { id: 'ana', name: 'Ana Sousa', email: 'ana@example.org' },
  { id: 'kofi', name: 'Kofi Mensah', email: 'kofi@example.org' },
  { id: 'mei', name: 'Mei Li', email: 'mei@example.org' },
];

/** A case, and what was done to it since. */
export interface StoryCase {
  readonly opened: Partial<NewCase>;
  readonly then: readonly (CaseChanges | { readonly comment: string })[];
}

export const plainCase: StoryCase = {
  opened: { title: 'Phishing wave against the finance team', description: 'Mails that ask for a new bank account.' },
  then: [],
};

export const eventfulCase: StoryCase = {
  opened: {
    title: 'Beaconing from ws-0412 to a new domain',
    description:
      'The host calls **out** every 60 seconds.\n\n- [x] isolate it\n- [ ] tell its owner\n\n`203.0.113.7:443`',
    severity: 'medium',
    tags: ['c2', 'workstation'],
    category: 'Malware',
    assignees: ['ana'],
    alerts: [
      { alertId: 'alert-1', index: 'alerts', rule: { id: 'rule-1', name: 'Beaconing' } },
      { alertId: 'alert-2', index: 'alerts', rule: { id: 'rule-1', name: 'Beaconing' } },
    ],
  },
  then: [
    { comment: 'The domain was registered **yesterday**, from the same address as that of the last wave.' },
    { status: 'in-progress', severity: 'high' },
    { assignees: ['ana', 'kofi'], tags: ['c2', 'workstation', 'vip'] },
    { comment: '> every 60 seconds\n\nEvery 61, to be exact.' },
    { title: 'Beaconing from ws-0412' },
  ],
};

export const longCase: StoryCase = {
  opened: {
    title:
      'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik reports sign-ins from a country in which nobody of the company has ever been at all',
    description: Array.from(
      { length: 12 },
      (_, index) => `${index + 1}. A line that says what was seen, and where.`,
    ).join('\n'),
    tags: Array.from({ length: 24 }, (_, index) => `a tag with some words ${index + 1}`),
    assignees: ['ana', 'kofi', 'mei'],
  },
  then: Array.from({ length: 40 }, (_, index) => ({ comment: `Note ${index + 1}.` })),
};

export async function caseAdapter({ opened, then }: StoryCase): Promise<{ adapter: CaseAdapter; id: string }> {
  const adapter = memoryAdapter({
    session: localSession({ user: users[0]! }),
    users: userList(users),
    alerts: { setStatus: async (alerts) => alerts.length },
  });
  const { id } = await adapter.cases.create({ owner, title: '', description: '', ...opened });
  for (const step of then) {
    if ('comment' in step) await adapter.comments.add(id, { text: step.comment });
    else await change(adapter, id, step);
  }
  return { adapter, id };
}

async function change(adapter: CaseAdapter, id: string, set: CaseChanges): Promise<Case> {
  const seen = (await adapter.cases.get(id))!;
  // Its alerts follow it meanwhile, which is a change as well.
  const base = Object.fromEntries(Object.keys(set).map((key) => [key, seen[key as keyof CaseChanges]]));
  const [changed] = await adapter.cases.update([{ id, version: seen.version, base, set }]);
  return changed!;
}
