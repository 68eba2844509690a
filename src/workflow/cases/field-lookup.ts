import type { ReadOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import { fieldsOfCase, type PlacedField } from '../../domain/fields/fields-of-case.js';
import { revisionId } from '../../domain/records/record.js';
import { configurationsOf } from '../configuration/configurations-of.js';
import { templatesAt } from '../templates/templates-by-id.js';
import type { Resources } from '../workflow.js';

export type FieldLookup = (found: Case) => readonly PlacedField[];

/**
 * The additional fields of each of these cases, as its owner defines them now and its template did when the case was made
 * from it. A few reads for all.
 */
export async function fieldLookup(
  resources: Resources,
  cases: readonly Case[],
  options: ReadOptions,
): Promise<FieldLookup> {
  const owners = [...new Set(cases.map(({ owner }) => owner))];
  const refs = new Map(cases.flatMap(({ template }) => (template ? [[revisionId(template), template] as const] : [])));
  const [configurations, templates] = await Promise.all([
    configurationsOf(resources, owners, options),
    templatesAt(resources, [...refs.values()], options),
  ]);
  const configurationOf = new Map(owners.map((owner, index) => [owner, configurations[index]!]));
  const templateOf = new Map([...refs.keys()].map((id, index) => [id, templates[index] ?? null]));
  return ({ owner, template }) =>
    fieldsOfCase(configurationOf.get(owner)!, template && templateOf.get(revisionId(template)));
}
