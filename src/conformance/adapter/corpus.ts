import type { NewCase } from '../../domain/cases/new-case.js';
import { caseStatuses } from '../../domain/cases/status.js';
import { severities } from '../../domain/cases/severity.js';
import type { Corpus } from '../find/truth-table.js';
import { categories, drawFields, drawPhrase, endings, observables, tags } from '../find/vocabulary.js';
import { seededRandom, type Random } from '../random.js';
import { newCase, patchOf, type AdapterContext } from './context.js';

const size = 120;
const corpora = new WeakMap<AdapterContext, Promise<Corpus>>();

/** The corpus of this context, made by whoever asks first. Read only. */
export function corpusOf(context: AdapterContext): Promise<Corpus> {
  const there = corpora.get(context) ?? makeCorpus(context);
  corpora.set(context, there);
  return there;
}

async function makeCorpus(context: AdapterContext): Promise<Corpus> {
  const random = seededRandom(20_261_124);
  const { adapter, owner, otherOwner, capabilities } = context;
  const withFields = context.makeFields !== undefined;
  await context.makeFields?.();
  const ids: string[] = [];
  while (ids.length < size) {
    const inputs = Array.from({ length: 10 }, () => drawCase(random, context, withFields));
    ids.push(...(await Promise.all(inputs.map((input) => adapter.cases.create(input)))).map(({ id }) => id));
  }
  await moveStatuses(random, context, ids);
  await attachSome(random, context, ids);
  const foreign = await adapter.cases.create(newCase(otherOwner, { title: 'phishing elsewhere', tags: ['vip'] }));
  const cases = await Promise.all([...ids, foreign.id].map((id) => adapter.cases.get(id)));
  return { owner, otherOwner, cases: cases.map((found) => found!), finds: capabilities, withFields };
}

function drawCase(random: Random, { owner, users }: AdapterContext, withFields: boolean): NewCase {
  return {
    owner,
    title: `${drawPhrase(random, 3)} ${random.pick(endings)}`,
    description: `${drawPhrase(random, 4)}. ${drawPhrase(random, 2)}, **urgent**`,
    severity: random.pick(severities),
    category: random.pick([null, ...categories]),
    tags: random.some(tags, 4),
    assignees: random.some(users, 2),
    ...(withFields && { fields: drawFields(random) }),
  };
}

async function moveStatuses(random: Random, { adapter }: AdapterContext, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 40) {
    const some = await Promise.all(ids.slice(start, start + 40).map((id) => adapter.cases.get(id)));
    await adapter.cases.update(some.map((found) => patchOf(found!, { status: random.pick(caseStatuses) })));
  }
}

async function attachSome(
  random: Random,
  { adapter, capabilities }: AdapterContext,
  ids: readonly string[],
): Promise<void> {
  const has = (group: 'alerts' | 'events' | 'observables') => capabilities.groups.includes(group);
  for (const id of Array.from({ length: 20 }, () => random.pick(ids))) {
    for (let count = random.int(4); count > 0; count -= 1)
      await adapter.comments.add(id, { text: drawPhrase(random, 2) });
    const alerts = Array.from({ length: random.int(4) }, (_, index) => ({
      alertId: `alert-${index}`,
      index: 'alerts',
    }));
    const events = Array.from({ length: random.int(3) }, (_, index) => ({
      eventId: `event-${index}`,
      index: 'events',
    }));
    const seen = random.some(observables, 2);
    if (has('observables') && seen.length > 0) await adapter.observables.add(id, seen);
    if ((await adapter.cases.get(id))?.status === 'closed') continue;
    if (has('alerts') && alerts.length > 0) await adapter.alerts.attach(id, alerts);
    if (has('events') && events.length > 0) await adapter.events.attach(id, events);
  }
}
