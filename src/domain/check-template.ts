import { checkCase, checkRequired } from './cases/check-case.js';
import type { Configuration } from './configuration.js';
import type { FieldProblem } from './error.js';
import { checkDefinitions } from './fields/check-definitions.js';
import { checkFields, checkFieldValue } from './fields/check-fields.js';
import { endsSoon } from './fields/runs-away.js';
import type { FieldDefinition, FieldReference } from './fields/field-definition.js';
import { fieldsOfCase } from './fields/fields-of-case.js';
import { limits } from './limits.js';
import type { Template } from './template.js';

/** What a template is, before a storage has seen it. */
export type TemplateContent = Omit<Template, 'id' | 'version' | 'revision'>;

/**
 * Every rule a template breaks, beside the owner's library of fields. What it fills in is checked as a case would be; it
 * may leave anything out, required fields too. Whether its name is taken and its connector is there is for the workflow
 * to say.
 */
export function checkTemplate(
  template: TemplateContent,
  library: Pick<Configuration, 'fields'>,
): readonly FieldProblem[] {
  const { name, description = '', tags = [], defaults, fields = [] } = template;
  const placed = fieldsOfCase(library, template);
  return [
    ...checkRequired('name', name, limits.templateName),
    ...(description.length > limits.templateDescription
      ? [
          {
            path: 'description',
            rule: 'too_long',
            limit: limits.templateDescription,
            actual: description.length,
          } as const,
        ]
      : []),
    ...(tags.length > limits.templateTags
      ? [{ path: 'tags', rule: 'too_many', limit: limits.templateTags, actual: tags.length } as const]
      : []),
    ...tags.flatMap((tag, index) => checkRequired(`tags.${index}`, tag, limits.templateTag)),
    ...below('defaults', checkCase(filledIn(defaults))),
    ...below('defaults', checkFields(placed, defaults.fields ?? {}, { moment: 'edit', tries: endsSoon })),
    ...checkOwnFields(fields, library),
  ];
}

function checkOwnFields(
  fields: NonNullable<Template['fields']>,
  library: Pick<Configuration, 'fields'>,
): readonly FieldProblem[] {
  if (fields.length > limits.fieldDefinitions)
    return [{ path: 'fields', rule: 'too_many', limit: limits.fieldDefinitions, actual: fields.length }];
  const own = fields.flatMap((entry, index) => ('use' in entry ? [] : [{ entry, index }]));
  const keys = fields.map((entry) => ('use' in entry ? entry.use : entry.key));
  const others = [...library.fields.map(({ key }) => key), ...keys];
  const problems = checkDefinitions(
    own.map(({ entry }) => entry),
    { others, before: new Map(library.fields.map(({ key, control }) => [key, control])) },
  );
  return [
    ...keys.flatMap((key, index) =>
      keys.indexOf(key) < index ? [{ path: `fields.${index}`, rule: 'duplicate' } as const] : [],
    ),
    ...fields.flatMap((entry, index) => ('use' in entry ? checkReference(entry, index, library.fields) : [])),
    ...problems.map(({ path, ...problem }) => {
      const [place = '0', ...rest] = path.split('.');
      return { ...problem, path: ['fields', own[Number(place)]!.index, ...rest].join('.') };
    }),
  ];
}

function checkReference(
  { use, label, default: value }: FieldReference,
  index: number,
  library: readonly FieldDefinition[],
): readonly FieldProblem[] {
  const found = library.find(({ key }) => key === use);
  if (!found) return [{ path: `fields.${index}.use`, rule: 'unknown_record' }];
  return [
    ...(label === undefined ? [] : checkRequired(`fields.${index}.label`, label, limits.fieldLabel)),
    ...(value === undefined ? [] : checkFieldValue(found, value, `fields.${index}.default`, endsSoon)),
  ];
}

/** A template may say nothing of a member; what it leaves empty is not wrong, as it would be in a case. */
function filledIn({ title, description, category, tags, assignees }: Template['defaults']) {
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(category && { category }),
    ...(tags && { tags }),
    ...(assignees && { assignees }),
  };
}

const below = (path: string, problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
