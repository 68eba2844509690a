import { CaseError } from '../error.js';
import type { Owner, Version } from '../ids.js';
import type { Change } from './change.js';

interface Stored {
  readonly id: string;
  readonly owner: Owner;
  readonly version: Version | null;
}

/** Rejects with `conflict` where an owner has other records than a commit expects, see `expectAll`. `stored` may hold those of others. */
export function refuseOthers(
  { entity, owner, records }: Extract<Change, { op: 'expectAll' }>,
  stored: Iterable<Stored>,
): void {
  const expected = new Map(records.map(({ id, version }) => [id, version]));
  const found = [...stored].filter((record) => record.owner === owner);
  if (found.length === expected.size && found.every(({ id, version }) => expected.get(id) === version)) return;
  throw new CaseError('conflict', { message: `What ${owner} has of the kind ${entity} is not as it was expected.` });
}
