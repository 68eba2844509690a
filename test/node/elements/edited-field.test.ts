/** A definition in the form it is changed in: what nobody touched is saved as it was. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldDefinition } from '../../../src/domain/index.js';
import { checkDefinitions } from '../../../src/domain/fields/check-definitions.js';
import { editedCondition, writtenCondition } from '../../../src/elements/case-settings/fields/form/edited-condition.js';
import {
  definitionFrom,
  editedField,
  sameField,
} from '../../../src/elements/case-settings/fields/form/edited-field.js';

const base = { key: 'a', label: 'A', scope: 'global' } as const;
const options = [{ value: 'north', label: 'North' }, { value: 'south' }];
const definitions: readonly FieldDefinition[] = [
  { ...base, control: 'text', default: 'x', minLength: 1, maxLength: 9, pattern: { source: 'x+', message: 'Only x.' } },
  { ...base, control: 'text', description: 'Why', required: true, pattern: { source: '.' } },
  { ...base, control: 'text-area', markdown: true, default: 'x', requiredOnClose: true },
  { ...base, control: 'number', default: 0, min: -1.5, max: 9, integer: true },
  { ...base, control: 'toggle', default: false },
  { ...base, control: 'toggle', default: true, scope: 'reusable' },
  { ...base, control: 'toggle' },
  { ...base, control: 'dropdown', options, default: 'south' },
  { ...base, control: 'radio', options },
  { ...base, control: 'checkboxes', options, default: ['north', 'south'] },
  { ...base, control: 'date-time', default: '2026-11-23T08:15:00.000Z', showTime: true, timeZone: 'utc' },
  { ...base, control: 'date-time', timeZone: 'local' },
  { ...base, control: 'date-time' },
  { ...base, control: 'user', multiple: true, default: ['ana'] },
  { ...base, control: 'markdown', text: '# First' },
  {
    ...base,
    control: 'text',
    showWhen: {
      any: [
        { field: 'b', is: 'empty' },
        { field: 'c', is: 'equals', value: 3 },
      ],
    },
    requiredWhen: { field: 'b', is: 'contains', value: 'x' },
  },
];

describe('a field in its form', () => {
  for (const definition of definitions)
    it(`is what it was while nobody touches it: ${JSON.stringify(definition)}`, () => {
      const edited = editedField(definition);
      assert.deepEqual(definitionFrom(edited, 'a'), definition);
      assert.ok(sameField(edited, editedField(definition)));
    });

  it('keeps for each kind what was said of that kind alone', () => {
    const number = editedField({ ...base, control: 'number', default: 7, min: 1 });
    const asText = { ...number, values: { ...number.values, control: 'text' } };
    assert.deepEqual(definitionFrom(asText, 'a'), { ...base, control: 'text' });
    const back = { ...asText, values: { ...asText.values, control: 'number' } };
    assert.deepEqual(definitionFrom(back, 'a'), { ...base, control: 'number', default: 7, min: 1 });
  });

  it('never saves a text in the place of a number', () => {
    const number = editedField({ ...base, control: 'number' });
    const typed = { ...number, values: { ...number.values, min: 'many', 'default-number': '3,5x' } };
    assert.deepEqual(definitionFrom(typed, 'a'), { ...base, control: 'number' });
  });

  it('stores an option under its words where nobody says otherwise', () => {
    const edited = editedField({ ...base, control: 'dropdown', options: [] });
    const written = {
      ...edited,
      options: [
        { id: 0, label: ' Nord ', value: '', saved: false },
        { id: 1, label: 'Süd', value: 'south', saved: false },
      ],
    };
    const definition = definitionFrom(written, 'a');
    assert.deepEqual('options' in definition && definition.options, [
      { value: 'Nord' },
      { value: 'south', label: 'Süd' },
    ]);
    assert.deepEqual(checkDefinitions([definition]), []);
  });

  it('keeps a condition it cannot show as comparisons side by side', () => {
    for (const condition of [
      { all: [{ any: [{ field: 'b', is: 'empty' }] }] },
      { field: 'b', is: 'equals', value: ['x', 'y'] },
      { all: [] },
    ] as const) {
      const edited = editedCondition(condition);
      assert.ok('kept' in edited);
      assert.deepEqual(writtenCondition(edited), condition);
    }
  });

  it('finds a field that is called nothing, and one that has no label', () => {
    const [problem] = checkDefinitions([definitionFrom(editedField(undefined), 'field')]);
    assert.equal(problem?.path, '0.label');
  });
});
