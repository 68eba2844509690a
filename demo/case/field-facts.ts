import { isEmptyValue, type FieldDefinition, type FieldValue } from 'case-elements/domain';
import { h } from '../dom/h.js';
import { exactly } from '../words/times.js';
import { isolated, says, word } from '../words/words.js';
import type { Reading } from './read-case.js';

/** The additional fields that say something, under their labels. */
export function fieldFacts({ placed, found, people }: Reading): HTMLElement | undefined {
  const facts = placed.flatMap(({ definition }) => {
    const value = found.fields[definition.key];
    if (value === undefined || isEmptyValue(value)) return [];
    const said = textOf(definition, value, (id) => people.get(id)?.name ?? id);
    return [h('dt', {}, isolated(definition.label)), h('dd', {}, isolated(said))];
  });
  if (facts.length === 0) return undefined;
  return h(
    'section',
    { class: 'panel padded', 'aria-labelledby': 'case-fields' },
    h('h2', { id: 'case-fields', ...says('case.fields') }),
    h('dl', { class: 'facts' }, ...facts),
  );
}

function textOf(definition: FieldDefinition, value: FieldValue, nameOf: (id: string) => string): string {
  if (typeof value === 'boolean') return word(value ? 'case.on' : 'case.off');
  if (definition.control === 'date-time') return exactly(String(value));
  const labelOf = (each: string | number) => {
    if (definition.control === 'user') return nameOf(String(each));
    return (
      ('options' in definition && definition.options.find((option) => option.value === each)?.label) || String(each)
    );
  };
  return [value ?? []].flat().map(labelOf).join(', ');
}
