import type { StoragePort } from '../../contracts/ports/storage.js';
import type { Case } from '../../domain/cases/case.js';
import type { Observable } from '../../domain/observable.js';
import { equal, rejects } from '../expectations.js';
import { commit, type StorageSuite } from './context.js';
import * as made from './made.js';

const observables = (...values: readonly string[]): readonly Observable[] =>
  values.map((value) => {
    const [type = '', ...rest] = value.split(' ');
    const times = { createdAt: made.at(0), updatedAt: null };
    return { id: `of ${value}`, type, value: rest.join(' '), description: null, ...times };
  });

const similar = (storage: StoragePort, said: object = {}) =>
  storage.findSimilar({ caseId: 'case-1', fields: [], ...said });

const idsOf = async (storage: StoragePort, said: object = {}) =>
  (await similar(storage, said)).items.map((item) => item.case.id);

const alertOn = (caseId: string, alertId: string) => made.insertAlert(`${caseId} ${alertId}`, { caseId, alertId });

/** A case that has observed things, and others, the newest last. */
const observed = (...cases: readonly (readonly string[])[]) =>
  cases.map((values, index) => inserted(`case-${index + 1}`, index, { observables: observables(...values) }));

const inserted = (id: string, seconds: number, said: Partial<Case>) =>
  made.insertCase(id, { createdAt: made.at(seconds), ...said });

