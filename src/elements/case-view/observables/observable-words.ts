import type { FieldProblem } from '../../../domain/error.js';
import { observableTypes, type NewObservable, type ObservableType } from '../../../domain/observable.js';
import { checkObservable } from '../../../domain/observables/check-observable.js';
import type { Words } from '../../../i18n/words.js';
import type { ViewTools } from '../view-tools.js';

/** The types the owner of the case added. */
export const ownTypes = ({ fields }: ViewTools): readonly ObservableType[] =>
  fields.configuration?.observableTypes ?? [];

/** Every type there is here, with its name. */
export const namedTypes = (tools: ViewTools): readonly (readonly [key: string, name: string])[] => [
  ...observableTypes.map((key) => [key, tools.words().terms.observables.types[key]] as const),
  ...ownTypes(tools).map(({ key, label }) => [key, label] as const),
];

/** What a type is called; its key where nobody knows. */
export const typeName = (tools: ViewTools, type: string): string =>
  namedTypes(tools).find(([key]) => key === type)?.[1] ?? type;

/** Every rule an observable breaks, as the workflow will see it. */
export const problemsOf = (tools: ViewTools, observable: NewObservable): readonly FieldProblem[] =>
  checkObservable(observable, ownTypes(tools));

/** One broken rule in a sentence. */
export function problemWords(problem: FieldProblem, { terms, formats }: Words): string {
  const { caseObservables: said } = terms;
  const name = problem.path.split('.').at(-1);
  if (problem.rule === 'duplicate') return said.problems.duplicate;
  if (problem.rule === 'too_many') return said.full(problem.limit ?? 0, formats);
  if (name === 'type') return said.problems.type;
  if (problem.rule === 'pattern') return said.problems.value;
  return terms.problem(problem, name === 'description' ? said.description : said.value, formats);
}

const plainNames: ReadonlySet<string> = new Set(['user', 'process', 'service']);

/** Technical values are read from the left, whatever the page is; names as they are. */
export const directionOf = (type: string): 'ltr' | 'auto' =>
  !plainNames.has(type) && (observableTypes as readonly string[]).includes(type) ? 'ltr' : 'auto';
