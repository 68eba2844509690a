import type { CaseAdapter } from '../../../../contracts/adapter.js';
import type { Case } from '../../../../domain/cases/case.js';
import type { CasePatch } from '../../../../domain/cases/case-changes.js';
import type { CaseRow } from '../../../../domain/find/case-query.js';
import type { CaseId } from '../../../../domain/ids.js';
import type { Terms } from '../../../../i18n/terms.js';
import { blamedPatches, changesOf, columnsFor, patchBack, patchOf, type CaseEdit } from '../case-edit.js';
import type { Rights } from '../rights.js';
import type { Job } from './job.js';
import { readRows, rowsOf, sizeOf, type Scope, type Source } from './scope.js';

export interface JobContext extends Source {
  readonly rights: Rights;
  readonly terms: () => Terms;
  /** Cases were stored. */
  readonly onUpdated: (cases: readonly Case[]) => void;
}

/** Changes cases, each from how it was seen. */
export function editJob(scope: Scope, edit: CaseEdit, context: JobContext): Job {
  const { rights, terms } = context;
  const kind = edit.field === 'status' ? edit.to : edit.field;
  const columns = columnsFor(edit.field);
  const seen = new Map<CaseId, CaseRow>();
  const after = new Map<CaseId, Case>();
  return {
    did: (subject) => terms().actions.did[kind](subject),
    expected: sizeOf(scope),
    size: context.capabilities.limits.casesPerCall,
    // Rows that were seen are changed as they were seen: what somebody else did since is a conflict, and told.
    targets: (signal) => ('rows' in scope ? scope.rows : rowsOf(scope, columns, context, signal)),
    again: (rows, signal) => readRows(rows, columns, context, signal),
    refuse: (row) => rights.refusal(row, { set: changesOf(row, edit) }),
    ...patching(
      (row) => patchOf(row, edit),
      context,
      (rows, cases) => {
        for (const row of rows) seen.set(row.id, row);
        for (const each of cases) after.set(each.id, each);
      },
    ),
    undo(done) {
      const back = done.filter((row) => mayGoBack(row));
      return back.length > 0 ? undoJob(back) : undefined;
    },
  };

  function mayGoBack({ id }: CaseRow): boolean {
    const before = seen.get(id);
    const now = after.get(id);
    return Boolean(before && now && !rights.missing(now, { set: patchBack(before, now, edit).set }));
  }

  function undoJob(rows: readonly CaseRow[]): Job {
    return {
      did: (subject) => terms().actions.undid(subject),
      expected: rows.length,
      size: context.capabilities.limits.casesPerCall,
      targets: () => rows,
      again: () => rows,
      ...patching(({ id }) => patchBack(seen.get(id)!, after.get(id)!, edit), context),
    };
  }
}

/** Writes patches, and tells of what they made. */
function patching(
  patchFor: (row: CaseRow) => CasePatch,
  { adapter, onUpdated }: { readonly adapter: CaseAdapter; readonly onUpdated: JobContext['onUpdated'] },
  onStored?: (rows: readonly CaseRow[], cases: readonly Case[]) => void,
): Pick<Job, 'write' | 'blame'> {
  return {
    async write(rows, options) {
      const patches = rows.map(patchFor);
      const cases = await adapter.cases.update(patches, options);
      onStored?.(rows, cases);
      const isOther = patches.map(({ version }, index) => cases[index]?.version !== version);
      const changed = cases.filter((_, index) => isOther[index]);
      if (changed.length > 0) onUpdated(changed);
      return isOther;
    },
    blame: (error, rows) => blamedPatches(error, rows.map(patchFor)).flatMap((index) => rows[index] ?? []),
  };
}
