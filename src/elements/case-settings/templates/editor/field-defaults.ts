import { AdditionalFields } from '../../../fields/additional-fields.js';
import { MarkdownEditor } from '../../../markdown/markdown-editor.js';
import { markdownView } from '../../../markdown/markdown-view.js';
import type { FieldReference } from '../../../../domain/fields/field-definition.js';
import type { FieldKey, FieldValue, FieldValues } from '../../../../domain/fields/field-value.js';
import { defaultValues, fieldsOfCase, type PlacedField } from '../../../../domain/fields/fields-of-case.js';
import type { TemplateContent } from '../../../../domain/check-template.js';
import type { TemplateModel } from './template-model.js';

/** What the fields of a case hold when it is opened from this template. */
export const valuesOf = (content: TemplateContent, placed: readonly PlacedField[]): FieldValues =>
  // Entries, not members: a key such as `__proto__` is a key like any other.
  Object.fromEntries([...Object.entries(defaultValues(placed)), ...Object.entries(content.defaults.fields ?? {})]);

/** Every field a case from this template has, as controls for what it begins with. */
export function fieldDefaults(model: TemplateModel): AdditionalFields {
  const { host, words } = model.tools;
  return new AdditionalFields(host.element, {
    id: 'template-value',
    placed: () => fieldsOfCase(model.library, model.content).map(asked),
    values: () => valuesOf(model.content, fieldsOfCase(model.library, model.content)),
    problems: () =>
      model.problems
        .filter(({ path }) => path.startsWith('defaults.fields.'))
        .map((problem) => ({ ...problem, path: problem.path.slice('defaults.'.length) })),
    readonly: () => model.busy,
    words,
    adapter: () => host.scene().adapter,
    owner: () => host.scene().owner,
    user: () => host.scene().session?.user,
    timeZone: () => host.scene().timeZone,
    markdown: () => (text) => markdownView({ text, terms: words().terms, headingLevel: 5 }),
    editor: ({ required: _required, ...field }) =>
      new MarkdownEditor(host.element, {
        ...field,
        rows: 3,
        readonly: () => model.busy,
        words,
        announce: host.say,
      }),
    onChange: (key, value) => change(model, key, value),
    onLeave: () => undefined,
    announce: host.say,
  });
}

/** A template may leave any of them open, and says something of those that are hidden at first too. */
function asked({ definition, from }: PlacedField): PlacedField {
  const { required: _r, requiredWhen: _w, requiredOnClose: _c, showWhen: _s, ...rest } = definition;
  return { definition: rest, from };
}

/** Said where the template says it now; of a field of the library it is what the template says of that field. */
function change(model: TemplateModel, key: FieldKey, value: FieldValue): void {
  const { fields = [], defaults } = model.content;
  const isSaid = Object.hasOwn(defaults.fields ?? {}, key);
  const entry = fields.find((each) => 'use' in each && each.use === key);
  const found = model.library.fields.find((each) => each.key === key);
  const isPlainThere = !found || !('default' in found) || found.default === undefined;
  if (entry && !isSaid && (value !== null || isPlainThere)) {
    const { default: _former, ...rest } = entry as FieldReference;
    const said = value === null ? rest : { ...rest, default: value };
    return model.edit({ fields: fields.map((each) => (each === entry ? said : each)) });
  }
  const others = Object.entries(defaults.fields ?? {}).filter(([each]) => each !== key);
  const begins = defaultValues(fieldsOfCase(model.library, model.content));
  // What it would hold anyway need not be said.
  const isPlain = value === null && (Object.hasOwn(begins, key) ? begins[key] : null) === null;
  const values = isPlain ? others : [...others, [key, value] as const];
  model.editDefaults({ fields: values.length > 0 ? Object.fromEntries(values) : undefined });
}
