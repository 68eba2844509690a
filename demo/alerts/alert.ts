import type { NewAlert, Severity, Timestamp } from 'case-elements/domain';
import type { KnownOwner } from '../cases/owners.js';
import { ecsOf, toldWith, type Seen } from './data/ecs.js';
import { rules, type RuleKey } from './data/rules.js';

/** What Quayside itself knows of an alert. */
export interface Alert {
  readonly id: string;
  readonly index: string;
  readonly owner: KnownOwner;
  readonly severity: Severity;
  readonly rule: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly host: string | null;
  readonly user: string | null;
  readonly raisedAt: Timestamp;
  /** All the sensor saw, in fields of the Elastic Common Schema. */
  readonly document: NonNullable<NewAlert['document']>;
}

/** As the three solutions name their indices and themselves in alerts. */
const origins: Readonly<Record<KnownOwner, readonly [index: string, consumer: string]>> = {
  securitySolution: ['.alerts-security.alerts-default', 'siem'],
  observability: ['.alerts-observability.logs.alerts-default', 'observability'],
  cases: ['.alerts-stack.alerts-default', 'stackAlerts'],
};
const riskScores: Readonly<Record<Severity, number>> = { low: 21, medium: 47, high: 73, critical: 99 };

/** The alert a rule raises about what was seen. */
export function raise(key: RuleKey, seen: Seen, { id, at }: { readonly id: string; readonly at: number }): Alert {
  const { owner, severity, category, ...told } = rules[key];
  const [name, reason] = [toldWith(told.name, seen), toldWith(told.reason, seen)];
  const [index, consumer] = origins[owner];
  const rule = { id: `rule-${key}`, name };
  const raisedAt = new Date(at).toISOString();
  return {
    id,
    index,
    owner,
    severity,
    rule,
    reason,
    host: seen.host ?? null,
    user: seen.user ?? null,
    raisedAt,
    document: {
      '@timestamp': raisedAt,
      message: reason,
      event: { kind: 'signal', category: [category], action: key },
      ...ecsOf(seen),
      'kibana.alert.uuid': id,
      'kibana.alert.rule.uuid': rule.id,
      'kibana.alert.rule.name': name,
      'kibana.alert.rule.consumer': consumer,
      'kibana.alert.severity': severity,
      'kibana.alert.risk_score': riskScores[severity],
      'kibana.alert.reason': reason,
      'kibana.alert.workflow_status': 'open',
    },
  };
}

/** The alert as it is handed to a case. */
export const newAlertOf = ({ id, index, rule, owner, document }: Alert): NewAlert => ({
  alertId: id,
  index,
  rule,
  owner,
  document,
});
