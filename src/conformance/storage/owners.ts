import type { StoragePort } from '../../contracts/ports/storage.js';
import type { Case } from '../../domain/cases/case.js';
import type { StoredQuery } from '../../domain/find/case-query.js';
import { isCaseError } from '../../domain/error.js';
import { equal, ok } from '../expectations.js';
import { listen } from '../listen.js';
import { commit, type StorageContext, type StorageSuite, type StorageTest } from './context.js';
import * as made from './made.js';

type Try = (storage: StoragePort) => Promise<void>;
/** Why there is nothing to try: by its contract the verb is asked about no owner, and the workflow above has to tell. */
interface Ownerless {
  readonly ownerless: string;
}

/** Of every verb there is, what it keeps apart: complete by its type. */
type Attempts = {
  readonly [Verb in Exclude<keyof StoragePort, 'finds' | 'needsNetwork'>]-?: Try | Ownerless;
};

const seen = (id: string, type = 'ipv4') => ({
  id,
  type,
  value: type === 'ipv4' ? '192.0.2.1' : id,
  description: null,
  createdAt: made.at(0),
  updatedAt: null,
});

/** What is to be found on the foreign case only. */
const secrets = {
  title: 'Hidden',
  tags: ['shared', 'secret'],
  category: 'Secret',
  assignees: ['user-bob'],
  status: 'closed',
  closedAt: made.at(90),
  fields: { site: 'hq' },
  template: { id: 'their-template', revision: 1 },
  connector: { id: 'their-connector', fields: {} },
  observables: [seen('o-1'), seen('o-2', 'their-badge')],
} as const satisfies Partial<Case>;

/** A case of either owner, both with the same observable, alert and tag, and what hangs on the foreign one. */
async function twoOwners(storage: StoragePort): Promise<void> {
  const owner = made.otherOwner;
  await commit(
    storage,
    made.insertCase('case-1', { tags: ['shared'], observables: [seen('o-3')], fields: { site: 'hq' } }),
    made.insertCase('foreign', { owner, ...secrets }),
    made.insertComment('own comment', { text: 'Open words.' }),
    made.insertComment('their comment', { owner, caseId: 'foreign', text: 'Hidden words.' }),
    made.insertAlert('own alert', { alertId: 'alert-1' }),
    made.insertAlert('their alert', { owner, caseId: 'foreign', alertId: 'alert-1' }),
    made.insertTemplate('their-template', { owner }),
    made.insertConfiguration(owner),
  );
}

/** Names that are no owner, but might be taken for all of them or for several. */
const oddOwners = [
  '*',
  '%',
  '',
  `${made.owner},${made.otherOwner}`,
  `${made.otherOwner} `,
  made.otherOwner.toUpperCase(),
  '__proto__',
];

/** Everything that could name the foreign case in a question about the other owner. */
function questions({ finds }: StoragePort): readonly Omit<StoredQuery, 'owner'>[] {
  const { filters, search } = finds;
  const asked = {
    ids: ['foreign'],
    tags: ['secret'],
    category: ['Secret'],
    assignees: ['user-bob'],
    connectors: ['their-connector'],
    status: ['closed'],
  } as const;
  const texts = ['hidden', 'foreign', 'tags:secret', 'category:secret', `owner:${made.otherOwner}`, 'id:foreign'];
  return [
    ...Object.entries(asked)
      .filter(([key]) => filters.includes(key as keyof typeof asked))
      .map(([key, value]) => ({ filter: { [key]: value } })),
    ...(search.length > 0 ? texts.map((text) => ({ text })) : []),
  ];
}

/** Resolves as it does, or with nothing for what the storage cannot read. */
const orNothing = <Answer>(call: Promise<Answer>, nothing: Answer): Promise<Answer> =>
  call.catch((problem: unknown) => {
    if (isCaseError(problem) && problem.code === 'validation') return nothing;
    throw problem;
  });

