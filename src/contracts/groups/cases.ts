import type { CasePatch } from '../../domain/cases/case-changes.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { CasePage, CaseQuery } from '../../domain/find/case-query.js';
import type { CaseId } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** Core, but for `remove` and `push`. */
export interface CaseVerbs {
  /**
   * One page of cases, with the total and counts by status (which ignore the status filter), exact where
   * `Capabilities.totals` says so. Owners the caller may not read are passed over in silence. Rejects with
   * `validation` for an unreadable query or cursor, and with `unsupported` for a filter, sort, column, text search or
   * way of paging that is not declared.
   */
  find(query: CaseQuery, options?: ReadOptions): Promise<CasePage>;

  /** The case, or `null` when there is none. Rejects with `forbidden` when the caller may not read its owner's cases. */
  get(id: CaseId, options?: ReadOptions): Promise<Case | null>;

  /**
   * Opens a case: its record, its history, what is attached and its pending e-mails and pushes land together or not
   * at all. What is named twice is attached once; where `settings.extractObservables` is on, observables are taken from
   * alerts and events and put behind those given, as far as there is room. With `push` it is also pushed to its
   * connector, afterwards, if it has one; a push that fails never undoes the case: it shows in `pushes`, and `push`
   * repeats it. Rejects with `validation`, every broken rule at once: also for an additional field nobody defined, a
   * connector that is not there (`connector.id`) and what the connector's own fields do not allow, as far as that is
   * known; of an alert of another owner the path is `alerts.<index>.owner`, of a file that was swept
   * `files.<index>.ref`; `forbidden` without the right `create` (`assign` too when assignees are given, `createComment`
   * when alerts, events, references or files are, `push` when it is pushed); `not_found` for a template that is not
   * there, also where there are none; `unsupported` when something is attached whose group is not declared, or anything
   * where `createWithAttachments` is `'steps'` (there the caller creates the case and attaches one group after
   * another), and with `push` where `cases.push` is not declared.
   */
  create(input: NewCase, options?: WriteOptions & { readonly push?: boolean }): Promise<Case>;

  /**
   * Applies 1 to 100 patches, all or none, and answers the cases as they are then, in the order of the patches. A
   * patch that changes nothing answers the same record and version. Rejects with `conflict` when a patched field
   * says neither what `base` nor what `set` says (`current` is the case as it is; without `base` any newer version
   * conflicts), `not_found` when a case is gone, `validation` as `create` does, for a field required on close that is
   * empty, for a `closeReason` that closes nothing, for a template that is not the owner's, is switched off or has another
   * revision by now, and for a call of none or more than 100 patches, and `forbidden`: a
   * patch that only reopens needs only `reopen`, one that only assigns only `assign`, every other also `update`.
   */
  update(patches: readonly CasePatch[], options?: WriteOptions): Promise<readonly Case[]>;

  /**
   * Group `cases.remove`. Takes away 1 to 100 cases with everything that hangs on them, all or none. Their numbers
   * do not come back. Rejects with `validation` for none or more than 100 ids, `not_found` when one is gone and
   * `forbidden` without the right `delete`.
   */
  remove(ids: readonly CaseId[], options?: WriteOptions): Promise<void>;

  /**
   * Group `cases.push`. Asks for the case to be pushed to its connector and answers it with the push pending; a
   * push already pending is joined; one that waits for its next try is tried at once. Rejects with `validation` when the
   * case has no connector, the connector is gone or one of its required fields is empty, `not_found` when the case is
   * gone, and `forbidden` without the right `push`.
   */
  push(id: CaseId, options?: WriteOptions): Promise<Case>;
}
