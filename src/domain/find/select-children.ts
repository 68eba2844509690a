import { systemUser, userRef, type UserRef } from '../user.js';
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
  /** `action`: whether `participants` are wanted. */
  readonly participants?: boolean;
}

export interface ChildPage<Item> extends Page<Item> {
  /** By type, of all that match everything but `types`; types that do not occur are left out. */
  readonly counts?: Readonly<Partial<Record<string, number>>>;
  /** Who did something, of all there is: see `ActivityPage.participants`. */
  readonly participants?: readonly UserRef[];
}

/** Whether a selection asks for more than a page of all there is. */
export const narrows = ({
  types,
  authors,
  about,
  text = '',
  counts = false,
  participants = false,
}: ChildSelection): boolean =>
  [types, authors, about].some((each) => each !== undefined) || counts || participants || neededIn(text).length > 0;

/**
 * What a query about what hangs on a case means, said as a scan of it. `comments` are those of the case, needed only where
 * a text is asked for.
 */
export function selectChildren<E extends CaseChild>(
  records: readonly Records[E][],
  { types, authors, about, text = '', counts, participants, ...page }: ChildSelection & Omit<PageQuery, 'caseId'>,
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
  return {
    ...selectPage(typed, timeOf, page),
    ...(counts && { counts: countByType(fitting) }),
    ...(participants && { participants: participantsIn(records) }),
  };
}

const isAction = (record: Records[CaseChild]): record is Records['action'] => 'by' in record && 'at' in record;

/** Each once, as the latest entry names them, in the order of their first. */
function participantsIn(records: readonly Records[CaseChild][]): readonly UserRef[] {
  const inOrder = records.filter(isAction).sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
  const people = new Map<string, UserRef>();
  for (const { by } of inOrder) if (by.id !== systemUser.id) people.set(by.id, userRef(by));
  return [...people.values()];
}

function countByType(records: readonly Records[CaseChild][]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const record of records) if (isAction(record)) counts[record.type] = (counts[record.type] ?? 0) + 1;
  return counts;
}
