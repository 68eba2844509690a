import type { Page, PageQuery } from '../../domain/find/page.js';
import { limits } from '../../domain/limits.js';

/** Pages of one end until there are enough of them, and `isDone` is content or nothing is left. */
export async function collectPages<Item>(
  find: (query: PageQuery) => Promise<Page<Item>>,
  query: PageQuery,
  wanted: number,
  isDone: (items: readonly Item[]) => boolean = () => true,
): Promise<{ readonly items: readonly Item[]; readonly total: number }> {
  const items: Item[] = [];
  let page: Page<Item>;
  let after: string | undefined;
  do {
    const left = wanted - items.length;
    const size = left > 0 ? Math.min(left, limits.pageSize) : limits.pageSize;
    page = await find({ ...query, size, ...(after !== undefined && { at: { after } }) });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined && (items.length < wanted || !isDone(items)));
  return { items, total: page.total };
}
