import type { ReadOptions } from '../../contracts/options.js';
import type { Connector } from '../../domain/connector.js';
import type { Owner } from '../../domain/ids.js';
import type { Resources } from '../workflow.js';

/** The connector an owner's cases can be pushed to by this id; `null` when there is none. */
export async function findConnector(
  { connectors }: Resources,
  owner: Owner,
  id: string,
  { signal }: ReadOptions,
): Promise<Connector | null> {
  const known = (await connectors?.list(owner, { signal })) ?? [];
  return known.find((connector) => connector.id === id) ?? null;
}
