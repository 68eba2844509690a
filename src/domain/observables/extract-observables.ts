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
  /** Of each of these, where among the sources it was found first. */
  readonly sources: readonly number[];
  /** How many more there were than a case has room for. */
  readonly dropped: number;
}

/**
 * The observables in documents of alerts and events (fields of ECS and OCSF, nested or dotted), those of `known` left out: what stands on the case,
 * or is given beside the alerts. Pure: a form may show before saving what the workflow will keep.
 */
export function extractObservables(
  sources: readonly Pick<NewAlert | NewEvent, 'document'>[],
  known: readonly Pick<Observable, 'type' | 'value'>[] = [],
): Extraction {
  const seen = new Set(known.map(observableKey));
  const room = Math.max(0, limits.observablesPerCase - seen.size);
  const found: { readonly observable: NewObservable; readonly source: number }[] = [];
  for (const [source, { document }] of sources.entries()) {
    if (!document) continue;
    for (const [field, type] of types) {
      for (const value of valuesAt(document, field)) {
        const observable = read(type, value);
        if (!observable || seen.has(observableKey(observable))) continue;
        seen.add(observableKey(observable));
        found.push({ observable, source });
      }
    }
  }
  const kept = found.slice(0, room);
  return {
    observables: kept.map(({ observable }) => observable),
    sources: kept.map(({ source }) => source),
    dropped: found.length - kept.length,
  };
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

type Place = readonly [field: string, type: ObservableTypeKey | 'ip'];

const digests = ['cdhash', 'md5', 'sha1', 'sha256', 'sha384', 'sha512', 'ssdeep', 'tlsh'];

/** Fields of the Elastic Common Schema that name something worth looking for elsewhere. */
const ecs: readonly Place[] = [
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

/** The same of the Open Cybersecurity Schema Framework, as far as they have other names there. */
const ocsf: readonly Place[] = [
  ...['src_endpoint', 'dst_endpoint', 'device'].flatMap(
    (where) =>
      [
        [`${where}.ip`, 'ip'],
        [`${where}.hostname`, 'hostname'],
      ] as const,
  ),
  ...['file', 'process.file', 'actor.process.file'].flatMap(
    (what) =>
      [
        [`${what}.hashes.value`, 'file-hash'],
        [`${what}.path`, 'file-path'],
      ] as const,
  ),
  ['query.hostname', 'domain'],
  ['device.agent_list.uid', 'agent-id'],
  ['actor.user.name', 'user'],
  ['actor.user.email_addr', 'email'],
  ['user.email_addr', 'email'],
  ['actor.process.name', 'process'],
  ['url.url_string', 'url'],
  ['http_request.url.url_string', 'url'],
  ['reg_key.path', 'registry'],
  ['reg_value.path', 'registry'],
];

// What a finding is made of stands in a list of its own there, in the same places as elsewhere.
const inFindings = [...ocsf, ...ecs.filter(([field]) => ['user.name', 'process.name', 'service.name'].includes(field))];

const types: readonly Place[] = [
  ...ecs,
  ...ocsf.filter(([field]) => field !== 'file.path'),
  ...inFindings.map(([field, type]) => [`evidences.${field}`, type] as const),
];
