import type { NewCase } from 'case-elements/domain';
import type { Alert } from './alert.js';

/** What a case about this alert starts with: the alert's own facts, for a person to complete. */
export function caseOfAlert(alert: Alert): Pick<NewCase, 'title' | 'description' | 'severity' | 'tags'> {
  const facts = [
    `- Alert: ${alert.id}`,
    `- Host: ${alert.host}`,
    alert.user && `- User: ${alert.user}`,
    alert.sourceAddress && `- Source address: ${alert.sourceAddress}`,
    `- Raised: ${alert.raisedAt}`,
  ].filter(Boolean);
  return {
    title: `${alert.rule.name} on ${alert.host}`,
    description: `${alert.reason}.\n\n${facts.join('\n')}`,
    severity: alert.severity,
    tags: [alert.host],
  };
}
