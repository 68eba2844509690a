import { checkConnectorFields } from '../../domain/check-connector-fields.js';
import type { ConnectorField } from '../../domain/connector.js';
import type { FieldProblem } from '../../domain/error.js';
import type { Words } from '../../i18n/words.js';
import { isNothing, valueIn, type ConnectorValues } from './connector-queries.js';

/** Where the values of a case's connector stand. */
export const valuesOfCase = 'connector.fields';

export const pathOf = ({ key }: ConnectorField, below = valuesOfCase): string => `${below}.${key}`;

/** Every rule broken before a push; what was typed as JSON and is none is a text, which JSON may be, but is not meant. */
export function checkTyped(
  fields: readonly ConnectorField[],
  values: ConnectorValues,
  below = valuesOfCase,
): readonly FieldProblem[] {
  const texts = fields.filter(({ control, key }) => {
    const value = valueIn(values, key);
    return control === 'json' && typeof value === 'string' && !isNothing(value);
  });
  return [
    ...checkConnectorFields(fields, values, { required: true, below }),
    ...texts.map((field) => ({ path: pathOf(field, below), rule: 'wrong_type' }) as const),
  ];
}

/** What is wrong with a field of a connector, as a sentence. */
export function connectorSentence(
  problem: FieldProblem,
  { control, format, label }: ConnectorField,
  { terms, formats }: Words,
): string {
  if (problem.rule === 'pattern' && format === 'url') return terms.connector.notAWebAddress(label);
  if (problem.rule === 'wrong_type' && control === 'number') return terms.fields.notANumber(label);
  if (problem.rule === 'wrong_type' && control === 'json') return terms.fields.notJson(label);
  return terms.problem(problem, label, formats);
}
