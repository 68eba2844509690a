import type { FieldProblem } from '../../../../domain/error.js';
import type { Configuration } from '../../../../domain/configuration.js';
import type { TemplateContent } from '../../../../domain/check-template.js';
import { fieldsOfCase } from '../../../../domain/fields/fields-of-case.js';
import type { Terms } from '../../../../i18n/terms.js';
import type { Words } from '../../../../i18n/words.js';
import { fieldSentence } from '../../../fields/field-sentence.js';

/** What is wrong with a template, as a sentence. */
export function templateSentence(
  problem: FieldProblem,
  content: TemplateContent,
  library: Pick<Configuration, 'fields'>,
  { terms, formats }: Words,
): string {
  const { path, rule } = problem;
  if (path === 'name' && rule === 'duplicate') return terms.templates.editor.taken;
  if (path === 'name' && rule === 'too_many') return terms.templates.full(problem.limit ?? 0, formats);
  // Words where members should be: whatever it is, it is no template.
  if (path === '' && rule === 'wrong_type') return terms.templates.reading.none;
  const [, below] = /^defaults\.fields\.(.+)$/u.exec(path) ?? [];
  const placed = fieldsOfCase(library, content).find(({ definition }) => definition.key === below);
  if (placed) return fieldSentence(problem, placed.definition, { terms, formats });
  return terms.problem(problem, labelOf(path, content, library, terms), formats);
}

function labelOf(
  path: string,
  { tags = [], defaults, fields = [] }: TemplateContent,
  library: Pick<Configuration, 'fields'>,
  terms: Terms,
): string {
  const { common, createForm } = terms;
  const said = terms.templates.editor;
  const [first = path, second, third] = path.split('.');
  const tag = (of: readonly string[], place: string | undefined) =>
    place === undefined ? createForm.tagList : createForm.tag(of[Number(place)] ?? '');
  if (first === '') return said.textLabel;
  if (first === 'name') return common.name;
  if (first === 'description') return common.description;
  if (first === 'tags') return tag(tags, second);
  if (first === 'fields') {
    const entry = second === undefined ? undefined : fields[Number(second)];
    // What cannot be read as a whole is told by the name of the member.
    if (!entry) return third ?? said.fields;
    const label =
      'use' in entry ? (library.fields.find(({ key }) => key === entry.use)?.label ?? entry.use) : entry.label;
    return third === undefined || third === 'use' ? label : `${label}: ${third}`;
  }
  if (first !== 'defaults') return path;
  switch (second) {
    case 'title':
      return said.title;
    case 'description':
      return said.caseDescription;
    case 'severity':
    case 'category':
    case 'assignees':
      return common[second];
    case 'tags':
      return tag(defaults.tags ?? [], third);
    case 'connector':
      return terms.connector.label;
    case 'settings':
      return said.settings;
    default:
      return third ?? second ?? said.defaults;
  }
}
