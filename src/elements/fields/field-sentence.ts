import type { FieldProblem } from '../../domain/error.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import type { Words } from '../../i18n/words.js';

/** What is wrong with an additional field, as a sentence: a number that is none is said to be none. */
export function fieldSentence(
  problem: FieldProblem,
  { control, label }: Pick<FieldDefinition, 'control' | 'label'>,
  { terms, formats }: Words,
): string {
  if (problem.rule === 'wrong_type' && control === 'number') return terms.fields.notANumber(label);
  if (problem.rule === 'wrong_type' && control === 'date-time') return terms.fields.notADate(label);
  return terms.problem(problem, label, formats);
}
