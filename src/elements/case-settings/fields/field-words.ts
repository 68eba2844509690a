import '../../../i18n/english/choices.js';
import { fieldsIn, type Condition } from '../../../domain/fields/condition.js';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import type { FieldKey } from '../../../domain/fields/field-value.js';
import type { Words } from '../../../i18n/words.js';
import { fieldText } from '../../fields/field-text.js';

/** A definition in one line, for who has to choose between two versions of it. */
export function fieldWords(
  definition: FieldDefinition | undefined,
  library: readonly FieldDefinition[],
  words: Words,
): string {
  const { terms, formats } = words;
  const said = terms.fieldLibrary;
  if (!definition) return said.gone;
  const { label, description, control, scope, required, requiredOnClose } = definition;
  const parts: (string | undefined)[] = [
    label,
    said.controls[control],
    description,
    said.scopes[scope],
    required ? said.requiredMark : undefined,
    requiredOnClose ? said.requiredOnCloseMark : undefined,
    ...rulesOf(definition, words),
    ...(['showWhen', 'requiredWhen'] as const).map((name) => {
      const condition = definition[name];
      return condition && said.said.when(said.conditions.names[name], conditionWords(condition, library, words));
    }),
  ];
  if ('options' in definition)
    parts.push(
      said.said.options(
        definition.options.map((option) => option.label || option.value),
        formats,
      ),
    );
  if (control === 'markdown') parts.push(definition.text);
  else if (definition.default !== undefined)
    parts.push(said.said.default(fieldText(definition, definition.default, words)));
  return parts.filter(Boolean).join(' · ');
}

function rulesOf(definition: FieldDefinition, { terms, formats }: Words): readonly string[] {
  const { form, said } = terms.fieldLibrary;
  const number = (value: number | undefined) => (value === undefined ? '…' : formats.number(value));
  const between = (what: string, from: number | undefined, to: number | undefined) =>
    from === undefined && to === undefined ? [] : [said.between(what, number(from), number(to))];
  const flag = (on: boolean | undefined, name: string) => (on ? [name] : []);
  switch (definition.control) {
    case 'text':
    case 'text-area': {
      const { minLength, maxLength, pattern } = definition;
      return [
        ...flag(definition.control === 'text-area' && definition.markdown, form.markdown),
        ...between(terms.fieldLibrary.controls.text, minLength, maxLength),
        ...(pattern ? [`${form.pattern} ${pattern.source}`, pattern.message ?? ''] : []),
      ];
    }
    case 'number':
      return [
        ...flag(definition.integer, form.integer),
        ...between(terms.fieldLibrary.controls.number, definition.min, definition.max),
      ];
    case 'date-time':
      return [
        ...flag(definition.showTime, form.showTime),
        ...(definition.timeZone ? [form.zones[definition.timeZone]] : []),
      ];
    case 'user':
      return flag(definition.multiple, form.multiple);
    default:
      return [];
  }
}

/** A condition as it is said: `Customer data involved is Yes`. */
export function conditionWords(condition: Condition, library: readonly FieldDefinition[], words: Words): string {
  const said = words.terms.fieldLibrary.conditions;
  if ('all' in condition || 'any' in condition) {
    const [parts, join] = 'all' in condition ? [condition.all, said.and] : [condition.any, said.or];
    return join(
      parts.map((part) => {
        const text = conditionWords(part, library, words);
        return 'all' in part || 'any' in part ? `(${text})` : text;
      }),
    );
  }
  const definition = definitionOf(condition.field, library);
  const name = definition?.label ?? words.terms.choices.unknown(condition.field);
  const value = 'value' in condition ? fieldText(definition, condition.value, words) : '';
  return [name, said.operators[condition.is], value].filter((part) => part !== '').join(' ');
}

/** Labels of the fields whose conditions speak of this one. */
export const dependentsOf = (key: FieldKey, library: readonly FieldDefinition[]): readonly string[] =>
  library
    .filter((each) => each.key !== key)
    .filter(({ showWhen, requiredWhen }) => [showWhen, requiredWhen].some((when) => fieldsIn(when).includes(key)))
    .map(({ label }) => label);

const definitionOf = (key: FieldKey, library: readonly FieldDefinition[]) => library.find((each) => each.key === key);
