import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import type { FieldValues } from '../../domain/fields/field-value.js';
import { readOnlyPermissions } from '../../domain/permissions.js';
import { equal, ok, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, newCase, otherPeople, patchOf, type AdapterSuite } from './context.js';

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

    'refuses definitions that are wrong, and writes nothing of them': needing(
      declares('configuration', 'configuration.edit'),
      async ({ adapter, owner }) => {
        const text = { key: 'note', label: 'Note', scope: 'global', control: 'text' } as const;
        const refused: Readonly<Record<string, readonly FieldDefinition[]>> = {
          'the same key twice': [text, { ...text, label: 'Other' }],
          'a key with capitals': [{ ...text, key: 'Note' }],
          'a key that is too long': [{ ...text, key: 'k'.repeat(37) }],
          'no label': [{ ...text, label: ' ' }],
          'a label that is too long': [{ ...text, label: 'l'.repeat(51) }],
          'one option': [{ ...text, control: 'radio', options: [{ value: 'a' }] }],
          'an option twice': [{ ...text, control: 'dropdown', options: [{ value: 'a' }, { value: 'a' }] }],
          'a default that is no option': [{ ...text, control: 'dropdown', options: [{ value: 'a' }], default: 'b' }],
          'a pattern that is none': [{ ...text, pattern: { source: '(' } }],
          'a pattern that runs away': [{ ...text, pattern: { source: '(a+)+' } }],
          'a pattern whose branches are alike': [{ ...text, pattern: { source: '(a|a)*' } }],
          'a pattern that refers back': [{ ...text, pattern: { source: '(.)\\1' } }],
          'a default the pattern refuses': [{ ...text, pattern: { source: '[a-z]+' }, default: '1' }],
          'a most below its least': [{ ...text, control: 'number', min: 3, max: 2 }],
          'a condition on nothing': [{ ...text, showWhen: { field: 'nowhere', is: 'empty' } }],
          'a condition on itself': [{ ...text, showWhen: { field: 'note', is: 'empty' } }],
          'too many': Array.from({ length: 201 }, (_, index) => ({ ...text, key: `note-${index}` })),
        };
        for (const [what, fields] of Object.entries(refused))
          await rejects(adapter.configuration.save({ owner, version: null, set: { fields } }), 'validation', what);
        equal((await adapter.configuration.get({ owner })).version, null);
      },
    ),

    'keeps the control of a field, whose values are stored in its shape': needing(
      declares('configuration', 'configuration.edit'),
      async ({ adapter, owner }) => {
        const field = { key: 'score', label: 'Score', scope: 'global', control: 'number' } as const;
        const { version } = await adapter.configuration.save({ owner, version: null, set: { fields: [field] } });
        const turned = { ...field, control: 'text' } as const;
        await rejects(adapter.configuration.save({ owner, version, set: { fields: [turned] } }), 'validation');
        const renamed = { ...field, label: 'Points' };
        const saved = await adapter.configuration.save({ owner, version, set: { fields: [renamed] } });
        equal(saved.fields, [renamed]);
      },
    ),

    'shows what was said in a field again once the field is there again': needing(
      declares('configuration', 'configuration.edit'),
      async ({ adapter, owner }) => {
        const fields = [{ key: 'impact', label: 'Impact', scope: 'global', control: 'text' }] as const;
        const first = await adapter.configuration.save({ owner, version: null, set: { fields } });
        const opened = await adapter.cases.create(newCase(owner, { fields: { impact: 'high' } }));
        equal((await adapter.configuration.usage({ owner })).fields, { impact: 1 });
        const second = await adapter.configuration.save({ owner, version: first.version, set: { fields: [] } });
        const [edited] = await adapter.cases.update([patchOf(opened, { title: 'Edited meanwhile' })]);
        await adapter.configuration.save({ owner, version: second.version, set: { fields } });
        equal([edited!.title, (await adapter.cases.get(opened.id))!.fields], ['Edited meanwhile', { impact: 'high' }]);
      },
    ),

    'leaves edits of older cases alone where a field that is required comes later': needing(
      declares('configuration', 'configuration.edit'),
      async ({ adapter, owner }) => {
        const opened = await adapter.cases.create(newCase(owner));
        const fields = [{ key: 'impact', label: 'Impact', scope: 'global', control: 'text', required: true }] as const;
        await adapter.configuration.save({ owner, version: null, set: { fields } });
        const [edited] = await adapter.cases.update([patchOf(opened, { severity: 'high' })]);
        equal(edited!.severity, 'high');
        await rejects(adapter.cases.create(newCase(owner)), 'validation');
      },
    ),

    'closes older cases without a field that is required on close, and no newer ones': needing(
      declares('configuration', 'configuration.edit'),
      async ({ adapter, owner }) => {
        const older = await adapter.cases.create(newCase(owner));
        const fields = [
          { key: 'verdict', label: 'Verdict', scope: 'global', control: 'text', requiredOnClose: true },
        ] as const;
        await adapter.configuration.save({ owner, version: null, set: { fields } });
        const newer = await adapter.cases.create(newCase(owner));
        const [closed] = await adapter.cases.update([patchOf(older, { status: 'closed' })]);
        equal(closed!.status, 'closed');
        await rejects(adapter.cases.update([patchOf(newer, { status: 'closed' })]), 'validation');
        const filled = { status: 'closed', fields: { verdict: 'Theft' } } as const;
        equal((await adapter.cases.update([patchOf(newer, filled)]))[0]!.status, 'closed');
      },
    ),

    'keeps the key of a field that cases or templates use, and that went, for that field': needing(
      declares('configuration', 'configuration.edit', 'templates.edit'),
      async ({ adapter, owner }) => {
        const text = (key: string) => ({ key, label: key, scope: 'reusable', control: 'text' }) as const;
        const number = (key: string) => ({ ...text(key), control: 'number' }) as const;
        const global = { ...text('held'), scope: 'global' } as const;
        const all = [global, text('named'), text('unused')];
        let { version } = await adapter.configuration.save({ owner, version: null, set: { fields: all } });
        const opened = await adapter.cases.create(newCase(owner, { fields: { held: 'Said' } }));
        await adapter.templates.save({ owner, name: 'Theft', enabled: true, defaults: {}, fields: [{ use: 'named' }] });
        const gone = await adapter.configuration.save({ owner, version, set: { fields: [] } });
        equal(gone.removedFields, [global, text('named')]);
        ({ version } = gone);
        for (const key of ['held', 'named'])
          await refuses(adapter.configuration.save({ owner, version, set: { fields: [number(key)] } }), {
            path: 'fields.0.control',
            rule: 'immutable',
          });
        equal((await adapter.configuration.get({ owner })).version, version);
        ({ version } = await adapter.configuration.save({ owner, version, set: { fields: [number('unused')] } }));
        const back = await adapter.configuration.save({ owner, version, set: { fields: [global, number('unused')] } });
        equal(back.removedFields, [text('named')]);
        equal((await adapter.cases.get(opened.id))!.fields, { held: 'Said' });
      },
    ),

    'gives no field of the library a key that templates use for one of their own': needing(
      declares('configuration', 'configuration.edit', 'templates.edit'),
      async ({ adapter, owner }) => {
        const site = { key: 'site', label: 'Site', scope: 'reusable', control: 'text' } as const;
        await adapter.templates.save({ owner, name: 'Theft', enabled: true, defaults: {}, fields: [site] });
        await refuses(adapter.configuration.save({ owner, version: null, set: { fields: [site] } }), {
          path: 'fields.0.key',
          rule: 'duplicate',
        });
      },
    ),

    'takes the observables of a type that goes off every case, and says so in their history': needing(
      declares('configuration', 'configuration.edit', 'observables', 'activity'),
      async ({ adapter, owner, otherOwner }) => {
        const observableTypes = [{ key: 'wallet', label: 'Wallet' }];
        const saved = await adapter.configuration.save({ owner, version: null, set: { observableTypes } });
        await adapter.configuration.save({ owner: otherOwner, version: null, set: { observableTypes } });
        const wallet = { type: 'wallet', value: 'bc1q' };
        const [first, second, foreign] = await Promise.all([
          adapter.cases.create(newCase(owner)),
          adapter.cases.create(newCase(owner)),
          adapter.cases.create(newCase(otherOwner)),
        ]);
        await adapter.observables.add(first.id, [wallet, { type: 'ipv4', value: '192.0.2.1' }]);
        for (const { id } of [second, foreign]) await adapter.observables.add(id, [wallet]);
        equal((await adapter.configuration.usage({ owner })).observableTypes['wallet'], { cases: 2, observables: 2 });
        await adapter.configuration.save({ owner, version: saved.version, set: { observableTypes: [] } });
        const valuesOn = async (id: string) => (await adapter.cases.get(id))!.observables.map(({ value }) => value);
        equal(await valuesOn(first.id), ['192.0.2.1']);
        equal([await valuesOn(second.id), await valuesOn(foreign.id)], [[], ['bc1q']]);
        const { items } = await adapter.activity.find({ caseId: second.id, order: 'newest', size: 1 });
        const [last] = items;
        ok(last?.type === 'observables' && last.verb === 'delete', 'The history says what went.');
        equal(last.names, ['bc1q']);
        await rejects(adapter.observables.add(second.id, [wallet]), 'validation');
      },
    ),

    'leaves no observable of a type that goes at the same moment': needing(
      declares('configuration', 'configuration.edit', 'observables'),
      async ({ adapter, owner }) => {
        const observableTypes = [{ key: 'wallet', label: 'Wallet' }];
        let { version } = await adapter.configuration.get({ owner });
        for (let round = 0; round < 5; round += 1) {
          ({ version } = await adapter.configuration.save({ owner, version, set: { observableTypes } }));
          const { id } = await adapter.cases.create(newCase(owner));
          const [saved] = await Promise.all([
            adapter.configuration.save({ owner, version, set: { observableTypes: [] } }),
            adapter.observables.add(id, [{ type: 'wallet', value: `bc1q${round}` }]).catch(() => undefined),
          ]);
          ({ version } = saved);
          equal((await adapter.cases.get(id))!.observables, [], `Round ${round}`);
        }
      },
    ),

    'refuses settings to whoever may not change them, and gives them to nobody but readers': needing(
      [declares('configuration', 'configuration.edit'), otherPeople],
      async ({ as, owner }) => {
        const user = { id: 'user-reader', name: 'Reader' };
        const reader = await as({ user, permissions: { [owner]: readOnlyPermissions } });
        await rejects(reader.configuration.save({ owner, version: null, set: { closure: 'by-push' } }), 'forbidden');
        equal((await reader.configuration.usage({ owner })).fields, {});
        const stranger = await as({ user, permissions: {} });
        await rejects(stranger.configuration.usage({ owner }), 'forbidden');
        await rejects(stranger.configuration.get({ owner }), 'forbidden');
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
