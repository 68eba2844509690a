import type { ReadOptions } from '../../contracts/options.js';
import type { Owner } from '../../domain/ids.js';
import type { Resources } from '../workflow.js';

/** Whether these owners have a connector of an id. Where connectors are not known every id will do. */
export async function connectorLookup(
  { connectors }: Resources,
  owners: readonly Owner[],
  { signal }: ReadOptions,
): Promise<(owner: Owner, id: string) => boolean> {
  if (!connectors) return () => true;
  const distinct = [...new Set(owners)];
  const lists = await Promise.all(distinct.map((owner) => connectors.list(owner, { signal })));
  const known = new Map(distinct.map((owner, index) => [owner, new Set(lists[index]!.map(({ id }) => id))]));
  return (owner, id) => known.get(owner)?.has(id) ?? false;
}
