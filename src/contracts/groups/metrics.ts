import type { CaseTimings } from '../../domain/cases/timings.js';
import type { CaseFilter } from '../../domain/find/case-query.js';
import type { CaseId, Owner } from '../../domain/ids.js';
import type { ReadOptions } from '../options.js';

/** Numbers about one case, from its history. Durations in seconds. */
export interface CaseMetrics extends CaseTimings {
  readonly alerts: number;
  readonly hosts: number;
  readonly users: number;
  readonly connectors: number;
  readonly open: number;
  readonly inProgress: number;
  readonly reopened: number;
}

/** Group `metrics`. */
export interface MetricVerbs {
  /** Rejects with `not_found` and `forbidden`. */
  ofCase(caseId: CaseId, options?: ReadOptions): Promise<CaseMetrics>;
  /** Mean seconds from created to closed over all closed cases that match; `null` when none does. */
  meanTimeToClose(
    query: { owner: Owner | readonly Owner[]; filter?: CaseFilter; text?: string },
    options?: ReadOptions,
  ): Promise<number | null>;
}
