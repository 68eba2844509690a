/** The numbers of one case, in their order. */
export const metricNames = [
  'alerts',
  'hosts',
  'users',
  'connectors',
  'open',
  'inProgress',
  'toAcknowledge',
  'toResolve',
  'reopened',
] as const;
export type MetricName = (typeof metricNames)[number];

/** What is counted and measured of one case. English for it is loaded when it is needed. */
export interface MetricsTerms {
  readonly heading: string;
  readonly names: Readonly<Record<MetricName, string>>;
  /** Stands for what has not happened. */
  readonly notYet: string;
  /** Before the reason. */
  readonly failed: string;
}