/** Cases that share something with one. */
export const similarCases: StorageSuite = {
  name: 'similar cases',
  tests: {
    'finds who shares an observable, an alert or a field, and says what': async ({ storage }) => {
      const fields = { site: 'Kiel', team: ['ann', 'bob'], score: 7 };
      await commit(
        storage,
        made.insertCase('case-1', { observables: observables('domain Evil.example', 'ipv4 192.0.2.1'), fields }),
        made.insertCase('case-2', { observables: observables('domain evil.example.', 'url https://x.example') }),
        made.insertCase('case-3', { fields: { site: 'Bonn', team: ['bob', 'cid'], score: 7 } }),
        made.insertCase('case-4'),
        made.insertCase('case-5', { observables: observables('hostname evil.example'), fields: { site: null } }),
        alertOn('case-1', 'alert-1'),
        alertOn('case-4', 'alert-1'),
        alertOn('case-5', 'alert-10'),
      );
      const { items, total, next } = await similar(storage, { fields: ['site', 'team', 'score'] });
      equal([total, next], [3, undefined]);
      const shared = Object.fromEntries(items.map(({ case: { id }, ...said }) => [id, said]));
      equal(shared, {
        'case-2': { observables: [{ type: 'domain', value: 'Evil.example' }], alertIds: [], fields: [] },
        'case-3': { observables: [], alertIds: [], fields: ['team', 'score'] },
        'case-4': { observables: [], alertIds: ['alert-1'], fields: [] },
      });
      const row = items.find((item) => item.case.id === 'case-2')?.case;
      equal(
        [row?.title, row?.status, row?.totals?.observables, row?.matched],
        ['Title of case-2', 'open', 2, undefined],
      );
    },

    'puts what few cases have before what many have': async ({ storage }) => {
      await commit(
        storage,
        ...observed(
          ['ipv4 192.0.2.1', 'ipv4 192.0.2.2', 'ipv4 192.0.2.3'],
          // Two that three cases have weigh more than one that two have.
          ['ipv4 192.0.2.2'],
          ['ipv4 192.0.2.1', 'ipv4 192.0.2.3'],
          ['ipv4 192.0.2.3', 'ipv4 192.0.2.1'],
          ['ipv4 192.0.2.3'],
        ),
      );
      const { items } = await similar(storage);
      equal(
        items.map((item) => item.case.id),
        ['case-4', 'case-3', 'case-2', 'case-5'],
      );
      equal(
        items[0]?.observables.map(({ value }) => value),
        ['192.0.2.1', '192.0.2.3'],
        'The rarest first',
      );
    },

    'puts the newest first where all else is equal, then by id': async ({ storage }) => {
      const same = observables('ipv4 192.0.2.1');
      await commit(
        storage,
        ...[3, 1, 2, 3, 1].map((seconds, index) => inserted(`case-${index + 1}`, seconds, { observables: same })),
      );
      equal(await idsOf(storage), ['case-4', 'case-3', 'case-2', 'case-5']);
    },

    'neither finds the case itself nor those of other owners, and does not count these': async ({ storage }) => {
      const others = Array.from({ length: 5 }, (_, index) =>
        made.insertCase(`foreign-${index}`, { owner: made.otherOwner, observables: observables('ipv4 192.0.2.1') }),
      );
      await commit(
        storage,
        ...others,
        ...observed(['ipv4 192.0.2.1', 'ipv4 192.0.2.2'], ['ipv4 192.0.2.2'], ['ipv4 192.0.2.2'], ['ipv4 192.0.2.1']),
        alertOn('case-1', 'alert-1'),
        made.insertAlert('foreign alert', { caseId: 'foreign-0', owner: made.otherOwner, alertId: 'alert-1' }),
      );
      equal(await idsOf(storage), ['case-4', 'case-3', 'case-2']);
    },

    'passes over fields nobody named, and a value that nearly every case holds': async ({ storage }) => {
      const fields = { site: 'Kiel', team: 'blue' };
      const many = Array.from({ length: 12 }, (_, index) =>
        made.insertCase(`case-${index + 1}`, { fields: index < 3 ? fields : { site: 'Kiel' } }),
      );
      await commit(storage, ...many.slice(0, 10));
      equal((await similar(storage)).total, 0);
      equal((await similar(storage, { fields: ['team'] })).total, 2);
      equal((await similar(storage, { fields: ['site'] })).total, 9, 'Ten cases are few');
      await commit(storage, ...many.slice(10));
      equal((await similar(storage, { fields: ['site'] })).total, 0);
      const { items, total } = await similar(storage, { fields: ['site', 'team'] });
      equal([total, items.map((item) => item.fields)], [2, [['team'], ['team']]]);
    },

    'answers them page by page, by number and by cursor, also while others come': async ({ storage }) => {
      const values = [1, 1, 2, 2, 2, 3, 3, 1].map((kind) => [`ipv4 192.0.2.${kind}`]);
      await commit(storage, ...observed(['ipv4 192.0.2.1', 'ipv4 192.0.2.2', 'ipv4 192.0.2.3'], ...values));
      const wanted = ['case-8', 'case-7', 'case-9', 'case-6', 'case-5', 'case-4', 'case-3', 'case-2'];
      equal(await idsOf(storage), wanted);
      const numbered = [];
      for (const page of [1, 2, 3, 4]) numbered.push(...(await idsOf(storage, { size: 3, at: { page } })));
      equal(numbered, wanted);
      const first = await similar(storage, { size: 3 });
      await commit(storage, made.insertCase('unlike'), { op: 'remove', entity: 'case', id: 'case-8' });
      const rest = [];
      let after = first.next;
      while (after !== undefined && rest.length < 20) {
        const page = await similar(storage, { size: 2, at: { after } });
        rest.push(...page.items.map((item) => item.case.id));
        after = page.next;
      }
      // What is rarer now came on the first page.
      equal(rest, wanted.slice(3));
    },

    'follows what is observed, attached and taken away': async ({ storage }) => {
      await commit(storage, ...observed(['ipv4 192.0.2.1'], [], []), alertOn('case-1', 'alert-1'));
      equal(await idsOf(storage), []);
      const set = { observables: observables('ipv4 192.0.2.1') };
      await commit(storage, { op: 'update', entity: 'case', id: 'case-2', set }, alertOn('case-3', 'alert-1'));
      equal(await idsOf(storage), ['case-3', 'case-2']);
      await commit(storage, { op: 'remove', entity: 'alert', id: 'case-3 alert-1' });
      equal(await idsOf(storage), ['case-2']);
      await commit(storage, { op: 'remove', entity: 'case', id: 'case-2' });
      equal(await similar(storage), { items: [], total: 0 });
    },

    'finds nothing like a case that is not there': async ({ storage }) => {
      equal(await storage.findSimilar({ caseId: 'missing', fields: ['site'] }), { items: [], total: 0 });
    },

    'refuses a cursor of similar cases that is none of its own': async ({ storage }) => {
      await commit(storage, ...observed(['ipv4 192.0.2.1'], ['ipv4 192.0.2.1']));
      for (const after of ['nonsense', '{}', 'null', '["1","2","3"]'])
        await rejects(similar(storage, { at: { after } }), 'validation', after);
    },
  },
};
