import { authorOf, timeOf, type CaseChild, type Records } from '../records/record.js';
import { actionText, neededIn } from './action-text.js';
import { selectPage, type Page, type PageQuery } from './page.js';

/** What narrows what hangs on a case further. */
export interface ChildSelection {
  /** `action`: only these types. */
  readonly types?: readonly string[];
  /** Only what these users made or did. */
  readonly authors?: readonly string[];
  /** `action`: only those about the attachment of this id. */
  readonly about?: string;
  /** `action`: only those that say this, see `ActivityQuery.text`; the others are not searched. */
  readonly text?: string;
  /** `action`: whether `counts` are wanted. */
  readonly counts?: boolean;
}

export interface ChildPage<Item> extends Page<Item> {
  /** By type, of all that match everything but `types`; types that do not occur are left out. */
  readonly counts?: Readonly<Partial<Record<string, number>>>;
}

/** Whether a selection asks for more than a page of all there is. */
export const narrows = ({ types, authors, about, text = '', counts = false }: ChildSelection): boolean =>
  types !== undefined || authors !== undefined || about !== undefined || counts || neededIn(text).length > 0;

/**
 * What a query about what hangs on a case means, said as a scan of it. `comments` are those of the case, needed only where
 * a text is asked for.
 */
export function selectChildren<E extends CaseChild>(
  records: readonly Records[E][],
  { types, authors, about, text = '', counts, ...page }: ChildSelection & Omit<PageQuery, 'caseId'>,
  comments: readonly Records['comment'][],
): ChildPage<Records[E]> {
  const needed = neededIn(text);
  const texts = new Map(comments.map((comment) => [comment.id, comment.text]));
  const commentText = (id: string) => texts.get(id);
  const fits = (record: Records[CaseChild]) => {
    if (authors && !authors.includes(authorOf(record))) return false;
    if (about !== undefined && !('ids' in record && record.ids.includes(about))) return false;
    if (needed.length === 0 || !isAction(record)) return true;
    const entry = actionText(record, commentText);
    return needed.every((needle) => entry.includes(needle));
  };
  const fitting = records.filter(fits);
  const typed = types ? fitting.filter((record) => 'type' in record && types.includes(record.type)) : fitting;
  return { ...selectPage(typed, timeOf, page), ...(counts && { counts: countByType(fitting) }) };
}

const isAction = (record: Records[CaseChild]): record is Records['action'] => 'by' in record && 'at' in record;

function countByType(records: readonly Records[CaseChild][]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const record of records) if (isAction(record)) counts[record.type] = (counts[record.type] ?? 0) + 1;
  return counts;
}
