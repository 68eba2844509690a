import { equal } from '../expectations.js';
import { truthTable } from '../find/truth-table.js';
import { conformanceFields } from '../find/vocabulary.js';
import { needing } from '../kit.js';
import { commit, type StorageContext, type StorageNeed, type StorageSetup, type StorageSuite } from './context.js';
import { corpusOf } from './corpus.js';
import * as made from './made.js';

export const finding = truthTable<StorageSetup, StorageContext>({
  findsOf: ({ finds }) => finds,
  hasFields: () => undefined,
  corpus: corpusOf,
  // What the workflow above would have looked up.
  find: ({ storage }, query) => storage.findCases({ ...query, named: conformanceFields }),
  hasMetrics: () => undefined,
  meanTimeToClose: ({ storage }, selection) => storage.meanTimeToClose({ ...selection, named: conformanceFields }),
});

const namesPeople: StorageNeed = ({ finds }) =>
  finds.search.includes('assignees') ? undefined : 'search not declared: assignees';

export const suggestions: StorageSuite = {
  name: 'finding while writing, and suggestions',
  tests: {
    'finds whom a text means, beside those whose ids say so': needing(namesPeople, async ({ storage }) => {
      await commit(
        storage,
        made.insertCase('case-1', { assignees: ['u-1'] }),
        made.insertCase('case-2', { assignees: ['ada'] }),
        made.insertCase('case-3', { assignees: ['u-3'] }),
      );
      const people = [{ text: 'ada', ids: ['u-1'] }];
      const found = async (text: string) =>
        (await storage.findCases({ owner: made.owner, text, people })).rows.map(({ id }) => id).sort();
      equal(await found('assignee:ada'), ['case-1', 'case-2']);
      equal(await found('-assignees:ada'), ['case-3']);
      equal(await found('assignee:eve'), []);
    }),

    'finds at once what a commit wrote, changed and took away': async ({ storage }) => {
      const find = async (text: string) => (await storage.findCases({ owner: made.owner, text })).total;
      const { search } = storage.finds;
      await commit(storage, made.insertCase('case-1', { title: 'Ransomware' }), made.insertCase('case-2'));
      equal((await storage.findCases({ owner: made.owner })).total, 2);
      if (search.includes('title')) equal(await find('ransom'), 1);
      await commit(storage, {
        op: 'update',
        entity: 'case',
        id: 'case-1',
        set: { title: 'Phishing', status: 'closed' },
      });
      const found = await storage.findCases({ owner: made.owner });
      equal([found.total, found.counts], [2, { open: 1, 'in-progress': 0, closed: 1 }]);
      if (search.includes('title')) equal([await find('ransom'), await find('phishing')], [0, 1]);
      await commit(storage, { op: 'remove', entity: 'case', id: 'case-1' });
      equal(
        (await storage.findCases({ owner: made.owner })).rows.map(({ id }) => id),
        ['case-2'],
      );
    },

    'counts what of the settings the cases of an owner use, and finds those with a type of observables': async ({
      storage,
    }) => {
      const seen = (id: string, type: string) =>
        ({ id, type, value: id, description: null, createdAt: made.at(0), updatedAt: null }) as const;
      await commit(
        storage,
        made.insertCase('case-1', {
          fields: { impact: 'high', score: null, constructor: 1 },
          template: { id: 'template-1', revision: 1 },
          connector: { id: 'jira', fields: {} },
          observables: [seen('192.0.2.1', 'ipv4'), seen('a', 'wallet'), seen('b', 'wallet')],
        }),
        made.insertCase('case-2', {
          fields: { impact: 'low', score: 0 },
          template: { id: 'template-1', revision: 2 },
          observables: [seen('c', 'wallet')],
        }),
        made.insertCase('case-3', { fields: { impact: '' }, observables: [seen('d', 'wallets')] }),
        made.insertCase('foreign', { owner: made.otherOwner, observables: [seen('e', 'wallet')] }),
      );
      equal(await storage.usage(made.owner), {
        fields: { impact: 2, score: 1, constructor: 1 },
        observableTypes: {
          ipv4: { cases: 1, observables: 1 },
          wallet: { cases: 2, observables: 3 },
          wallets: { cases: 1, observables: 1 },
        },
        templates: { 'template-1': 2 },
        connectors: { jira: 1 },
      });
      const holding = (type: string) => storage.casesWithObservables({ owner: made.owner, type });
      equal([[...(await holding('wallet'))].sort(), await holding('none')], [['case-1', 'case-2'], []]);
    },

    'suggests what is used most first, then by name': async ({ storage }) => {
      const lists = [
        ['b', 'common'],
        ['a', 'common'],
        ['common', 'Café corner'],
      ];
      await commit(
        storage,
        ...lists.map((tags, index) => made.insertCase(`case-${index}`, { tags, category: tags[0]! })),
      );
      await commit(storage, made.insertCase('foreign', { tags: ['elsewhere'], owner: made.otherOwner }));
      const tags = (said: object) => storage.suggest('tags', { owner: made.owner, ...said });
      equal(await tags({}), ['common', 'a', 'b', 'Café corner']);
      equal(await tags({ size: 2 }), ['common', 'a']);
      equal([await tags({ text: 'COR' }), await tags({ text: 'cafe' })], [['Café corner'], ['Café corner']]);
      equal(await tags({ text: 'ommon' }), []);
      equal(await storage.suggest('categories', { owner: made.owner }), ['a', 'b', 'common']);
      await commit(storage, { op: 'update', entity: 'case', id: 'case-0', set: { tags: ['b'] } });
      await commit(storage, { op: 'remove', entity: 'case', id: 'case-1' });
      equal(await tags({}), ['b', 'Café corner', 'common'], 'What is used no more is not suggested');
    },

    'suggests ten when nobody says how many': async ({ storage }) => {
      const tags = Array.from({ length: 12 }, (_, index) => `tag ${index}`);
      await commit(storage, made.insertCase('case-1', { tags }));
      equal(await storage.suggest('tags', { owner: made.owner }), tags.slice(0, 10));
    },
  },
};
