import type { CaseMetrics } from '../../../contracts/groups/metrics.js';
import { categoryOf, type CaseStatus } from '../../../domain/cases/status.js';
import { duration } from '../../../i18n/duration.js';
import type { MetricName } from '../../../i18n/terms/metrics.js';
import type { Words } from '../../../i18n/words.js';

/** One number of a case, as it is read. */
export interface MetricFact {
  readonly name: MetricName;
  readonly text: string;
  /** The same to the second. */
  readonly exact?: string | undefined;
  /** There is nothing yet, or nothing one looks for. */
  readonly isIdle: boolean;
}

export interface MetricTime {
  /** Where the case stands: that time goes on. */
  readonly status: CaseStatus;
  /** Seconds since the numbers were answered. */
  readonly since: number;
}

const counts = ['alerts', 'hosts', 'users', 'connectors'] as const;

/** The numbers in their order, for those this backend has a meaning for; what still runs as it is by now. */
export function metricFacts(
  metrics: CaseMetrics,
  { status, since }: MetricTime,
  shown: readonly MetricName[],
  words: Words,
): readonly MetricFact[] {
  const { formats } = words;
  const running = categoryOf[status];
  const counted = (name: MetricName, value: number): MetricFact => ({
    name,
    text: formats.number(value),
    isIdle: value === 0,
  });
  const lasted = (name: MetricName, seconds: number | null): MetricFact =>
    seconds === null
      ? { name, text: '–', exact: words.terms.metrics.notYet, isIdle: true }
      : {
          name,
          text: duration(seconds, formats, 'narrow'),
          exact: duration(seconds, formats, 'long'),
          isIdle: seconds === 0,
        };
  return [
    ...counts.map((name) => counted(name, metrics[name])),
    lasted('open', metrics.open + (running === 'open' ? since : 0)),
    lasted('inProgress', metrics.inProgress + (running === 'in-progress' ? since : 0)),
    lasted('toAcknowledge', metrics.toAcknowledge),
    lasted('toResolve', metrics.toResolve),
    counted('reopened', metrics.reopened),
  ].filter(({ name }) => shown.includes(name));
}
