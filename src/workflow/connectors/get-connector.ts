import type { ReadOptions } from '../../contracts/options.js';
import type { ConnectorSetup } from '../../domain/connector.js';
import { refuseAborted } from '../../domain/error.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { setupOf } from './setup-of.js';

export async function getConnector(
  workflow: Workflow,
  connectorId: string,
  options: ReadOptions = {},
): Promise<ConnectorSetup | null> {
  refuseAborted(options.signal);
  const id = parse(Id, connectorId, 'connectorId');
  const caller = await callerOf(workflow, options);
  const [found] = await workflow.storage.get('connector', [id], { signal: options.signal });
  if (!found) return null;
  await caller.need(['connectors'], { owner: found.owner, entity: 'connector', id });
  return setupOf(found);
}
