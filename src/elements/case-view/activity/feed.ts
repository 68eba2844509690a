import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { ActivityPage } from '../../../contracts/groups/activity.js';
import type { ReadOptions } from '../../../contracts/options.js';
import type { Comment } from '../../../domain/comment.js';
import type { PageQuery } from '../../../domain/find/page.js';
import type { CaseId, UserId } from '../../../domain/ids.js';
import { userActionTypes, type UserAction, type UserActionType } from '../../../domain/user-action.js';
import type { Query } from '../../controllers/query-cache.js';
import { collectPages } from '../collect-pages.js';

/** What of the history is asked for. */
export interface FeedView {
  readonly show: 'all' | 'comments' | 'history';
  /** Only what this person did; everybody's when absent. */
  readonly author?: UserId | undefined;
  /** Only what says this; see `ActivityQuery.text`. */
  readonly text?: string | undefined;
  /** How many entries from its beginning, and how many from its end. */
  readonly first: number;
  readonly last: number;
  /** This entry must be among those of the beginning. */
  readonly entry?: string | undefined;
}

/** Both ends of the history of a case. */
export interface Feed {
  readonly first: readonly UserAction[];
  /** Those of the end that are not among the first. */
  readonly last: readonly UserAction[];
  /** How many lie between them. */
  readonly between: number;
  readonly total: number;
  /** How many there are of each sort, whichever is shown; where the backend counts. */
  readonly counts: Readonly<Record<FeedView['show'], number>> | undefined;
  /** Who acted on the case, whatever of it is shown; where the backend says. */
  readonly participants: ActivityPage['participants'];
  /** The comments these entries speak of, as they say now. */
  readonly comments: ReadonlyMap<string, Comment>;
}

export const feedOf = (caseId: CaseId, view: FeedView): Query<Feed> => ({
  key: `feed ${JSON.stringify([caseId, view])}`,
  series: `feed ${JSON.stringify([caseId])}`,
  load: (adapter, options) => loadFeed(adapter, caseId, view, options),
  // Actions are not told of, but each comes with a change of its case.
  affectedBy: (event) =>
    event.type !== 'resync' && ((event.entity === 'case' && event.id === caseId) || event.entity === 'comment'),
});

const typesOf: Readonly<Record<FeedView['show'], readonly UserActionType[] | undefined>> = {
  all: undefined,
  comments: ['comment'],
  history: userActionTypes.filter((type) => type !== 'comment'),
};

async function loadFeed(
  adapter: CaseAdapter,
  caseId: CaseId,
  { show, author, text, first: wanted, last: wantedLast, entry }: FeedView,
  options: ReadOptions,
): Promise<Feed> {
  const types = typesOf[show];
  const asked = {
    caseId,
    ...(types && { types }),
    ...(author !== undefined && { authors: [author] }),
    ...(text && { text }),
  };
  let counts: ActivityPage['counts'];
  let participants: ActivityPage['participants'];
  const actions = async (query: PageQuery) => {
    // Once is enough, with the first page.
    const counting = query.order === 'oldest' && query.at === undefined;
    const page = await adapter.activity.find(
      { ...asked, ...query, ...(counting && { counts: true, participants: true }) },
      options,
    );
    counts ??= page.counts;
    participants ??= page.participants;
    return page;
  };
  const [beginning, end] = await Promise.all([
    collectPages(actions, { caseId, order: 'oldest' }, wanted, (items) => entry === undefined || holds(items, entry)),
    collectPages(actions, { caseId, order: 'newest' }, wantedLast),
  ]);
  const { items: first, total } = beginning;
  // What both ends hold stands once. An entry that came between the two answers is in the later one.
  const known = new Set(first.map(({ id }) => id));
  const last = end.items.filter(({ id }) => !known.has(id)).reverse();
  const between = Math.max(0, Math.max(total, end.total) - first.length - last.length);
  const comments = await commentsOf(adapter, caseId, { first, last }, options);
  return { first, last, between, total: Math.max(total, end.total), counts: countsOf(counts), participants, comments };
}

function countsOf(byType: ActivityPage['counts']): Feed['counts'] {
  if (!byType) return undefined;
  const all = Object.values(byType).reduce((sum, each) => sum + each, 0);
  const { comment: comments = 0 } = byType;
  return { all, comments, history: all - comments };
}

const holds = (items: readonly UserAction[], entry: string): boolean =>
  items.some((action) => action.id === entry || (action.type === 'comment' && action.ids.includes(entry)));

/** Comments come in the order of their entries: so many entries of an end speak of so many comments of it at most. */
async function commentsOf(
  adapter: CaseAdapter,
  caseId: CaseId,
  { first, last }: Pick<Feed, 'first' | 'last'>,
  options: ReadOptions,
): Promise<ReadonlyMap<string, Comment>> {
  const find = (query: PageQuery) => adapter.comments.find(query, options);
  const ends = await Promise.all(
    (
      [
        [first, 'oldest'],
        [last, 'newest'],
      ] as const
    ).map(async ([entries, order]) => {
      const wanted = new Set(
        entries.flatMap((each) => (each.type === 'comment' && each.verb === 'add' ? each.ids : [])),
      );
      if (wanted.size === 0) return [];
      const times = entries.map(({ at }) => at).sort();
      // Beyond the far end of these entries there is none of their comments.
      const isPast = ({ createdAt }: Comment) =>
        order === 'oldest' ? createdAt > times.at(-1)! : createdAt < times[0]!;
      const { items } = await collectPages(find, { caseId, order }, 1, (found) => {
        const ids = new Set(found.map(({ id }) => id));
        return [...wanted].every((id) => ids.has(id)) || found.some(isPast);
      });
      return items;
    }),
  );
  return new Map(ends.flat().map((comment) => [comment.id, comment]));
}
