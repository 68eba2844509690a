import type { ReadOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import { notFound } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import type { Resources } from '../workflow.js';

/** These cases, in this order. Rejects with `not_found` when one is gone. */
export async function readCases(
  { storage }: Resources,
  ids: readonly CaseId[],
  { signal }: ReadOptions,
): Promise<readonly Case[]> {
  const found = await storage.get('case', ids, { signal });
  return ids.map((id, index) => {
    const each = found[index];
    if (!each) throw notFound('case', id);
    return each;
  });
}

export async function readCase(resources: Resources, id: CaseId, options: ReadOptions): Promise<Case> {
  const [found] = await readCases(resources, [id], options);
  return found!;
}
