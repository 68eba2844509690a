import type { ReadOptions } from '../../contracts/options.js';
import type { ChildQuery } from '../../contracts/ports/storage.js';
import type { Cursor } from '../../domain/ids.js';
import { limits } from '../../domain/limits.js';
import type { CaseChild, Records } from '../../domain/records/record.js';
import type { Resources } from '../workflow.js';

/** Everything of one kind that hangs on a case, oldest first. */
export async function allOfCase<E extends CaseChild>(
  { storage }: Resources,
  entity: E,
  query: Pick<ChildQuery, 'caseId' | 'types'>,
  { signal }: ReadOptions = {},
): Promise<readonly Records[E][]> {
  const all: Records[E][] = [];
  let after: Cursor | undefined;
  do {
    const at = after === undefined ? {} : { at: { after } };
    const page = await storage.findOfCase(entity, { ...query, size: limits.pageSize, ...at }, { signal });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
}
