import type { ConfigurationVerbs } from '../../contracts/groups/configuration.js';
import type { WriteOptions } from '../../contracts/options.js';
import { checkConfiguration } from '../../domain/check-configuration.js';
import type { Configuration } from '../../domain/configuration.js';
import { ConfigurationChange } from '../../domain/configuration.schema.js';
import { CaseError, invalid, refuseAborted, type FieldProblem } from '../../domain/error.js';
import { sameJson } from '../../domain/json.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import type { Records } from '../../domain/records/record.js';
import { commitOnce } from '../commit-once.js';
import { findConnector } from '../connectors/find-connector.js';
import { dropObservablesOf } from '../observables/drop-observables-of.js';
import { callerOf, type Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { configurationOf } from './configurations-of.js';
import { keysOfFields } from './keys-of-fields.js';

type Save = Parameters<ConfigurationVerbs['save']>[0];

export async function saveConfiguration(
  workflow: Workflow,
  change: Save,
  options: WriteOptions = {},
): Promise<Configuration> {
  refuseAborted(options.signal);
  const wanted = parse(ConfigurationChange, change) as Save;
  const caller = await callerOf(workflow, options);
  await caller.need(['settings'], { owner: wanted.owner, entity: 'configuration' });
  let before: Configuration | undefined;
  const saved = await commitOnce<Configuration>(workflow, caller, options, {
    verb: 'configuration.save',
    async plan() {
      before = await configurationOf(workflow, wanted.owner, options);
      return planSave(workflow, caller, { before, ...wanted }, options);
    },
    answer: ([written]) => (written ? withoutId(written as Records['configuration']) : before!),
  });
  if (before) await dropLate(workflow, caller, { owner: wanted.owner, types: goneTypes(before, saved) }, options);
  return saved;
}

/** What landed on a case between the reading and the commit; after that nothing of these types lands any more. */
async function dropLate(
  workflow: Workflow,
  caller: Caller,
  gone: Parameters<typeof dropObservablesOf>[2],
  { signal }: WriteOptions,
): Promise<void> {
  if (gone.types.length === 0) return;
  await commitOnce(
    workflow,
    caller,
    { signal },
    {
      verb: 'configuration.save',
      plan: () => dropObservablesOf(workflow, caller, gone, { signal }),
      answer: () => undefined,
    },
  );
}

const goneTypes = (before: Configuration, after: Pick<Configuration, 'observableTypes'>): readonly string[] =>
  before.observableTypes.map(({ key }) => key).filter((key) => !after.observableTypes.some((type) => type.key === key));

async function planSave(
  workflow: Workflow,
  caller: Caller,
  { before, owner, version, set }: Save & { readonly before: Configuration },
  options: WriteOptions,
): Promise<readonly Change[]> {
  if (before.version !== version)
    throw new CaseError('conflict', {
      message: `The configuration of ${owner} moved on: version ${String(version)}.`,
      current: before,
    });
  const keys = set.fields && (await keysOfFields(workflow, before, set.fields, options));
  const problems = [
    ...checkConfiguration(before, set),
    ...(keys?.problems ?? []),
    ...(await checkDefaultConnector(workflow, { owner, set }, options)),
  ];
  if (problems.length > 0) throw invalid(problems);
  const after = { ...before, ...set };
  if (sameJson(before, after)) return [];
  const kept = keys &&
    !sameJson(keys.removedFields, before.removedFields ?? []) && { removedFields: keys.removedFields };
  const { version: _version, ...record } = { ...after, ...kept };
  return [
    // What the host had preset is stored whole with the first change of it.
    version === null
      ? { op: 'insert', entity: 'configuration', record: { id: owner, ...record } }
      : { op: 'update', entity: 'configuration', id: owner, version, set: { ...set, ...kept } },
    ...(await dropObservablesOf(workflow, caller, { owner, types: goneTypes(before, after) }, options)),
  ];
}

async function checkDefaultConnector(
  workflow: Workflow,
  { owner, set: { connectorId } }: Pick<Save, 'owner' | 'set'>,
  options: WriteOptions,
): Promise<readonly FieldProblem[]> {
  if (connectorId === undefined || connectorId === null) return [];
  const found = await findConnector(workflow, owner, connectorId, options);
  return found ? [] : [{ path: 'connectorId', rule: 'unknown_record' }];
}

function withoutId({ id: _id, ...configuration }: Records['configuration']): Configuration {
  return configuration;
}
