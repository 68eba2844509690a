import type { NewAlert, NewEvent } from '../attachments.js';
import { limits } from '../limits.js';
import type { NewObservable, Observable, ObservableTypeKey } from '../observable.js';
import { isIpv6 } from './addresses.js';
import { looksLike } from './check-observable.js';
import { observableKey } from './observable-key.js';
import { valuesAt } from './values-at.js';

/** What was found in alerts and events. */
export interface Extraction {
  /** Each once, in the order found; what is known already is left out. */
  readonly observables: readonly NewObservable[];
  /** How many more there were than a case has room for. */
  readonly dropped: number;
}

/**
 * The observables in documents of alerts and events (ECS fields), those of `known` left out: what stands on the case,
 * or is given beside the alerts. Pure: a form may show before saving what the workflow will keep.
 */
export function extractObservables(
  sources: readonly Pick<NewAlert | NewEvent, 'document'>[],
  known: readonly Pick<Observable, 'type' | 'value'>[] = [],
): Extraction {
  const seen = new Set(known.map(observableKey));
  const room = Math.max(0, limits.observablesPerCase - seen.size);
  const found: NewObservable[] = [];
  for (const { document } of sources) {
    if (!document) continue;
    for (const [field, type] of types) {
      for (const value of valuesAt(document, field)) {
        const observable = read(type, value);
        if (!observable || seen.has(observableKey(observable))) continue;
        seen.add(observableKey(observable));
        found.push(observable);
      }
    }
  }
  return { observables: found.slice(0, room), dropped: Math.max(0, found.length - room) };
}

/** A value as an observable; nothing when it is none, such as the path in a field that should have a whole URL. */
function read(type: ObservableTypeKey | 'ip', text: string): NewObservable | null {
  const value = cut(text.trim());
  const actual = type === 'ip' ? (isIpv6(value) ? 'ipv6' : 'ipv4') : type;
  return looksLike(actual, value) ? { type: actual, value } : null;
}

/** Within the limit, and not in the middle of a character. */
function cut(value: string): string {
  if (value.length <= limits.observableValue) return value;
  return value
    .slice(0, limits.observableValue)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd();
}

const digests = ['cdhash', 'md5', 'sha1', 'sha256', 'sha384', 'sha512', 'ssdeep', 'tlsh'];

/** Fields of the Elastic Common Schema that name something worth looking for elsewhere. */
const types: readonly (readonly [field: string, type: ObservableTypeKey | 'ip'])[] = [
  ['source.ip', 'ip'],
  ['destination.ip', 'ip'],
  ['host.name', 'hostname'],
  ...['dll', 'file', 'process'].flatMap((what) =>
    digests.map((digest) => [`${what}.hash.${digest}`, 'file-hash'] as const),
  ),
  ['file.path', 'file-path'],
  ['dns.question.name', 'domain'],
  ['agent.id', 'agent-id'],
  ['user.name', 'user'],
  ['user.email', 'email'],
  ['process.name', 'process'],
  ['process.executable', 'process'],
  ['url.full', 'url'],
  ['url.original', 'url'],
  ['registry.path', 'registry'],
  ['service.name', 'service'],
];
