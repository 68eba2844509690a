import type { FieldValues } from '../../domain/fields/field-value.js';
import { equal, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, newCase, type AdapterSuite } from './context.js';

/** What the cases of an owner share. */
export const settings: AdapterSuite = {
  name: 'configuration, suggestions, people, connectors',
  tests: {
    'answers the defaults while nobody saved a configuration': needing(
      declares('configuration'),
      async ({ adapter, owner }) => {
        const { version, closure, fields, connectorId } = await adapter.configuration.get({ owner });
        equal(
          { version, closure, fields, connectorId },
          { version: null, closure: 'by-user', fields: [], connectorId: null },
        );
      },
    ),

    'saves members of a configuration and refuses who saw an older one': needing(
      declares('configuration', 'configuration.edit'),
      async ({ adapter, owner, otherOwner }) => {
        const first = await adapter.configuration.save({ owner, version: null, set: { closure: 'by-push' } });
        equal([first.closure, first.fields], ['by-push', []]);
        await rejects(adapter.configuration.save({ owner, version: null, set: { closure: 'by-user' } }), 'conflict');
        const fields = [{ key: 'impact', label: 'Impact', scope: 'global', control: 'text' }] as const;
        const second = await adapter.configuration.save({ owner, version: first.version, set: { fields } });
        equal(await adapter.configuration.get({ owner }), second);
        equal([second.closure, second.fields], ['by-push', fields]);
        equal((await adapter.configuration.get({ owner: otherOwner })).version, null);
      },
    ),

    'starts new cases with the settings of the configuration': needing(
      declares('configuration', 'configuration.edit'),
      async ({ adapter, owner }) => {
        const settings = { syncAlerts: false, extractObservables: false };
        await adapter.configuration.save({ owner, version: null, set: { settings } });
        equal((await adapter.cases.create(newCase(owner))).settings, settings);
      },
    ),

    'keeps additional fields it knows and refuses those it does not': needing(
      declares('configuration', 'configuration.edit'),
      async ({ adapter, owner }) => {
        const fields = [{ key: 'score', label: 'Score', scope: 'global', control: 'number', max: 10 }] as const;
        await adapter.configuration.save({ owner, version: null, set: { fields } });
        equal((await adapter.cases.create(newCase(owner, { fields: { score: 7 } }))).fields['score'], 7);
        const refused: readonly FieldValues[] = [{ score: 11 }, { score: 'many' }, { other: 1 }];
        for (const wrong of refused)
          await rejects(adapter.cases.create(newCase(owner, { fields: wrong })), 'validation', JSON.stringify(wrong));
      },
    ),

    'suggests what is used most first, then by name': needing(
      declares('suggest'),
      async ({ adapter, owner, otherOwner }) => {
        for (const tags of [
          ['b', 'common'],
          ['a', 'common'],
          ['common', 'Café corner'],
        ])
          await adapter.cases.create(newCase(owner, { tags, category: tags[0]! }));
        await adapter.cases.create(newCase(otherOwner, { tags: ['elsewhere'] }));
        equal(await adapter.suggest.tags({ owner }), ['common', 'a', 'b', 'Café corner']);
        equal(await adapter.suggest.tags({ owner, size: 2 }), ['common', 'a']);
        equal(await adapter.suggest.tags({ owner, text: 'COR' }), ['Café corner']);
        equal(await adapter.suggest.tags({ owner, text: 'cafe' }), ['Café corner']);
        equal(await adapter.suggest.tags({ owner, text: 'ommon' }), []);
        equal(await adapter.suggest.categories({ owner }), ['a', 'b', 'common']);
      },
    ),

    'refuses to push a case without a connector': needing(declares('cases.push'), async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      await rejects(adapter.cases.push(opened.id), 'validation');
      equal(await adapter.cases.get(opened.id), opened);
    }),

    'answers people in the order they were asked for, null for nobody': needing(
      declares('users'),
      async ({ adapter, owner }) => {
        const found = await adapter.users.find({ owner, size: 2 });
        const ids = ['no-such-user', ...found.map(({ id }) => id).reverse()];
        equal(
          (await adapter.users.get(ids)).map((user) => user?.id),
          [undefined, ...ids.slice(1)],
        );
        equal(await adapter.users.get([]), []);
      },
    ),
  },
};
