import type { CaseAdapter } from '../../contracts/adapter.js';
import type { ChangeFilter } from '../../contracts/groups/changes.js';
import { equal, ok } from '../expectations.js';
import { needing, where } from '../kit.js';
import { listen, type Listener, type Told } from '../listen.js';
import {
  declares,
  edit,
  newCase,
  patchOf,
  secondHandle,
  type AdapterContext,
  type AdapterSuite,
  type AdapterTest,
} from './context.js';

const live = (run: (context: AdapterContext) => Promise<void>): AdapterTest => needing(declares('changes'), run);

const listenTo = (adapter: CaseAdapter, filter: ChangeFilter = {}): Promise<Listener> =>
  listen((hear, options) => adapter.changes(filter, hear, options));

const of = (entity: Told['entity'], id: string) => (event: Told) => event.entity === entity && event.id === id;

/** Nobody has to reload to see what happened. */
export const changes: AdapterSuite = {
  name: 'changes',
  tests: {
    'tells of a new case, whose write it was and at which version': live(async ({ adapter, owner }) => {
      const ear = await listenTo(adapter);
      const opened = await adapter.cases.create(newCase(owner), { mutationId: 'told-1' });
      const told = await ear.heard(of('case', opened.id), 'the new case');
      const { type, caseId, version, mutationId } = told;
      equal([type, told.owner, caseId, version, mutationId], ['changed', owner, opened.id, opened.version, 'told-1']);
      ear.stop();
    }),

    'tells of every write once and in order': live(async ({ adapter, owner }) => {
      const ear = await listenTo(adapter);
      let now = await adapter.cases.create(newCase(owner), { mutationId: 'order-0' });
      const versions = [now.version];
      for (let index = 1; index <= 5; index += 1) {
        [now] = (await adapter.cases.update([patchOf(now, { title: `T${index}` })], {
          mutationId: `order-${index}`,
        })) as [typeof now];
        versions.push(now.version);
      }
      await ear.heard(({ entity, mutationId }) => entity === 'case' && mutationId === 'order-5', 'the last edit');
      // Whatever was told twice would be told before the next case is.
      const { id } = await adapter.cases.create(newCase(owner));
      await ear.heard(of('case', id), 'the next case');
      ear.stop();
      const told = ear.told.filter(of('case', now.id));
      equal(
        told.map(({ mutationId }) => mutationId),
        versions.map((_, index) => `order-${index}`),
      );
      equal(
        told.map(({ version }) => version),
        versions,
      );
    }),

    'tells every listener of every case in a write of many': live(async ({ adapter, owner }) => {
      const cases = await Promise.all([1, 2, 3].map(() => adapter.cases.create(newCase(owner))));
      const ears = await Promise.all([listenTo(adapter), listenTo(adapter)]);
      await adapter.cases.update(
        cases.map((seen) => patchOf(seen, { severity: 'high' })),
        { mutationId: 'many' },
      );
      for (const ear of ears) {
        for (const { id } of cases) await ear.heard(of('case', id), 'a case of many');
        ear.stop();
        equal(ear.told.filter(({ entity }) => entity === 'case').length, 3);
      }
    }),

    'tells nothing of a write that changed nothing, was repeated or refused': live(async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner), { mutationId: 'nothing-1' });
      const ear = await listenTo(adapter);
      await edit(adapter, opened, { title: opened.title });
      await adapter.cases.create(newCase(owner), { mutationId: 'nothing-1' });
      await adapter.cases.create(newCase(owner, { title: '' })).catch(() => undefined);
      const { id } = await adapter.cases.create(newCase(owner));
      await ear.heard(of('case', id), 'the next case');
      ear.stop();
      equal(
        ear.told.filter((event) => event.caseId !== id),
        [],
      );
    }),

    'tells of a comment and of its case': live(async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const ear = await listenTo(adapter);
      const { id, version } = await adapter.comments.add(opened.id, { text: 'Looked.' }, { mutationId: 'said' });
      const told = await ear.heard(of('comment', id), 'the comment');
      equal(
        [told.type, told.caseId, told.owner, told.version, told.mutationId],
        ['changed', opened.id, owner, version, 'said'],
      );
      await ear.heard(of('case', opened.id), 'the case, whose totals moved');
      ear.stop();
    }),

    'tells of a removed case': needing(declares('changes', 'cases.remove'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const ear = await listenTo(adapter);
      await adapter.cases.remove([id], { mutationId: 'gone' });
      const told = await ear.heard(of('case', id), 'the removed case');
      equal([told.type, told.owner, told.mutationId], ['removed', owner, 'gone']);
      ear.stop();
    }),

    'tells only what was asked for': live(async ({ adapter, owner, otherOwner }) => {
      const one = await adapter.cases.create(newCase(owner));
      const two = await adapter.cases.create(newCase(owner));
      const foreign = await adapter.cases.create(newCase(otherOwner));
      const byOwner = await listenTo(adapter, { owner: otherOwner });
      const byCase = await listenTo(adapter, { caseId: one.id });
      const byEntity = await listenTo(adapter, { entities: ['comment'] });
      for (const { id } of [one, two, foreign]) await adapter.comments.add(id, { text: 'Looked.' });
      const last = await adapter.comments.add(one.id, { text: 'Last.' });
      const lastOfAll = await adapter.comments.add(foreign.id, { text: 'Last of all.' });
      await byCase.heard(of('comment', last.id), 'the last comment of the case');
      await Promise.all(
        [byOwner, byEntity].map((ear) => ear.heard(of('comment', lastOfAll.id), 'the last comment of all')),
      );
      for (const ear of [byOwner, byCase, byEntity]) ear.stop();
      equal([...new Set(byOwner.told.map((event) => event.owner))], [otherOwner]);
      equal([...new Set(byCase.told.map((event) => event.caseId))], [one.id]);
      equal([...new Set(byEntity.told.map((event) => event.entity))], ['comment']);
      equal(byEntity.told.length, 5);
    }),

    'tells nothing more once the signal is aborted': live(async ({ adapter, owner }) => {
      const ended = await listenTo(adapter);
      const ear = await listenTo(adapter);
      const first = await adapter.cases.create(newCase(owner));
      await Promise.all([ended, ear].map((each) => each.heard(of('case', first.id), 'the first case')));
      ended.stop();
      const before = ended.told.length;
      const second = await adapter.cases.create(newCase(owner));
      await ear.heard(of('case', second.id), 'the second case');
      ear.stop();
      equal(ended.told.length, before);
    }),

    'tells nothing to who had given up before': live(async ({ adapter, owner }) => {
      const ear = await listenTo(adapter);
      let told = 0;
      adapter.changes({}, () => (told += 1), { signal: AbortSignal.abort() });
      const { id } = await adapter.cases.create(newCase(owner));
      await ear.heard(of('case', id), 'the case');
      ear.stop();
      equal(told, 0);
    }),

    'tells a second handle on the same data, with the name of the write': needing(
      [declares('changes'), secondHandle],
      async ({ adapter, owner, again }) => {
        const other = await again();
        const ear = await listenTo(other);
        const opened = await adapter.cases.create(newCase(owner), { mutationId: 'elsewhere' });
        const told = await ear.heard(of('case', opened.id), 'the case opened elsewhere');
        ear.stop();
        equal([told.type, told.mutationId], ['changed', 'elsewhere']);
        equal(await other.cases.get(opened.id), opened, 'What is told of can be read');
      },
    ),

    'says that what is shown may be old where changes are not declared': where(
      ({ capabilities }) => !capabilities.groups.includes('changes'),
      async ({ adapter }) => {
        const told: string[] = [];
        adapter.changes({}, ({ type }) => told.push(type), {
          signal: new AbortController().signal,
          onStatus: (status) => told.push(status),
        });
        await adapter.session.get({ owner: 'any' }).catch(() => undefined);
        ok(told.includes('stale'), 'The status is `stale`.');
      },
    ),
  },
};
