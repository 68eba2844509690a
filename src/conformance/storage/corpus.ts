import { noTotals, type Case } from '../../domain/cases/case.js';
import { caseStatuses } from '../../domain/cases/status.js';
import { severities } from '../../domain/cases/severity.js';
import type { Change } from '../../domain/records/change.js';
import type { Corpus } from '../find/truth-table.js';
import { categories, drawFields, drawPhrase, endings, observables, tags } from '../find/vocabulary.js';
import { seededRandom, type Random } from '../random.js';
import { write, type StorageContext } from './context.js';
import * as made from './made.js';

const size = 160;
const people = ['user-ann', 'user-bob', 'user-cid'] as const;
const corpora = new WeakMap<StorageContext, Promise<Corpus>>();

/** The corpus of this context, made by whoever asks first. Read only. */
export function corpusOf(context: StorageContext): Promise<Corpus> {
  const there = corpora.get(context) ?? makeCorpus(context);
  corpora.set(context, there);
  return there;
}

async function makeCorpus({ storage }: StorageContext): Promise<Corpus> {
  const random = seededRandom(20_261_124);
  const changes = Array.from({ length: size }, (_, index): Change =>
    made.insertCase(`case-${index}`, drawCase(random)),
  );
  const cases: Case[] = [];
  for (let start = 0; start < size; start += 40)
    cases.push(...(await write(storage, 'case', ...changes.slice(start, start + 40))));
  const { owner, otherOwner } = made;
  return { owner, otherOwner, cases, finds: storage.finds, withFields: true };
}

/** What only a long life gives a case: times, totals, pushes. */
function drawCase(random: Random): Partial<Case> {
  const status = random.pick(caseStatuses);
  const created = random.int(500);
  const connector = random.pick<Case['connector']>([
    null,
    { id: 'jira', fields: {} },
    { id: 'resilient', fields: { type: 'x' } },
  ]);
  const isPushed = connector !== null && random.int(2) === 0;
  const person = (id: string) => ({ id, name: id.slice('user-'.length) });
  const closed =
    status === 'closed'
      ? { closedAt: made.at(created + random.int(90_000)), closedBy: person(random.pick(people)) }
      : {};
  return {
    owner: random.int(8) === 0 ? made.otherOwner : made.owner,
    title: `${drawPhrase(random, 3)} ${random.pick(endings)}`,
    description: `${drawPhrase(random, 4)}. ${drawPhrase(random, 2)}, **urgent**`,
    status,
    severity: random.pick(severities),
    category: random.pick([null, ...categories]),
    tags: random.some(tags, 4),
    assignees: random.some(people, 2),
    fields: drawFields(random),
    observables: random.some(observables, 2).map(({ type, value }, index) => ({
      id: `observable-${index}`,
      type,
      value,
      description: null,
      createdAt: made.at(created),
      updatedAt: null,
    })),
    connector,
    ...(isPushed && { pushes: [pushOf(connector.id, random.pick(['pending', 'done', 'failed'] as const))] }),
    totals: { ...noTotals, comments: random.int(4), alerts: random.int(12), events: random.int(3) },
    createdAt: made.at(created),
    createdBy: person(random.pick(people)),
    updatedAt: made.at(created + random.int(1_000)),
    ...closed,
  };
}

const pushOf = (connectorId: string, status: 'pending' | 'done' | 'failed'): Case['pushes'][number] => ({
  connectorId,
  connectorName: connectorId,
  status,
  incident: null,
  pushedAt: null,
  pushedBy: null,
  problem: null,
});
