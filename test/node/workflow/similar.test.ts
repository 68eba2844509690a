import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  defaultConfiguration,
  tellingFields,
  type FieldDefinition,
  type FieldValues,
} from '../../../src/domain/index.js';
import { aCase, owner, scene } from './scene.js';

const definition = (said: object): FieldDefinition => ({ label: 'Label', scope: 'global', ...said }) as FieldDefinition;
const options = [{ value: 'a' }, { value: 'b' }];

describe('fields by which a case may be like another', () => {
  it('hold text, numbers, choices or people', () => {
    const fields = ['text', 'text-area', 'number', 'toggle', 'dropdown', 'radio', 'checkboxes', 'date-time', 'user'];
    const definitions = fields.map((control) => definition({ key: control, control, options }));
    const values = Object.fromEntries(fields.map((key) => [key, key === 'toggle' ? true : 'a']));
    deepEqual(tellingFields(definitions, values), ['text', 'number', 'dropdown', 'radio', 'checkboxes', 'user']);
  });

  it('hold something, which is not what everybody starts with, and show it', () => {
    const definitions = [
      definition({ key: 'empty', control: 'text' }),
      definition({ key: 'blank', control: 'text' }),
      definition({ key: 'untouched', control: 'dropdown', options, default: 'a' }),
      definition({ key: 'same', control: 'user', default: ['ann'] }),
      definition({ key: 'chosen', control: 'dropdown', options, default: 'a' }),
      definition({ key: 'hidden', control: 'text', showWhen: { field: 'chosen', is: 'equals', value: 'a' } }),
      definition({ key: 'zero', control: 'number' }),
    ];
    const values: FieldValues = { blank: ' ', untouched: 'a', same: ['ann'], chosen: 'b', hidden: 'x', zero: 0 };
    deepEqual(tellingFields(definitions, values), ['chosen', 'zero']);
  });
});

describe('similar cases', () => {
  const fields: readonly FieldDefinition[] = [
    definition({ key: 'site', control: 'dropdown', options, default: 'a' }),
    definition({ key: 'note', control: 'text-area' }),
  ];
  const presets = { configurations: [{ ...defaultConfiguration(owner), fields }] };

  it('are told with the fields the owner defines, the default left out', async () => {
    const { adapter } = scene({ presets });
    const open = async (values: FieldValues) => (await adapter.cases.create(aCase({ fields: values }))).id;
    const [atDefault, , chosen, like] = [
      await open({ site: 'a', note: 'Same.' }),
      await open({ site: 'a', note: 'Same.' }),
      await open({ site: 'b', note: 'Same.' }),
      await open({ site: 'b' }),
    ];
    equal((await adapter.similar.find({ caseId: atDefault })).total, 0);
    const { items } = await adapter.similar.find({ caseId: chosen });
    deepEqual(
      items.map((item) => [item.case.id, item.fields]),
      [[like, ['site']]],
    );
  });

  it('are none for who may read this case and no other', async () => {
    const { adapter, as } = scene();
    const observables = [{ type: 'hostname', value: 'web-1' }];
    const { id } = await adapter.cases.create(aCase({ observables }));
    await adapter.cases.create(aCase({ observables }));
    equal((await as('bob', ['read']).similar.find({ caseId: id })).total, 1);
    const narrow = as('bob', ['read'], async (_permission, subject) => ({
      allowed: 'id' in subject && subject.id === id,
    }));
    deepEqual(await narrow.similar.find({ caseId: id }), { items: [], total: 0 });
  });
});
