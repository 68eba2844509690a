import type { NewAlert } from '../../domain/attachments.js';
import type { CaseId } from '../../domain/ids.js';
import type { NewObservable, Observable } from '../../domain/observable.js';
import type { ReadOptions, WriteOptions } from '../options.js';
import type { Attached } from './attachments.js';

/** Group `observables`. At most 50 on a case; they are part of the case record. */
export interface ObservableVerbs {
  /** Adds observables; what stands there already by type and normalised value is left. Rejects with `validation`, `not_found`, `forbidden`. */
  add(caseId: CaseId, observables: readonly NewObservable[], options?: WriteOptions): Promise<Attached<Observable>>;
  /** Changes value or description; the type stays. Rejects like `add`. */
  edit(
    caseId: CaseId,
    edit: { readonly id: string; readonly value?: string; readonly description?: string | null },
    options?: WriteOptions,
  ): Promise<Observable>;
  remove(caseId: CaseId, ids: readonly string[], options?: WriteOptions): Promise<void>;
  /** What would be taken from these alerts, duplicates merged. Writes nothing. */
  extract(alerts: readonly NewAlert[], options?: ReadOptions): Promise<readonly NewObservable[]>;
}
