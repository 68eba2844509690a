import type { CaseTimings } from '../../domain/cases/timings.js';
import type { TimeInStatus } from '../../domain/cases/time-in-status.js';
import type { CaseSelection } from '../../domain/find/case-query.js';
import type { CaseId } from '../../domain/ids.js';
import type { ReadOptions } from '../options.js';

/** Numbers about one case, from its history and from what hangs on it. Durations in whole seconds, up to now. */
export interface CaseMetrics extends CaseTimings, TimeInStatus {
  readonly alerts: number;
  /** Hosts that the documents of its alerts and events name (`host.name`), each once. */
  readonly hosts: number;
  /** Users that the documents of its alerts and events name (`user.name`), each once. */
  readonly users: number;
  /** Connectors it ever had, each once. */
  readonly connectors: number;
}

/** Group `metrics`. */
export interface MetricVerbs {
  /** The numbers of one case as they are now. Rejects with `not_found` when it is gone and `forbidden` without `read`. */
  ofCase(caseId: CaseId, options?: ReadOptions): Promise<CaseMetrics>;
  /**
   * Mean of the whole seconds from created to closed, itself rounded to one, over all closed cases that match; `null`
   * when none does. As with `CasePage.counts` the status filter is ignored, so that the same selection gives the
   * list, its counts and this. A case that was reopened and closed again counts up to when it was closed last. Owners the
   * caller may not read are passed over. Rejects like `cases.find`, with `validation` and `unsupported`.
   */
  meanTimeToClose(selection: CaseSelection, options?: ReadOptions): Promise<number | null>;
}
