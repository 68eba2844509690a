import type { Configuration } from '../../../../domain/configuration.js';
import type { FieldDefinition } from '../../../../domain/fields/field-definition.js';
import { TemplateToSave } from '../../../../domain/template.schema.js';

/** A member or a value that may stand somewhere in a template. */
export interface Fitting {
  readonly text: string;
  /** What people call it, where they have a word of their own for it. */
  readonly label?: string;
  /** What a member holds: members of its own, a list, or a value. */
  readonly holds?: 'members' | 'list' | 'value';
}

type Library = Pick<Configuration, 'fields'>;

/** Members that are said already beside the place, with what they say in one word. */
export type Said = ReadonlyMap<string, string>;

/** As much of a schema as has to be read of it: what its library keeps for those who walk through one. */
interface Schema {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly innerType?: Schema;
      readonly element?: Schema;
      readonly options?: readonly Schema[];
      readonly entries?: Readonly<Record<string, string>>;
      readonly values?: readonly unknown[];
      readonly getter?: () => Schema;
    };
  };
}

/** A place in a template: members on the way to it, `*` for an item of a list. */
export type Way = readonly string[];

/** What a template is elsewhere told by: not a matter of its text. */
const elsewhere: ReadonlySet<string> = new Set(['id', 'version', 'owner']);

/** The members that may stand at a place, but for those that do already. The schema says which, so that the two never drift apart. */
export function membersAt(way: Way, said: Said, library: Library): readonly Fitting[] {
  if (isValuesOfFields(way)) return fieldsOf(library, 'value').filter(({ text }) => !said.has(text));
  const found = new Map<string, Fitting>();
  for (const schema of matching(objectsAt(way), said))
    for (const [text, member] of Object.entries(schema._zod.def.shape ?? {}))
      if (!found.has(text) && !said.has(text) && !(way.length === 0 && elsewhere.has(text)))
        found.set(text, { text, holds: holds(member) });
  return [...found.values()];
}

/** The values a member may have where they can be counted. */
export function valuesAt(way: Way, library: Library): readonly Fitting[] {
  const [last, before] = [way.at(-1), way.at(-2)];
  const of = library.fields.find(({ key }) => key === last);
  if (isValuesOfFields(way.slice(0, -1)) && of) return valuesOf(of);
  if (isValuesOfFields(way.slice(0, -2)) && last === '*')
    return valuesOf(library.fields.find(({ key }) => key === before));
  const isCondition = last === 'field' && way.length > 3;
  if ((way.length === 3 && way[0] === 'fields' && last === 'use') || isCondition) return fieldsOf(library, 'value');
  const found = new Set(schemasAt(way).flatMap(countable));
  return [...found].map((text) => ({ text }));
}

const isValuesOfFields = ([first, second, ...rest]: Way): boolean =>
  first === 'defaults' && second === 'fields' && rest.length === 0;

const fieldsOf = ({ fields }: Library, holding: Fitting['holds']): readonly Fitting[] =>
  fields.map(({ key, label, control }) => ({
    text: key,
    label,
    holds: control === 'checkboxes' || control === 'user' ? 'list' : (holding ?? 'value'),
  }));

function valuesOf(definition: FieldDefinition | undefined): readonly Fitting[] {
  if (definition?.control === 'toggle') return [{ text: 'true' }, { text: 'false' }];
  if (!definition || !('options' in definition)) return [];
  return definition.options.map(({ value, label }) => ({ text: value, ...(label && { label }) }));
}

/** Everything a schema stands for: itself, or what it wraps, one of several as well. */
function unwrapped(schema: Schema): readonly Schema[] {
  const { innerType, options, getter } = schema._zod.def;
  const inner = innerType ? [innerType] : getter ? [getter()] : options;
  return inner ? inner.flatMap(unwrapped) : [schema];
}

function schemasAt(way: Way): readonly Schema[] {
  let found = unwrapped(TemplateToSave);
  for (const step of way)
    found = found.flatMap(({ _zod: { def } }) => {
      const next = step === '*' ? def.element : Object.hasOwn(def.shape ?? {}, step) ? def.shape?.[step] : undefined;
      return next ? unwrapped(next) : [];
    });
  return found;
}

const objectsAt = (way: Way): readonly Schema[] => schemasAt(way).filter(({ _zod }) => _zod.def.shape);

/** Of several shapes those that what is said fits; all of them where it fits none. */
function matching(schemas: readonly Schema[], said: Said): readonly Schema[] {
  const fits = schemas.filter(({ _zod }) =>
    [...said].every(([name, value]) => {
      const member = Object.hasOwn(_zod.def.shape ?? {}, name) ? _zod.def.shape?.[name] : undefined;
      return member !== undefined && (member._zod.def.type !== 'literal' || countable(member).includes(value));
    }),
  );
  return fits.length > 0 ? fits : schemas;
}

function countable({ _zod: { def } }: Schema): readonly string[] {
  if (def.type === 'boolean') return ['true', 'false'];
  return def.entries ? Object.values(def.entries) : (def.values ?? []).map(String);
}

function holds(member: Schema): Fitting['holds'] {
  const types = unwrapped(member).map(({ _zod }) => _zod.def.type);
  return types.includes('object') || types.includes('record') ? 'members' : types[0] === 'array' ? 'list' : 'value';
}
