import type { CasePatch } from '../../domain/cases/case-changes.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { CasePage, CaseQuery } from '../../domain/find/case-query.js';
import type { CaseId } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** Core, but for `remove` and `push`. */
export interface CaseVerbs {
  /**
   * One page of cases, with the exact total and counts by status (which ignore the status filter). Owners the
   * caller may not read are passed over in silence. Rejects with `validation` for an unreadable query or cursor,
   * and with `unsupported` for a filter, sort or column that is not declared.
   */
  find(query: CaseQuery, options?: ReadOptions): Promise<CasePage>;

  /** The case, or `null` when there is none. Rejects with `forbidden` when the caller may not read its owner's cases. */
  get(id: CaseId, options?: ReadOptions): Promise<Case | null>;

  /**
   * Opens a case: its record, its history and its pending e-mails and pushes land together or not at all.
   * With `push` it is also pushed to its connector, afterwards; a push that fails never undoes the case.
   * Rejects with `validation` (every broken rule at once), `forbidden` without the right `create` (and `assign`
   * when assignees are given), `not_found` for a template that is not there, `unsupported` when something is
   * attached whose group is not declared.
   */
  create(input: NewCase, options?: WriteOptions & { readonly push?: boolean }): Promise<Case>;

  /**
   * Applies 1 to 100 patches, all or none, and answers the cases as they are then, in the order of the patches. A
   * patch that changes nothing answers the same record and version. Rejects with `conflict` when a patched field
   * says neither what `base` nor what `set` says (`current` is the case as it is; without `base` any newer version
   * conflicts), `not_found` when a case is gone, `validation`, and `forbidden`: a patch that only reopens needs
   * only `reopen`, one that only assigns only `assign`, every other also `update`.
   */
  update(patches: readonly CasePatch[], options?: WriteOptions): Promise<readonly Case[]>;

  /**
   * Group `cases.remove`. Takes away 1 to 100 cases with everything that hangs on them, all or none. Their numbers
   * do not come back. Rejects with `not_found` when one is gone and `forbidden` without the right `delete`.
   */
  remove(ids: readonly CaseId[], options?: WriteOptions): Promise<void>;

  /**
   * Group `cases.push`. Asks for the case to be pushed to its connector and answers it with the push pending; a
   * push already pending is joined. Rejects with `validation` when the case has no connector, `not_found`, and
   * `forbidden` without the right `push`.
   */
  push(id: CaseId, options?: WriteOptions): Promise<Case>;
}
