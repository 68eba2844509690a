import type { ReadOptions } from '../../contracts/options.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import { fieldsOfOwner } from '../../domain/fields/fields-of-case.js';
import type { CaseSelection, StoredSelection } from '../../domain/find/case-query.js';
import { definitionsNamed, peopleCalled, type PeopleNamed } from '../../domain/find/parse-search.js';
import type { Owner } from '../../domain/ids.js';
import { configurationsOf } from '../configuration/configurations-of.js';
import { callerOf, type Caller } from '../session/caller.js';
import { templatesOf } from '../templates/templates-of.js';
import type { Resources, Workflow } from '../workflow.js';

/**
 * The same selection as the storage is asked for it: of the owners the caller may read, and with the additional fields
 * and the people its text names. `null` where there is nobody left to ask about.
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
  const people = await peopleNamed(workflow, { caller, owners: owner, text: asked.text, named }, options);
  return { ...asked, owner, ...(named.length > 0 && { named }), ...(people.length > 0 && { people }) };
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

// As many as one would mean by a part of a name.
const peopleAtMost = 100;

/** The caller as `me`, and whom the directory knows by that name. */
async function peopleNamed(
  { users, storage }: Workflow,
  {
    caller,
    owners,
    text = '',
    named,
  }: {
    readonly caller: Caller;
    readonly owners: readonly Owner[];
    readonly text: string | undefined;
    readonly named: readonly FieldDefinition[];
  },
  { signal }: ReadOptions,
): Promise<readonly PeopleNamed[]> {
  if (!['assignees', 'reporter'].some((name) => storage.finds.search.includes(name))) return [];
  const found = await Promise.all(
    peopleCalled(text, named).map(async (called): Promise<PeopleNamed> => {
      if (called.toLowerCase() === 'me') return { text: called, ids: [caller.user.id] };
      const query = { text: called, size: peopleAtMost };
      const known = await Promise.all(users ? owners.map((owner) => users.find({ owner, ...query }, { signal })) : []);
      return { text: called, ids: [...new Set(known.flat().map(({ id }) => id))] };
    }),
  );
  return found.filter(({ ids }) => ids.length > 0);
}
