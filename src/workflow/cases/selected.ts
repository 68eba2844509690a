import type { ReadOptions } from '../../contracts/options.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import { fieldsOfOwner } from '../../domain/fields/fields-of-case.js';
import type { CaseSelection, StoredSelection } from '../../domain/find/case-query.js';
import { definitionsNamed } from '../../domain/find/parse-search.js';
import type { Owner } from '../../domain/ids.js';
import { configurationsOf } from '../configuration/configurations-of.js';
import { callerOf, type Caller } from '../session/caller.js';
import { templatesOf } from '../templates/templates-of.js';
import type { Resources, Workflow } from '../workflow.js';

/**
 * The same selection as the storage is asked for it: of the owners the caller may read, and with the additional fields
 * its text names. `null` where there is nobody left to ask about.
 */
export async function selected<Asked extends CaseSelection>(
  workflow: Workflow,
  asked: Asked,
  options: ReadOptions,
): Promise<(Asked & StoredSelection) | null> {
  const caller = await callerOf(workflow, options);
  const owner = await readableOwners(caller, asked.owner);
  if (owner.length === 0) return null;
  const named = await fieldsNamed(workflow, owner, asked.text, options);
  return { ...asked, owner, ...(named.length > 0 && { named }) };
}

async function readableOwners(caller: Caller, wanted: Owner | readonly Owner[]): Promise<readonly Owner[]> {
  const owners = [...new Set(typeof wanted === 'string' ? [wanted] : wanted)];
  const readable = await Promise.all(owners.map((owner) => caller.may('read', { owner, entity: 'case' })));
  return owners.filter((_, index) => readable[index]);
}

/** Nothing is read for a text that can name nothing. */
async function fieldsNamed(
  resources: Resources,
  owners: readonly Owner[],
  text: string | undefined,
  options: ReadOptions,
): Promise<readonly FieldDefinition[]> {
  if (!text?.includes(':') || !resources.storage.finds.search.includes('fields')) return [];
  const [configurations, templates] = await Promise.all([
    configurationsOf(resources, owners, options),
    Promise.all(owners.map((owner) => templatesOf(resources, owner, options))),
  ]);
  const definitions = configurations.flatMap((each, index) => fieldsOfOwner(each, templates[index]!));
  return definitionsNamed(text, definitions);
}
