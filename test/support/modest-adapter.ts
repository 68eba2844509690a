import type { CaseAdapter } from '../../src/contracts/adapter.js';
import type { Capabilities } from '../../src/contracts/capabilities.js';
import { defineCaseAdapter } from '../../src/contracts/define-case-adapter.js';
import type { CasePatch } from '../../src/domain/cases/case-changes.js';
import type { NewCase } from '../../src/domain/cases/new-case.js';
import { unsupported } from '../../src/domain/error.js';
import { caseColumns, filterKeys, sortKeys, type CaseQuery } from '../../src/domain/find/case-query.js';

const columns = ['tags', 'createdAt'] as const;
const sorts = ['createdAt', 'title'] as const;
const filters = ['status', 'severity'] as const;

/**
 * What an existing server often can: the core over a good adapter, no history, no feed, no search, few filters, pages by
 * number, and a conflict for every stale edit.
 */
export function modestAdapter({ session, cases, comments, close }: CaseAdapter): CaseAdapter {
  return defineCaseAdapter({
    session: {
      async get(query, options) {
        const known = await session.get(query, options);
        return { ...known, capabilities: modest(known.capabilities) };
      },
    },
    cases: {
      get: cases.get,
      create: withoutAttachments(cases.create),
      async find(query, options) {
        refuseUndeclared(query);
        const { next: _next, ...page } = await cases.find({ ...query, columns: query.columns ?? columns }, options);
        return page;
      },
      // Without what the editor saw, any newer version is a conflict.
      update: (patches, options) =>
        cases.update(Array.isArray(patches) ? (patches as CasePatch[]).map(withoutBase) : patches, options),
    },
    comments: { find: comments.find, add: comments.add },
    close,
  });
}

/** A server whose cases are created bare: what belongs to them follows, where it can be attached at all. */
export const withoutAttachments =
  (create: CaseAdapter['cases']['create']): CaseAdapter['cases']['create'] =>
  async (input, options) => {
    const attached = ['alerts', 'events', 'references', 'files', 'observables'] as const;
    if (attached.some((group) => (input as Partial<NewCase> | null)?.[group]?.length))
      throw unsupported('cases.create with attachments');
    return create(input, options);
  };

const modest = (known: Capabilities): Capabilities => ({
  ...known,
  groups: [],
  filters: [...filters],
  sorts: [...sorts],
  columns: [...columns],
  search: [],
  paging: ['page'],
  concurrency: 'version',
  createWithAttachments: 'steps',
});

function withoutBase({ base: _base, ...patch }: CasePatch): CasePatch {
  return patch;
}

function refuseUndeclared(query: CaseQuery | null): void {
  const { filter = {}, sort, at, columns: asked = [] } = query ?? ({} as Partial<CaseQuery>);
  const isUndeclared = (all: readonly string[], declared: readonly string[]) => (name: string) =>
    (all.includes(name) || name.startsWith('field:')) && !declared.includes(name);
  const undeclared = [
    ...Object.keys(filter).filter(isUndeclared(filterKeys, filters)),
    ...[sort?.by ?? 'createdAt'].filter(isUndeclared(sortKeys, sorts)),
    ...asked.filter(isUndeclared(caseColumns, columns)),
    ...(at && 'after' in at ? ['after'] : []),
  ];
  if (undeclared.length > 0) throw unsupported(`cases.find with ${undeclared.join(', ')}`);
}
