import type { Json } from '../../../domain/json.js';
import { severities, type Severity } from '../../../domain/cases/severity.js';
import { valuesAt } from '../../../domain/observables/values-at.js';
import type { AlertStatus } from '../../../domain/cases/alert-sync.js';
import type { Evidence } from './evidence-query.js';

type Document = Evidence['document'];

const textAt = (document: Document, ...paths: readonly string[]): string | undefined => {
  for (const path of paths) {
    const [first] = document ? valuesAt(document, path) : [];
    if (first !== undefined) return first;
  }
  return undefined;
};

/** When it happened, where the document says so. */
export function timeOf({ document, attachedAt }: Evidence): string {
  const said = textAt(document, '@timestamp', 'kibana.alert.start', 'time', 'time_dt');
  const time = said === undefined ? Number.NaN : Date.parse(said);
  return Number.isNaN(time) ? attachedAt : new Date(time).toISOString();
}

/** How bad it is, as far as its words are ours. */
export function severityOf({ document }: Evidence): Severity | undefined {
  const said = textAt(document, 'kibana.alert.severity', 'severity', 'log.level')?.toLowerCase();
  return severities.find((each) => each === said);
}

/** Where it stood when it was attached. */
export function statusOf({ document }: Evidence): AlertStatus | undefined {
  const said = textAt(document, 'kibana.alert.workflow_status', 'signal.status')?.toLowerCase();
  return said === 'open' || said === 'acknowledged' || said === 'closed' ? said : undefined;
}

/** What an event is called: what it was about, in the words of the document. */
export const messageOf = ({ document }: Evidence): string | undefined =>
  textAt(document, 'kibana.alert.reason', 'message', 'event.action', 'event.category');

/** A document may be as deep and as wide as somebody wants it to be; so much of it is read by a person. */
const deepest = 12;
const most = 300;

/** Every field of a document by its dotted name, in the order of names. */
export function fieldsOf(document: Document): readonly (readonly [name: string, text: string])[] {
  const fields: [string, string][] = [];
  const walk = (value: Json, name: string, depth: number): void => {
    if (value === null || fields.length >= most) return;
    if (typeof value !== 'object') fields.push([name, String(value)]);
    else if (depth > deepest) fields.push([name, '…']);
    else if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
      fields.push([name, value.join(', ')]);
    else
      for (const [key, below] of Object.entries(value as Readonly<Record<string, Json>>))
        walk(below, name === '' ? key : `${name}.${key}`, depth + 1);
  };
  if (document) walk(document, '', 0);
  return fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
