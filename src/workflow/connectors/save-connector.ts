import type { ConnectorVerbs } from '../../contracts/groups/connectors.js';
import type { WriteOptions } from '../../contracts/options.js';
import { checkConnectorSetup } from '../../domain/check-connector-setup.js';
import type { ConnectorSetup } from '../../domain/connector.js';
import { CaseError, invalid, notFound, refuseAborted, type FieldProblem } from '../../domain/error.js';
import { ConnectorToSave } from '../../domain/connector-setup.schema.js';
import { sameJson, type Json } from '../../domain/json.js';
import { limits } from '../../domain/limits.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import type { StoredConnector } from '../../domain/records/record.js';
import { commitOnce } from '../commit-once.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { setupOf } from './setup-of.js';

type Save = Parameters<ConnectorVerbs['save']>[0];

export async function saveConnector(
  workflow: Workflow,
  connector: Save,
  options: WriteOptions = {},
): Promise<ConnectorSetup> {
  refuseAborted(options.signal);
  const wanted = parse(ConnectorToSave, connector) as Save;
  const { id, owner } = wanted;
  const caller = await callerOf(workflow, options);
  await caller.need(['connectors'], { owner, entity: 'connector', ...(id !== undefined && { id }) });
  let before: StoredConnector | null = null;
  return commitOnce(workflow, caller, options, {
    verb: 'connectors.save',
    async plan() {
      before = id === undefined ? null : await stored(workflow, id, { owner, version: wanted.version }, options);
      const others = before ? [] : await workflow.storage.findOfOwner('connector', owner, { signal: options.signal });
      const problems = problemsOf(workflow, wanted, before, others.length);
      if (problems.length > 0) throw invalid(problems);
      return changesFor(workflow, wanted, before, others);
    },
    // Of an edit, what was removed comes first.
    answer: (records) => setupOf((records.find((record) => record !== null) as StoredConnector | undefined) ?? before!),
  });
}

async function stored(
  { storage }: Workflow,
  id: string,
  { owner, version }: Pick<Save, 'owner' | 'version'>,
  { signal }: WriteOptions,
): Promise<StoredConnector> {
  const [found] = await storage.get('connector', [id], { signal });
  if (found?.owner !== owner) throw notFound('connector', id);
  if (found.version !== version)
    throw new CaseError('conflict', {
      message: `Connector ${id} moved on: version ${version ?? 'none'}.`,
      current: setupOf(found),
    });
  return found;
}

function problemsOf(
  { connectorTypes }: Workflow,
  wanted: Save,
  before: StoredConnector | null,
  others: number,
): readonly FieldProblem[] {
  // What a connector is never changes: its pushes and the values of its cases are of its type.
  if (before && before.type !== wanted.type) return [{ path: 'type', rule: 'immutable' }];
  const type = connectorTypes.find((each) => each.type === wanted.type);
  const problems = [
    ...checkConnectorSetup(wanted, { types: connectorTypes, before: before ? setupOf(before) : undefined }),
    ...(type?.check?.(wanted.settings) ?? []),
  ];
  if (before) return problems;
  const actual = others + 1;
  const limit = limits.connectors;
  return actual > limit ? [...problems, { path: 'name', rule: 'too_many', limit, actual }] : problems;
}

async function changesFor(
  workflow: Workflow,
  { owner, name, type, settings, secrets = {} }: Save,
  before: StoredConnector | null,
  others: readonly StoredConnector[],
): Promise<readonly Change[]> {
  const id = before?.id ?? workflow.newId();
  const sealed = await sealSecrets(workflow, id, secrets, before?.secrets ?? {});
  const record = { id, owner, name, type, settings, secrets: sealed };
  // That there is room was decided by these.
  const records = others.map(({ id: other, version }) => ({ id: other, version }));
  if (!before)
    return [
      { op: 'expectAll', entity: 'connector', owner, records },
      { op: 'insert', entity: 'connector', record },
    ];
  const { version, ...had } = before;
  return sameJson(had, record)
    ? []
    : [{ op: 'update', entity: 'connector', id, version, set: { name, settings, secrets: sealed } }];
}

/** What is absent stays, what is empty goes, and what is there is sealed before it is written anywhere. */
async function sealSecrets(
  { secrets: port }: Workflow,
  connectorId: string,
  given: Readonly<Record<string, Json>>,
  before: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const sealed = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(given)) {
    if (typeof value === 'string' && value !== '' && port)
      sealed.set(key, await port.seal(value, { connectorId, key }));
    else sealed.delete(key);
  }
  return Object.fromEntries(sealed);
}
