import { caseStatuses } from '../../domain/cases/status.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { severities } from '../../domain/cases/severity.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import { seededRandom, type Random } from '../random.js';
import { newCase, patchOf, type AdapterContext } from './context.js';

/** Cases that differ in everything a list can ask for. Read only. */
export interface Corpus {
  readonly cases: readonly Case[];
}

const size = 120;
const words = ['phishing', 'Malware', 'café', 'naïve', 'ransomware', 'login', 'Über', 'mail-gateway', 'vpn', '日本語', 'Ωmega', 'attack'];
export const categories = ['Intrusion', 'Theft', 'intranet', 'Résumé'];
export const tags = ['vip', 'VIP', 'mail', 'gdpr', 'müll', 'two words', 'emea', 'legal'];

/** The field library of the corpus. */
export const fieldLibrary: readonly FieldDefinition[] = [
  { key: 'impact', label: 'Impact', scope: 'global', control: 'text' },
  { key: 'score', label: 'Score', scope: 'global', control: 'number' },
  { key: 'urgent', label: 'Urgent', scope: 'global', control: 'toggle' },
  { key: 'seen', label: 'Seen', scope: 'global', control: 'date-time' },
];

const corpora = new WeakMap<AdapterContext, Promise<Corpus>>();

/** The corpus of this context, made by whoever asks first. */
export function corpusOf(context: AdapterContext): Promise<Corpus> {
  const there = corpora.get(context) ?? makeCorpus(context);
  corpora.set(context, there);
  return there;
}

async function makeCorpus(context: AdapterContext): Promise<Corpus> {
  const random = seededRandom(20_261_124);
  const { adapter, owner, otherOwner, capabilities } = context;
  const withFields = capabilities.groups.includes('configuration.edit');
  if (withFields) await defineFields(context);
  const ids: string[] = [];
  while (ids.length < size) {
    const inputs = Array.from({ length: 10 }, () => drawCase(random, context, withFields));
    ids.push(...(await Promise.all(inputs.map((input) => adapter.cases.create(input)))).map(({ id }) => id));
  }
  await moveStatuses(random, context, ids);
  await attachSome(random, context, ids);
  const cases = await Promise.all(ids.map((id) => adapter.cases.get(id)));
  await adapter.cases.create(newCase(otherOwner, { title: 'phishing elsewhere' }));
  return { cases: cases.map((found) => found!) };
}

async function defineFields({ adapter, owner }: AdapterContext): Promise<void> {
  const { version } = await adapter.configuration.get({ owner });
  await adapter.configuration.save({ owner, version, set: { fields: fieldLibrary } });
}

function drawCase(random: Random, { owner, users }: AdapterContext, withFields: boolean): NewCase {
  const phrase = (most: number) => Array.from({ length: 1 + random.int(most) }, () => random.pick(words)).join(' ');
  return {
    owner,
    title: `${phrase(3)} ${random.pick(['A', 'b', 'É', '2', '10'])}`,
    description: `${phrase(4)}. ${phrase(2)}, **urgent**`,
    severity: random.pick(severities),
    category: random.pick([null, ...categories]),
    tags: random.some(tags, 4),
    assignees: random.some(users, 2),
    ...(withFields && {
      fields: {
        impact: random.pick([null, 'none', 'One office', 'all offices']),
        score: random.pick([null, 0, 2.5, 10, -3]),
        urgent: random.pick([null, true, false]),
        seen: random.pick([null, '2026-01-05T10:00:00.000Z', '2026-06-30T22:15:00.000Z']),
      },
    }),
  };
}

async function moveStatuses(random: Random, { adapter }: AdapterContext, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 40) {
    const some = await Promise.all(ids.slice(start, start + 40).map((id) => adapter.cases.get(id)));
    await adapter.cases.update(some.map((found) => patchOf(found!, { status: random.pick(caseStatuses) })));
  }
}

async function attachSome(random: Random, { adapter, capabilities }: AdapterContext, ids: readonly string[]): Promise<void> {
  const has = (group: 'alerts' | 'events') => capabilities.groups.includes(group);
  for (const id of random.some(ids, 24)) {
    for (let count = random.int(4); count > 0; count -= 1) await adapter.comments.add(id, { text: random.pick(words) });
    const found = await adapter.cases.get(id);
    if (found?.status === 'closed') continue;
    const alerts = Array.from({ length: random.int(4) }, (_, index) => ({ alertId: `alert-${index}`, index: 'alerts' }));
    const events = Array.from({ length: random.int(3) }, (_, index) => ({ eventId: `event-${index}`, index: 'events' }));
    if (has('alerts') && alerts.length > 0) await adapter.alerts.attach(id, alerts);
    if (has('events') && events.length > 0) await adapter.events.attach(id, events);
  }
}
