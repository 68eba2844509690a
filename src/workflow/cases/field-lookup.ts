import type { ReadOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import { fieldsOfCase, type PlacedField } from '../../domain/fields/fields-of-case.js';
import { configurationsOf } from '../configuration/configurations-of.js';
import { templatesById } from '../templates/templates-by-id.js';
import type { Resources } from '../workflow.js';

export type FieldLookup = (found: Case) => readonly PlacedField[];

/** The additional fields of each of these cases, as its owner and its template define them now. Two reads for all. */
export async function fieldLookup(
  resources: Resources,
  cases: readonly Case[],
  options: ReadOptions,
): Promise<FieldLookup> {
  const owners = [...new Set(cases.map(({ owner }) => owner))];
  const templateIds = [...new Set(cases.flatMap(({ template }) => (template ? [template.id] : [])))];
  const [configurations, templates] = await Promise.all([
    configurationsOf(resources, owners, options),
    templatesById(resources, templateIds, options),
  ]);
  const configurationOf = new Map(owners.map((owner, index) => [owner, configurations[index]!]));
  const templateOf = new Map(templateIds.map((id, index) => [id, templates[index] ?? null]));
  return ({ owner, template }) => fieldsOfCase(configurationOf.get(owner)!, template && templateOf.get(template.id));
}
