import type { ReadOptions } from '../../contracts/options.js';
import type { ConnectorPort } from '../../contracts/ports/connector.js';
import type { Connector } from '../../domain/connector.js';
import { refuseAborted } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { OwnerQuery } from '../../domain/owner-query.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function listConnectors(
  workflow: Workflow & { readonly connectors: ConnectorPort },
  query: { owner: Owner },
  options: ReadOptions = {},
): Promise<readonly Connector[]> {
  refuseAborted(options.signal);
  const { owner } = parse(OwnerQuery, query);
  const caller = await callerOf(workflow, options);
  await caller.need(['read'], { owner, entity: 'connector' });
  const known = await workflow.connectors.list(owner, { signal: options.signal });
  return structuredClone([...known]).sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}
