import type { NewAlert } from '../../domain/attachments.js';
import type { CaseId } from '../../domain/ids.js';
import type { NewObservable, Observable, ObservableEdit } from '../../domain/observable.js';
import type { ReadOptions, WriteOptions } from '../options.js';
import type { Attached } from './attachments.js';

/**
 * Group `observables`. At most 50 on a case; they are part of the case record. Writing rejects with `forbidden` without
 * `update`.
 */
export interface ObservableVerbs {
  /** Adds observables; what stands there already by type and value (`observableKey`) is left. Rejects with `validation` (`checkObservable`, paths `<index>.…`; too many: path `observables`), `not_found`, `forbidden`. */
  add(caseId: CaseId, observables: readonly NewObservable[], options?: WriteOptions): Promise<Attached<Observable>>;
  /**
   * Changes value or description; the type stays. Rejects like `add` (paths `value`, `description`), for a value another
   * has with the rule `duplicate`, and with `conflict` when a member it changes says neither what `base` nor what the
   * edit says (`current` is the observable as it is); without `base` the last one wins, as for clients of a Kibana.
   */
  edit(caseId: CaseId, edit: ObservableEdit, options?: WriteOptions): Promise<Observable>;
  /** Takes observables away, all or none. Rejects with `not_found`, `forbidden`. */
  remove(caseId: CaseId, ids: readonly string[], options?: WriteOptions): Promise<void>;
  /** What would be taken from these alerts, duplicates merged, as `extractObservables` says. Writes nothing. */
  extract(alerts: readonly NewAlert[], options?: ReadOptions): Promise<readonly NewObservable[]>;
}
