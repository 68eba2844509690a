import type { ReadOptions } from '../../contracts/options.js';
import type { ConnectorType } from '../../domain/connector.js';
import { refuseAborted } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { OwnerQuery } from '../../domain/owner-query.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

/** What is data of the types that can be set up here. */
export async function listTypes(
  workflow: Workflow,
  query: { owner: Owner },
  options: ReadOptions = {},
): Promise<readonly ConnectorType[]> {
  refuseAborted(options.signal);
  const { owner } = parse(OwnerQuery, query);
  const caller = await callerOf(workflow, options);
  await caller.need(['connectors'], { owner, entity: 'connector' });
  return workflow.connectorTypes
    .map(({ type, name, description, settings, secrets, mapping }) =>
      structuredClone({ type, name, ...(description !== undefined && { description }), settings, secrets, mapping }),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
