import type { Case } from '../../domain/cases/case.js';
import type { ErrorCode } from '../../domain/error.js';
import type { Change } from '../../domain/records/change.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { listen } from '../listen.js';
import { commit, read, secondHandle, write, type StorageContext, type StorageSuite } from './context.js';
import * as made from './made.js';

/** Changes that cannot be made where `case-1`, `comment-1`, `action-1` and `effect-1` are there, and why. */
const refused: Readonly<Record<string, readonly [change: Change, code: ErrorCode]>> = {
  'an insert whose id is taken': [made.insertCase('case-1'), 'conflict'],
  'an insert of something hanging on a case whose id is taken': [made.insertComment('comment-1'), 'conflict'],
  'an update of another version': [
    { op: 'update', entity: 'case', id: 'case-1', version: 'another', set: { title: 'x' } },
    'conflict',
  ],
  'an update of what is not there': [
    { op: 'update', entity: 'comment', id: 'missing', set: { text: 'x' } },
    'not_found',
  ],
  'a removal of another version': [
    { op: 'remove', entity: 'comment', id: 'comment-1', version: 'another' },
    'conflict',
  ],
  'a removal of what is not there': [{ op: 'remove', entity: 'case', id: 'missing' }, 'not_found'],
  'an action whose id is taken': [made.recordAction('action-1'), 'conflict'],
  'an effect whose id is taken': [made.enqueue('effect-1'), 'conflict'],
  'a settlement of another version': [
    { op: 'settle', id: 'effect-1', version: 'another', set: { attempts: 1 } },
    'conflict',
  ],
  'a settlement of what is not there': [
    { op: 'settle', id: 'missing', version: '1', set: { attempts: 1 } },
    'not_found',
  ],
};

/** Everything a commit may touch, to see that it did not. */
async function snapshot({ storage }: Pick<StorageContext, 'storage'>): Promise<unknown> {
  const of = { caseId: 'case-1', size: 100 };
  return {
    cases: await storage.findCases({ owner: made.owner, size: 100 }),
    first: await read(storage, 'case', 'case-1'),
    comments: await storage.findOfCase('comment', of),
    alerts: await storage.findOfCase('alert', of),
    actions: await storage.findOfCase('action', of),
    effects: await storage.findOfCase('effect', of),
    templates: await storage.findOfOwner('template', made.owner),
    tags: await storage.suggest('tags', { owner: made.owner, size: 100 }),
    due: await storage.dueEffects({ now: made.at(1_000), size: 100 }),
  };
}

async function firstCase(context: StorageContext): Promise<Case> {
  const { records } = await commit(
    context.storage,
    made.insertCase('case-1', { tags: ['vip'] }),
    made.insertComment('comment-1'),
    made.recordAction('action-1'),
    made.enqueue('effect-1'),
  );
  return records[0] as Case;
}