const attempts: Attempts = {
  get: { ownerless: 'Records are read by id, of whichever owner.' },

  async findCases(storage) {
    const { owner, otherOwner } = made;
    const all = await storage.findCases({ owner });
    equal([all.rows.map(({ id }) => id), all.total, all.counts.closed], [['case-1'], 1, 0]);
    for (const said of questions(storage)) {
      const { rows, total, counts } = await storage.findCases({ owner, ...said });
      equal([rows, total, counts.closed], [[], 0, 0], JSON.stringify(said));
    }
    for (const odd of oddOwners) {
      const { rows, total } = await orNothing(storage.findCases({ owner: odd }), { ...all, rows: [], total: 0 });
      equal([rows, total], [[], 0], `The owner ${JSON.stringify(odd)}`);
    }
    if (!storage.finds.paging.includes('after')) return;
    await commit(storage, made.insertCase('foreign-2', { owner: otherOwner }));
    const { next } = await storage.findCases({ owner: otherOwner, size: 1 });
    const after = await orNothing(storage.findCases({ owner, at: { after: next! } }), { ...all, rows: [] });
    ok(
      after.rows.every(({ id }) => id === 'case-1'),
      'A cursor made for one owner leads to no case of it.',
    );
  },

  async meanTimeToClose(storage) {
    equal(await storage.meanTimeToClose({ owner: made.otherOwner }), 90);
    for (const said of [{}, ...questions(storage)])
      equal(await storage.meanTimeToClose({ owner: made.owner, ...said }), null, JSON.stringify(said));
  },

  async findOfCase(storage) {
    const idsOf = async (said: object) =>
      (await storage.findOfCase('comment', { caseId: 'case-1', ...said })).items.map(({ id }) => id);
    equal(await idsOf({}), ['own comment']);
    equal(
      (await storage.findOfCase('alert', { caseId: 'case-1' })).items.map(({ id }) => id),
      ['own alert'],
    );
    await commit(storage, made.insertComment('their second', { owner: made.otherOwner, caseId: 'foreign' }, 2));
    const { next } = await storage.findOfCase('comment', { caseId: 'foreign', size: 1 });
    const after = await orNothing(idsOf({ at: { after: next! } }), []);
    ok(
      after.every((id) => id === 'own comment'),
      'A cursor made for one case leads to nothing of it.',
    );
    await commit(storage, made.recordAction('own action', { detail: { type: 'comment', verb: 'add', ids: ['x'] } }));
    const told = (said: object) => storage.findOfCase('action', { caseId: 'case-1', ...said });
    for (const said of [{ text: 'hidden' }, { about: 'their comment' }])
      equal((await told(said)).items, [], JSON.stringify(said));
  },

  async findOfOwner(storage) {
    for (const entity of ['template', 'configuration'] as const) {
      equal((await storage.findOfOwner(entity, made.otherOwner)).length, 1);
      for (const owner of [made.owner, ...oddOwners]) equal(await storage.findOfOwner(entity, owner), [], owner);
    }
  },

  casesOfAlert: { ownerless: 'It answers cases of every owner, and the workflow leaves out those one may not read.' },

  async findSimilar(storage) {
    const nothing = { items: [], total: 0 };
    equal(await storage.findSimilar({ caseId: 'case-1', fields: ['site'] }), nothing);
    const others = ['foreign-2', 'foreign-3'].map((id) =>
      made.insertCase(id, { owner: made.otherOwner, observables: [seen('o-4')] }),
    );
    await commit(storage, ...others);
    const { next } = await storage.findSimilar({ caseId: 'foreign', fields: [], size: 1 });
    const at = { after: next! };
    equal(await orNothing(storage.findSimilar({ caseId: 'case-1', fields: [], at }), nothing), nothing);
  },

  async suggest(storage) {
    for (const said of [{}, { text: 's' }, { text: 'secret' }, { size: 100 }]) {
      const tags = await storage.suggest('tags', { owner: made.owner, ...said });
      equal(
        tags.filter((tag) => tag !== 'shared'),
        [],
        JSON.stringify(said),
      );
      equal(await storage.suggest('categories', { owner: made.owner, ...said }), [], JSON.stringify(said));
    }
    for (const owner of oddOwners) equal(await storage.suggest('tags', { owner }), [], owner);
  },

  async usage(storage) {
    equal(await storage.usage(made.owner), {
      fields: { site: 1 },
      observableTypes: { ipv4: { cases: 1, observables: 1 } },
      templates: {},
      connectors: {},
    });
  },

  async casesWithObservables(storage) {
    const holding = (owner: string, type: string) => storage.casesWithObservables({ owner, type });
    equal([await holding(made.owner, 'their-badge'), await holding(made.owner, 'ipv4')], [[], ['case-1']]);
    for (const owner of oddOwners) equal(await holding(owner, 'ipv4'), [], owner);
  },

  dueEffects: { ownerless: 'Effects are done by the system, of whichever owner.' },
  committed: { ownerless: 'The names of writes are told apart by the workflow.' },

  async commit(storage) {
    const before = await storage.get('case', ['foreign']);
    await commit(
      storage,
      { op: 'update', entity: 'case', id: 'case-1', set: { title: 'Other' }, add: { comments: 1 } },
      made.insertCase('case-2'),
      made.insertConfiguration(),
      { op: 'remove', entity: 'case', id: 'case-1' },
    );
    equal(await storage.get('case', ['foreign']), before);
    equal((await storage.findOfCase('comment', { caseId: 'foreign' })).total, 1, 'What hangs on it is there');
    equal((await storage.findOfOwner('configuration', made.otherOwner)).length, 1);
  },

  async changes(storage) {
    const ear = await listen((hear, options) => storage.changes(hear, options));
    await commit(
      storage,
      { op: 'update', entity: 'case', id: 'foreign', set: { title: 'Other' } },
      { op: 'update', entity: 'comment', id: 'their comment', set: { text: 'Other.' } },
      { op: 'update', entity: 'template', id: 'their-template', set: { enabled: false } },
      { op: 'update', entity: 'configuration', id: made.otherOwner, set: { closure: 'by-push' } },
    );
    await commit(storage, { op: 'remove', entity: 'alert', id: 'their alert' });
    await commit(storage, { op: 'remove', entity: 'case', id: 'foreign' });
    await commit(storage, made.insertCase('last'));
    await ear.heard(({ id }) => id === 'last', 'the last case');
    ear.stop();
    const told = ear.told.filter(({ id }) => id !== 'last');
    ok(told.length >= 6, 'Each change is told.');
    for (const { entity, type, owner } of told)
      equal(owner, made.otherOwner, `Whose it is that was ${type}, a ${entity}`);
  },

  close: { ownerless: 'It ends for everybody.' },
};

const apart =
  (run: Try): StorageTest =>
  async ({ storage }: StorageContext) => {
    await twoOwners(storage);
    await run(storage);
  };

/** What is asked of one owner is answered from what that owner has. */
export const owners: StorageSuite = {
  name: 'owners',
  tests: Object.fromEntries(
    Object.entries(attempts).flatMap(([verb, tried]: [string, Try | Ownerless]) =>
      'ownerless' in tried ? [] : [[`keeps owners apart in ${verb}`, apart(tried)] as const],
    ),
  ),
};
