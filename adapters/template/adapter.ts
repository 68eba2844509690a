import { defineCaseAdapter, refuseUndeclared, type Capabilities, type CaseAdapter } from 'case-elements/contracts';
import {
  aborted,
  allPermissions,
  CaseError,
  defaultPageSize,
  defaultSeverity,
  defaultSort,
  findEntryOf,
  limits,
  newId,
  refuseAborted,
  selectPage,
  toRow,
  unsupported,
  type CasePage,
  type CasePatch,
  type CaseQuery,
  type NewCase,
  type PageQuery,
  type SortKey,
} from 'case-elements/domain';
import {
  CasePatches,
  CaseQuery as CaseQuerySchema,
  NewCase as NewCaseSchema,
  NewComment,
  OwnerQuery,
  PageQuery as PageQuerySchema,
  parse,
} from 'case-elements/domain/schemas';
import type { HelpDesk, Search, TicketFields } from './backend.js';
import { checkComment, checkNewCase, checkPatch, refuseBrokenRules } from './checks.js';
import { priorityOf, stateOf, toCase, toComment, toFields } from './mapping.js';
import { problemOf } from './problems.js';

const orders = { number: 'no', createdAt: 'openedAt', updatedAt: 'touchedAt' } as const satisfies Partial<
  Record<SortKey, Search['orderBy']>
>;

/** What this server can do. Elements show this much and no more; a verb beyond it rejects with `unsupported`. */
const capabilities: Capabilities = {
  contract: 1,
  groups: [],
  sorts: Object.keys(orders) as (keyof typeof orders)[],
  filters: ['status', 'severity', 'tags'],
  search: [],
  columns: ['category', 'tags', 'assignees', 'createdAt', 'createdBy', 'updatedAt', 'closedAt', 'totals'],
  totals: 'exact',
  paging: ['page'],
  // The server knows revisions, not fields: any newer one is a conflict.
  concurrency: 'version',
  createWithAttachments: 'steps',
  alertSync: false,
  limits,
};

/** What a ticket says that nobody said anything about. */
const untold: TicketFields = {
  subject: '',
  body: '',
  state: 'new',
  priority: priorityOf(defaultSeverity),
  topic: null,
  labels: [],
  handlers: [],
  alertsFollow: true,
  findsObservables: true,
};

/** Cases kept by a help desk. */
export function helpDeskAdapter(desk: HelpDesk): CaseAdapter {
  let open = true;

  return defineCaseAdapter({
    session: {
      get: (query, { signal } = {}) =>
        call(signal, async () => {
          const { owner } = parse(OwnerQuery, query);
          const { login, fullName } = await desk.me({ signal });
          const user = { id: login, name: fullName };
          return { user, owner, permissions: { ...allPermissions }, capabilities: structuredClone(capabilities) };
        }),
    },

    cases: {
      find: (query, { signal } = {}) =>
        call(signal, async () => {
          const asked = parse(CaseQuerySchema, query) as CaseQuery;
          refuseUndeclared(asked, capabilities);
          const found = await desk.search(toSearch(asked), { signal });
          const columns = asked.columns ?? (capabilities.columns as CaseQuery['columns'])!;
          return {
            rows: found.tickets.map((ticket) => toRow(findEntryOf(toCase(ticket)), columns)),
            total: found.total,
            counts: { open: found.perState.new, 'in-progress': found.perState.working, closed: found.perState.done },
          } satisfies CasePage;
        }),

      get: (id, { signal } = {}) =>
        call(signal, async () => {
          const ticket = await desk.read(id, { signal });
          return ticket && toCase(ticket);
        }),

      create: (input, { signal, mutationId = newId(), push } = {}) =>
        call(signal, async () => {
          if (push) throw unsupported('cases.push');
          const said = parse(NewCaseSchema, input) as NewCase;
          refuseBrokenRules(checkNewCase(said, input));
          const fields = { ...untold, ...toFields(said) };
          return toCase(await desk.open(said.owner, fields, { signal, requestId: `open ${mutationId}` }));
        }),

      update: (patches, { signal, mutationId = newId() } = {}) =>
        call(signal, async () => {
          const said = parse(CasePatches, patches) as readonly CasePatch[];
          refuseBrokenRules(
            said.flatMap((patch, index) =>
              checkPatch(patch, patches[index]).map((problem) => ({ ...problem, path: `${index}.${problem.path}` })),
            ),
          );
          const edits = said.map(({ id, version, set }) => ({
            key: id,
            revision: Number(version),
            fields: toFields(set),
          }));
          return (await desk.edit(edits, { signal, requestId: `edit ${mutationId}` })).map(toCase);
        }),
    },

    comments: {
      find: (query, { signal } = {}) =>
        call(signal, async () => {
          const { caseId, ...page } = parse(PageQuerySchema, query) as PageQuery;
          const notes = await desk.notes(caseId, { signal });
          return selectPage(notes.map(toComment), ({ createdAt }) => createdAt, page);
        }),

      add: (caseId, comment, { signal, mutationId = newId() } = {}) =>
        call(signal, async () => {
          const { text } = parse(NewComment, comment);
          refuseBrokenRules(checkComment(text));
          return toComment(await desk.addNote(caseId, text, { signal, requestId: `note ${mutationId}` }));
        }),
    },

    async close() {
      open = false;
    },
  });

  /** What every verb promises: nothing once the caller has given up, nothing after closing, and only `CaseError`. */
  async function call<T>(signal: AbortSignal | undefined, run: () => Promise<T>): Promise<T> {
    refuseAborted(signal);
    if (!open) throw new CaseError('unavailable', { message: 'This adapter is closed.', retryable: false });
    try {
      return await run();
    } catch (thrown) {
      // `fetch` rejects with whatever reason the caller gave; the code says it is an abort.
      throw signal?.aborted ? aborted(thrown) : problemOf(thrown);
    }
  }
}

function toSearch({ owner, filter = {}, sort = defaultSort, size = defaultPageSize, at }: CaseQuery): Search {
  return {
    teams: typeof owner === 'string' ? [owner] : owner,
    states: (filter.status ?? []).map((status) => stateOf[status]),
    priorities: (filter.severity ?? []).map(priorityOf),
    labels: filter.tags ?? [],
    orderBy: orders[sort.by as keyof typeof orders],
    descending: sort.direction === 'descending',
    page: at && 'page' in at ? at.page : 1,
    size,
  };
}
