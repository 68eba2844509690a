import type { Severity } from 'case-elements/domain';

/** What Quayside itself knows of an alert. */
export interface Alert {
  readonly id: string;
  readonly index: string;
  readonly severity: Severity;
  readonly rule: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly host: string;
  readonly user: string | null;
  readonly sourceAddress: string | null;
  /** ISO-8601. */
  readonly raisedAt: string;
}

/** Whether the words typed into the search all occur in it. */
export function mentions({ rule, reason, host, user, sourceAddress }: Alert, text: string): boolean {
  const said = [rule.name, reason, host, user ?? '', sourceAddress ?? ''].join(' ').toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => said.includes(part));
}
