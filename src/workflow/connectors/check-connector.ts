import type { ReadOptions } from '../../contracts/options.js';
import type { CaseConnector } from '../../domain/cases/case.js';
import { checkConnectorFields } from '../../domain/check-connector-fields.js';
import type { Connector, ConnectorField } from '../../domain/connector.js';
import { toCaseError, type FieldProblem } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import type { Resources } from '../workflow.js';
import { findConnector } from './find-connector.js';

export interface CheckedConnector {
  /** The connector, when the owner's cases can be pushed to it. */
  readonly found: Connector | null;
  /** Every rule broken, paths from `connector`. */
  readonly problems: readonly FieldProblem[];
}

/** Whether a case may name this connector and say this of its fields; with `push`, whether it can be pushed like that. */
export async function checkConnector(
  resources: Resources,
  owner: Owner,
  { id, fields }: CaseConnector,
  { push, ...options }: ReadOptions & { readonly push: boolean },
): Promise<CheckedConnector> {
  const found = await findConnector(resources, owner, id, options);
  if (!found) return { found, problems: [{ path: 'connector.id', rule: 'unknown_record' }] };
  if (!push && Object.keys(fields).length === 0) return { found, problems: [] };
  const described = await fieldsOf(resources, id, options);
  return { found, problems: described ? checkConnectorFields(described, fields, { required: push }) : [] };
}

/** Nothing where the system behind it does not answer: that must not keep a case from being opened, and a push will say so. */
async function fieldsOf(
  { connectors }: Resources,
  id: string,
  { signal }: ReadOptions,
): Promise<readonly ConnectorField[] | null> {
  try {
    return (await connectors?.fields(id, { signal })) ?? null;
  } catch (thrown) {
    if (signal?.aborted || toCaseError(thrown).code === 'aborted') throw thrown;
    return null;
  }
}
