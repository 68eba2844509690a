import type { ReadOptions } from '../../contracts/options.js';
import type { ConnectorPort } from '../../contracts/ports/connector.js';
import { CaseError } from '../../domain/error.js';
import type { Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { findConnector } from './find-connector.js';

/**
 * Rejects with `not_found` when there is no such connector, and with `forbidden` unless cases can be pushed to it of an owner
 * the caller may read. One that was set up here says whose it is; a port of the host's tells whose a connector is by its lists only, and not every owner has a name in somebody's
 * rights: one that is listed for no owner named there belongs to the others.
 */
export async function needConnector(
  workflow: Workflow & { readonly connectors: ConnectorPort },
  caller: Caller,
  connectorId: string,
  options: ReadOptions,
): Promise<void> {
  const [stored] = await workflow.storage.get('connector', [connectorId], { signal: options.signal });
  if (stored) return caller.need(['read'], { owner: stored.owner, entity: 'connector', id: connectorId });
  const known = await Promise.all(
    caller.namedOwners.map(async (owner) => ({
      isListed: (await findConnector(workflow, owner, connectorId, options)) !== null,
      isReadable: await caller.may('read', { owner, entity: 'connector', id: connectorId }),
    })),
  );
  const listed = known.filter(({ isListed }) => isListed);
  if (listed.length === 0 ? caller.permissionsFor('*').read : listed.some(({ isReadable }) => isReadable)) return;
  await workflow.connectors.fields(connectorId, { signal: options.signal });
  throw new CaseError('forbidden', { message: `Connector ${connectorId} is of no owner the caller may read.` });
}
