import type { Beneath } from '../../domain/cases/opening-values.js';
import type { FieldProblem } from '../../domain/error.js';
import type { Terms } from '../../i18n/terms.js';
import type { Words } from '../../i18n/words.js';
import { fieldSentence } from '../fields/field-sentence.js';

/** What is wrong, as a sentence. A tag and an additional field are named, since many stand in one form. */
export function sentenceOf(
  problem: FieldProblem,
  tags: readonly string[],
  { placed }: Pick<Beneath, 'placed'>,
  { terms, formats }: Words,
): string {
  const { path } = problem;
  const field = placed.find(({ definition }) => path === `fields.${definition.key}`);
  if (field) return fieldSentence(problem, field.definition, { terms, formats });
  return terms.problem(problem, labelOf(path, tags, terms), formats);
}

function labelOf(path: string, tags: readonly string[], terms: Terms): string {
  const { common, create, createForm } = terms;
  const [field = path, ...rest] = path.split('.');
  const part = rest.join('.');
  switch (field) {
    case 'title':
      return common.name;
    case 'description':
    case 'severity':
    case 'category':
    case 'assignees':
      return common[field];
    case 'tags':
      return part === '' ? createForm.tagList : createForm.tag(tags[Number(part)] ?? '');
    case 'fields':
      return part;
    case 'connector':
      return terms.connector.label;
    case 'templateId':
      return create.template;
    default:
      return path;
  }
}