export const commits: StorageSuite = {
  name: 'commits',
  tests: {
    ...Object.fromEntries(
      Object.entries(refused).map(([what, [change, code]]) => [
        `writes nothing of a commit with ${what} (${code})`,
        async (context: StorageContext) => {
          await firstCase(context);
          const before = await snapshot(context);
          const good: readonly Change[] = [
            made.insertCase('case-9', { tags: ['half'] }),
            made.insertComment('comment-9'),
            made.recordAction('action-9', { title: 'After' }),
            made.enqueue('effect-9'),
            made.insertTemplate('template-9'),
            { op: 'update', entity: 'case', id: 'case-1', set: { title: 'Half' }, add: { comments: 1 } },
            { op: 'remove', entity: 'comment', id: 'comment-1' },
          ];
          const removesComment = change.op === 'remove' && change.entity === 'comment';
          const kept = removesComment || change.op === 'insert' ? good.slice(0, -1) : good;
          await rejects(commit(context.storage, ...kept, change), code, 'The bad change last');
          await rejects(commit(context.storage, change, ...kept), code, 'The bad change first');
          equal(await snapshot(context), before, 'Nothing was written');
          equal(await read(context.storage, 'case', 'case-9'), null);
        },
      ]),
    ),

    'says in a conflict what is there': async ({ storage }) => {
      const [there] = await write(storage, 'case', made.insertCase('case-1'));
      const update = { op: 'update', entity: 'case', id: 'case-1', version: 'another', set: { title: 'x' } } as const;
      equal((await rejects(commit(storage, update), 'conflict')).current, there);
    },

    'answers a record for every change, in order, null for what it took away': async ({ storage }) => {
      const { records } = await commit(
        storage,
        made.insertCase('case-1'),
        made.insertComment('comment-1'),
        made.recordAction('action-1'),
        { op: 'remove', entity: 'comment', id: 'comment-1' },
        { op: 'update', entity: 'case', id: 'case-1', set: { title: 'Other' } },
      );
      equal(
        records.map((record) => record && record.id),
        ['case-1', 'comment-1', 'action-1', null, 'case-1'],
      );
      equal((records[4] as Case).title, 'Other');
    },

    'lets each change see those before it': async ({ storage }) => {
      await commit(
        storage,
        made.insertCase('case-1', { tags: ['a'] }),
        { op: 'update', entity: 'case', id: 'case-1', set: { title: 'First' }, add: { comments: 1 } },
        { op: 'update', entity: 'case', id: 'case-1', set: { tags: ['b'] }, add: { comments: 1 } },
      );
      const now = await read(storage, 'case', 'case-1');
      equal([now?.title, now?.tags, now?.totals.comments], ['First', ['b'], 2]);
    },

    'updates what still has the expected version, and gives it another': async ({ storage }) => {
      let [now] = await write(storage, 'case', made.insertCase('case-1'));
      const seen = new Set([now!.version]);
      for (const title of ['A', 'B', 'A']) {
        const { version } = now!;
        [now] = await write(storage, 'case', { op: 'update', entity: 'case', id: 'case-1', version, set: { title } });
        seen.add(now!.version);
      }
      equal(seen.size, 4, 'No version comes twice');
      await rejects(
        commit(storage, { op: 'update', entity: 'case', id: 'case-1', version: [...seen][0]!, set: { title: 'Late' } }),
        'conflict',
      );
    },

    'lets one of many edits of the same version through': async ({ storage }) => {
      const [{ version }] = (await write(storage, 'case', made.insertCase('case-1'))) as [Case];
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          commit(storage, { op: 'update', entity: 'case', id: 'case-1', version, set: { title: `T${index}` } }),
        ),
      );
      equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') equal((outcome.reason as { code: string }).code, 'conflict');
    },

    'knows a commit again by its name and answers what it answered first': async ({ storage }) => {
      const named = { mutationId: 'named', changes: [made.insertCase('case-1'), made.insertComment('comment-1')] };
      equal(await storage.committed('named'), null);
      const first = await storage.commit(named);
      await commit(storage, { op: 'update', entity: 'case', id: 'case-1', set: { title: 'Later' } });
      equal(await storage.commit(named), first);
      equal(await storage.committed('named'), first);
      equal((await read(storage, 'case', 'case-1'))?.title, 'Later', 'The later edit stands');
      equal((await storage.findCases({ owner: made.owner })).total, 1);
    },

    'writes once what is committed under one name in parallel': async ({ storage }) => {
      const named = { mutationId: 'parallel', changes: [made.insertCase('case-1')] };
      const [first, ...others] = await Promise.all(Array.from({ length: 6 }, () => storage.commit(named)));
      for (const other of others) equal(other, first);
      equal((await read(storage, 'case', 'case-1'))?.number, 1);
    },

    'remembers removals by name': async ({ storage }) => {
      await commit(storage, made.insertCase('case-1'));
      const named = { mutationId: 'gone', changes: [{ op: 'remove', entity: 'case', id: 'case-1' } as const] };
      equal(await storage.commit(named), { records: [null] });
      equal(await storage.commit(named), { records: [null] });
    },

    'remembers nothing of a commit that failed': async ({ storage }) => {
      const mutationId = 'failed';
      await rejects(
        storage.commit({ mutationId, changes: [{ op: 'remove', entity: 'case', id: 'missing' }] }),
        'not_found',
      );
      equal(await storage.committed(mutationId), null);
      await storage.commit({ mutationId, changes: [made.insertCase('case-1')] });
      ok(await read(storage, 'case', 'case-1'), 'The name is free.');
    },

    'knows names from another handle': needing(secondHandle, async ({ storage, again }) => {
      const named = { mutationId: 'elsewhere', changes: [made.insertCase('case-1')] };
      const first = await storage.commit(named);
      const other = await again();
      equal(await other.committed('elsewhere'), first);
      equal(await other.commit(named), first);
    }),

    'counts numbers up by one, each owner apart': async ({ storage }) => {
      const numberOf = async (id: string, owner: string) =>
        (await write(storage, 'case', made.insertCase(id, { owner })))[0]?.number;
      const drawn = [
        await numberOf('a', made.owner),
        await numberOf('b', made.owner),
        await numberOf('c', made.otherOwner),
      ];
      const many = await write(storage, 'case', made.insertCase('d'), made.insertCase('e'));
      equal([...drawn, ...many.map(({ number }) => number)], [1, 2, 1, 3, 4]);
    },

    'uses no number in a failed commit, and never one of a removed case again': async ({ storage }) => {
      await commit(storage, made.insertCase('a'));
      await rejects(commit(storage, made.insertCase('b'), made.insertCase('a')), 'conflict');
      const [second] = await write(storage, 'case', made.insertCase('b'));
      equal(second?.number, 2);
      await commit(storage, { op: 'remove', entity: 'case', id: 'b' });
      const [third] = await write(storage, 'case', made.insertCase('b'));
      equal(third?.number, 3);
    },

    'gives different numbers to cases committed at once, also from two handles': needing(
      secondHandle,
      async ({ storage, again }) => {
        const other = await again();
        const handles = [storage, other];
        const outcomes = await Promise.all(
          Array.from({ length: 10 }, (_, index) =>
            write(handles[index % 2]!, 'case', made.insertCase(`case-${index}`)),
          ),
        );
        const drawn = outcomes.map(([found]) => Number(found!.number)).sort((a, b) => a - b);
        equal(
          drawn,
          Array.from({ length: 10 }, (_, index) => index + 1),
        );
      },
    ),

    'changes nothing where a record is expected to be as it was, and nothing at all where it is not': async ({
      storage,
    }) => {
      const [made_] = await write(storage, 'configuration', made.insertConfiguration());
      const expecting = (version: string | null, id: string = made.owner) =>
        ({ op: 'expect', entity: 'configuration', id, version }) as const;
      const ear = await listen((hear, options) => storage.changes(hear, options));
      const { records } = await storage.commit({
        mutationId: 'as expected',
        changes: [made.insertCase('case-1'), expecting(made_!.version), expecting(null, made.otherOwner)],
      });
      equal([records[1], records[2]], [made_, null]);
      await commit(storage, made.insertCase('last'));
      await ear.heard((event) => event.entity === 'case' && event.id === 'last', 'the next commit');
      ear.stop();
      equal(
        ear.told.filter(({ mutationId }) => mutationId === 'as expected').map(({ entity }) => entity),
        ['case'],
        'Nobody is told of what was left as it was',
      );
      equal(await read(storage, 'configuration', made.owner), made_);
      for (const wrong of [expecting('another'), expecting(null), expecting('1', made.otherOwner)])
        await rejects(commit(storage, made.insertCase('case-2'), wrong), 'conflict');
      equal(await read(storage, 'case', 'case-2'), null);
    },

    'changes nothing where an owner has all that is expected and no more, and nothing at all where not': async ({
      storage,
    }) => {
      const expecting = (records: readonly { id: string; version: string }[], owner: string = made.owner) =>
        ({ op: 'expectAll', entity: 'template', owner, records }) as const;
      const { records } = await commit(storage, made.insertTemplate('a'), made.insertTemplate('b'), expecting([]));
      equal(records[2], null);
      const [a, b] = [(await read(storage, 'template', 'a'))!, (await read(storage, 'template', 'b'))!];
      await commit(storage, made.insertTemplate('theirs', { owner: made.otherOwner }));
      await commit(storage, expecting([b, a]), made.insertCase('case-1'));
      for (const [what, wrong] of Object.entries({
        none: [],
        'one less': [a],
        'one more': [a, b, { id: 'c', version: a.version }],
        another: [a, { id: 'c', version: b.version }],
        'another version': [a, { id: 'b', version: 'another' }],
      }))
        await rejects(commit(storage, made.insertCase('case-2'), expecting(wrong)), 'conflict', what);
      await rejects(commit(storage, expecting([a, b], made.otherOwner)), 'conflict', 'Those of another owner');
      equal(await read(storage, 'case', 'case-2'), null);
      await commit(storage, { op: 'remove', entity: 'template', id: 'b' }, expecting([a, b]));
      await commit(storage, made.insertTemplate('c'), expecting([a]));
      equal(await read(storage, 'template', 'a'), a);
    },

    'lets one of several commits that expect the same records of an owner add to them': needing(
      secondHandle,
      async ({ storage, again }) => {
        const handles = [storage, await again()];
        const outcomes = await Promise.allSettled(
          Array.from({ length: 6 }, (_, index) =>
            commit(
              handles[index % 2]!,
              { op: 'expectAll', entity: 'template', owner: made.owner, records: [] },
              made.insertTemplate(`template-${index}`),
            ),
          ),
        );
        equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
        equal((await storage.findOfOwner('template', made.owner)).length, 1);
      },
    ),
  },
};
