import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { commit, read, secondHandle, stagesFiles, write, type StorageSuite } from './context.js';
import * as made from './made.js';

/** One of every entity but files, which need staging. */
const everything = [
  made.insertCase('case-1'),
  made.insertComment('comment-1'),
  made.insertAlert('alert-1'),
  made.insertEvent('event-1'),
  made.insertReference('reference-1'),
  made.recordAction('action-1'),
  made.enqueue('effect-1'),
  made.insertConnector('connector-1'),
  made.insertTemplate('template-1'),
  made.insertRevision('1 template-1'),
  made.insertConfiguration(),
];
const idOf = {
  case: 'case-1',
  comment: 'comment-1',
  alert: 'alert-1',
  event: 'event-1',
  reference: 'reference-1',
  action: 'action-1',
  effect: 'effect-1',
  connector: 'connector-1',
  template: 'template-1',
  templateRevision: '1 template-1',
  configuration: made.owner,
} as const;
const kinds = Object.keys(idOf) as (keyof typeof idOf)[];

export const records: StorageSuite = {
  name: 'records',
  tests: {
    'keeps a record of every kind as it was written': async ({ storage }) => {
      const written = await commit(storage, ...everything);
      for (const [index, kind] of kinds.entries()) {
        equal(await read(storage, kind, idOf[kind]), written.records[index], kind);
        const change = everything[index]!;
        const given =
          'record' in change ? change.record : 'action' in change ? change.action : 'effect' in change && change.effect;
        const { version: _version, number: _number, ...kept } = { version: '', number: 0, ...written.records[index] };
        equal(kept, given, `The ${kind} says what was given`);
      }
    },

    'answers records by id in the order asked, null for what is not there': async ({ storage }) => {
      await commit(storage, ...['a', 'b', 'c'].map((id) => made.insertCase(id)));
      const found = await storage.get('case', ['c', 'missing', 'a', 'c']);
      equal(
        found.map((record) => record?.id ?? null),
        ['c', null, 'a', 'c'],
      );
      equal(await storage.get('case', []), []);
      equal(await storage.get('comment', ['a']), [null], 'Kinds are kept apart');
    },

    'takes ids that look like parts of the language for what they are': async ({ storage }) => {
      const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
      equal(await storage.get('case', ids), [null, null, null, null]);
      await commit(storage, ...ids.map((id) => made.insertCase(id)));
      equal(
        (await storage.get('case', ids)).map((record) => record?.id),
        ids,
      );
    },

    'sets the members an update names and leaves the others': async ({ storage }) => {
      const [first] = await write(
        storage,
        'case',
        made.insertCase('case-1', { tags: ['vip'], fields: { a: 1, b: 2 } }),
      );
      const set = { title: 'Other', category: 'Theft', fields: { a: 3 } };
      const [now] = await write(storage, 'case', { op: 'update', entity: 'case', id: 'case-1', set });
      const { version, ...rest } = now!;
      const { version: before, ...old } = first!;
      equal(rest, { ...old, ...set });
      ok(version !== before, 'The version is another.');
      equal(await read(storage, 'case', 'case-1'), now);
    },

    'counts totals up inside the commit': async ({ storage }) => {
      await commit(storage, made.insertCase('case-1'));
      const add = { comments: 1, actions: 2 };
      await Promise.all(
        Array.from({ length: 10 }, () => commit(storage, { op: 'update', entity: 'case', id: 'case-1', set: {}, add })),
      );
      const { comments, actions, alerts } = (await read(storage, 'case', 'case-1'))!.totals;
      equal([comments, actions, alerts], [10, 20, 0]);
      await commit(storage, {
        op: 'update',
        entity: 'case',
        id: 'case-1',
        set: { title: 'Other' },
        add: { comments: -1 },
      });
      const now = await read(storage, 'case', 'case-1');
      equal([now?.totals.comments, now?.title], [9, 'Other']);
    },

    'counts no total up beyond its bound, whoever else counts at the same time': async ({ storage }) => {
      await commit(storage, made.insertCase('case-1'));
      const update = { op: 'update', entity: 'case', id: 'case-1', set: {}, atMost: { alerts: 3 } } as const;
      const outcomes = await Promise.allSettled(
        Array.from({ length: 5 }, (_, index) =>
          commit(storage, made.insertAlert(`alert-${index}`), { ...update, add: { alerts: 1, actions: 1 } }),
        ),
      );
      equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 3);
      await rejects(commit(storage, { ...update, add: { alerts: 1 } }), 'conflict');
      const { alerts, actions } = (await read(storage, 'case', 'case-1'))!.totals;
      equal([alerts, actions], [3, 3]);
      equal((await storage.findOfCase('alert', { caseId: 'case-1' })).total, 3, 'All or nothing');
      await commit(storage, { ...update, add: { alerts: -1 } });
    },

    'knows the cases that hold an alert, of every owner, each once': async ({ storage }) => {
      await commit(
        storage,
        made.insertCase('case-1'),
        made.insertCase('case-2', { owner: made.otherOwner }),
        made.insertCase('case-3'),
        made.insertAlert('a', { alertId: 'alert-1' }),
        made.insertAlert('b', { alertId: 'alert-1' }),
        made.insertAlert('c', { alertId: 'alert-1', caseId: 'case-2', owner: made.otherOwner }),
        made.insertAlert('d', { alertId: 'alert-10', caseId: 'case-3' }),
      );
      const casesOf = async (alertId: string) => [...(await storage.casesOfAlert(alertId))].sort();
      equal(await casesOf('alert-1'), ['case-1', 'case-2']);
      equal(await casesOf('alert'), []);
      equal(await casesOf('__proto__'), []);
      await commit(storage, { op: 'remove', entity: 'alert', id: 'a' });
      equal(await casesOf('alert-1'), ['case-1', 'case-2'], 'Another record of it is still there');
      await commit(storage, { op: 'remove', entity: 'alert', id: 'b' });
      equal(await casesOf('alert-1'), ['case-2']);
      await commit(storage, { op: 'remove', entity: 'case', id: 'case-2' });
      equal(await casesOf('alert-1'), []);
      equal(await casesOf('alert-10'), ['case-3']);
    },

    'takes everything of a case along when it goes, and nothing else': async ({ storage }) => {
      await commit(storage, ...everything);
      await commit(storage, made.insertCase('case-2'), made.insertComment('comment-2', { caseId: 'case-2' }));
      const { records: gone } = await commit(storage, { op: 'remove', entity: 'case', id: 'case-1' });
      equal(gone, [null]);
      const kept = ['connector', 'template', 'templateRevision', 'configuration'];
      for (const kind of kinds) equal((await read(storage, kind, idOf[kind])) === null, !kept.includes(kind), kind);
      for (const kind of ['comment', 'alert', 'event', 'reference', 'action', 'effect'] as const)
        equal(await storage.findOfCase(kind, { caseId: 'case-1' }), { items: [], total: 0 }, kind);
      equal((await storage.dueEffects({ now: made.at(1_000), size: 10 })).length, 0);
      ok(
        (await read(storage, 'case', 'case-2')) && (await read(storage, 'comment', 'comment-2')),
        'The other case stays whole.',
      );
    },

    'takes along what the commit that takes a case away hung on it before': async ({ storage }) => {
      await commit(storage, made.insertCase('case-1'));
      await commit(
        storage,
        { op: 'update', entity: 'case', id: 'case-1', set: { title: 'Going' } },
        made.insertComment('late'),
        made.enqueue('late-effect'),
        { op: 'remove', entity: 'case', id: 'case-1' },
      );
      equal([await read(storage, 'comment', 'late'), await read(storage, 'effect', 'late-effect')], [null, null]);
      equal((await storage.findOfCase('comment', { caseId: 'case-1' })).total, 0);
      equal(await storage.dueEffects({ now: made.at(1_000), size: 10 }), []);
    },

    'takes one record away': async ({ storage }) => {
      await commit(storage, made.insertCase('case-1'), made.insertComment('a'), made.insertComment('b'));
      await commit(storage, { op: 'remove', entity: 'comment', id: 'a' });
      equal(
        (await storage.findOfCase('comment', { caseId: 'case-1' })).items.map(({ id }) => id),
        ['b'],
      );
    },

    'answers what an owner has by id': async ({ storage }) => {
      const ids = ['c', 'a', 'b'];
      await commit(
        storage,
        ...ids.map((id) => made.insertTemplate(id)),
        made.insertTemplate('d', { owner: made.otherOwner }),
      );
      await commit(storage, made.insertConfiguration(), made.insertConfiguration(made.otherOwner));
      equal(
        (await storage.findOfOwner('template', made.owner)).map(({ id }) => id),
        ['a', 'b', 'c'],
      );
      equal(
        (await storage.findOfOwner('configuration', made.otherOwner)).map(({ id }) => id),
        [made.otherOwner],
      );
      await commit(storage, made.insertConnector('e'));
      equal(
        (await storage.findOfOwner('connector', made.owner)).map(({ id }) => id),
        ['e'],
      );
      equal(await storage.findOfOwner('connector', made.otherOwner), []);
      equal(await storage.findOfOwner('template', 'nobody'), []);
    },

    'links a staged file': needing(stagesFiles, async ({ storage, stageFile }) => {
      const staged = await stageFile();
      const { caseId, owner, createdAt, createdBy } = { ...made.aCase('case-1'), caseId: 'case-1' };
      const record = { ...staged, id: 'file-1', caseId, owner, createdAt, createdBy, updatedAt: null, updatedBy: null };
      await commit(storage, made.insertCase('case-1'));
      const [linked] = await write(storage, 'file', { op: 'link', record });
      const { version: _version, ...kept } = linked!;
      equal(kept, record);
      equal((await storage.findOfCase('file', { caseId: 'case-1' })).items, [linked]);
      await rejects(commit(storage, { op: 'link', record }), 'conflict');
    }),

    'shows a second handle what the first wrote, and the other way round': needing(
      secondHandle,
      async ({ storage, again }) => {
        await commit(storage, ...everything);
        const other = await again();
        for (const kind of kinds)
          equal(await read(other, kind, idOf[kind]), await read(storage, kind, idOf[kind]), kind);
        equal((await other.findCases({ owner: made.owner })).total, 1);
        await commit(
          other,
          { op: 'update', entity: 'case', id: 'case-1', set: { title: 'From there' } },
          made.insertCase('case-2'),
        );
        equal((await read(storage, 'case', 'case-1'))?.title, 'From there');
        const { rows } = await storage.findCases({ owner: made.owner, sort: { by: 'number', direction: 'ascending' } });
        equal(
          rows.map(({ title }) => title),
          ['From there', 'Title of case-2'],
        );
      },
    ),
  },
};
