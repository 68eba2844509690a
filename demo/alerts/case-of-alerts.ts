import { severities, type NewCase } from 'case-elements/domain';
import { newAlertOf, type Alert } from './alert.js';

/** What a case about these alerts starts with: their own facts, for a person to complete, and the alerts themselves. */
export function caseOfAlerts(alerts: readonly [Alert, ...Alert[]]): Partial<NewCase> {
  const handed = alerts.map(newAlertOf);
  if (alerts.length === 1) return { ...caseOfOne(alerts[0]), alerts: handed };
  const lines = alerts.map(
    ({ rule, host, reason, raisedAt }) => `- ${placed(rule.name, host)}, ${raisedAt}: ${reason}.`,
  );
  // What they have in common is for a person, or a template, to name.
  const severity = severities.findLast((each) => alerts.some((alert) => alert.severity === each))!;
  return { description: lines.join('\n'), severity, alerts: handed };
}

function caseOfOne({ id, rule, reason, severity, host, user, raisedAt }: Alert): Partial<NewCase> {
  const facts = [
    `- Alert: ${id}`,
    host && `- Host: ${host}`,
    user && `- User: ${user}`,
    `- Raised: ${raisedAt}`,
  ].filter(Boolean);
  return {
    title: placed(rule.name, host),
    description: `${reason}.\n\n${facts.join('\n')}`,
    severity,
    ...(host && { tags: [host] }),
  };
}

const placed = (name: string, host: string | null): string => (host === null ? name : `${name} on ${host}`);
