import type { Json } from 'case-elements/domain';
import { likeDigest } from '../../chance/dice.js';
import { hosts, type HostName } from './hosts.js';

/** What a sensor saw, in short; `ecsOf` says it in the fields of the Elastic Common Schema. */
export interface Seen {
  readonly host?: HostName;
  readonly user?: string;
  readonly from?: string;
  readonly to?: string;
  readonly file?: string;
  readonly dll?: string;
  readonly process?: string;
  readonly parent?: string;
  readonly child?: string;
  readonly url?: string;
  readonly domain?: string;
  readonly email?: string;
  readonly subject?: string;
  readonly service?: string;
  readonly registry?: string;
  readonly container?: string;
  readonly vessel?: string;
  /** Only for the reason. */
  readonly count?: number;
  readonly share?: string;
  readonly size?: string;
  readonly route?: string;
  readonly degrees?: string;
}

type Entries = readonly (readonly [field: string, value: Json])[];

const nameIn = (path: string) => path.split(/[\\/]/).at(-1)!;
const hashesOf = (what: string, name: string): Entries => [
  [`${what}.hash.md5`, likeDigest(`md5 ${name}`, 32)],
  [`${what}.hash.sha256`, likeDigest(`sha256 ${name}`, 64)],
];

/** What of it stands in which fields. */
const fieldsOf: { readonly [Key in keyof Seen]?: (value: string) => Entries } = {
  host: (name) => {
    const [ip, os] = hosts[name as HostName];
    return [
      ['host.name', name],
      ['host.ip', [ip]],
      ['host.os.type', os],
    ];
  },
  user: (name) => [['user.name', name]],
  from: (ip) => [['source.ip', ip]],
  to: (ip) => [['destination.ip', ip]],
  file: (path) => [['file.path', path], ['file.name', nameIn(path)], ...hashesOf('file', path)],
  dll: (name) => [['dll.name', name], ...hashesOf('dll', name)],
  process: (name) => [
    ['process.name', name],
    ['process.pid', 1_000 + Number.parseInt(likeDigest(name, 3), 16)],
    ...hashesOf('process', name),
  ],
  parent: (name) => [['process.parent.name', name]],
  url: (address) => [
    ['url.full', address],
    ['url.domain', new URL(address).hostname],
  ],
  domain: (name) => [['dns.question.name', name]],
  email: (address) => [['email.to.address', [address]]],
  subject: (text) => [['email.subject', text]],
  service: (name) => [['service.name', name]],
  registry: (path) => [['registry.path', path]],
  container: (number) => [['labels.container', number]],
  vessel: (name) => [['labels.vessel', name]],
};

/** The document a sensor would write of it, nested. */
export function ecsOf(seen: Seen): Readonly<Record<string, Json>> {
  const entries = (Object.keys(seen) as (keyof Seen)[]).flatMap((key) => fieldsOf[key]?.(String(seen[key])) ?? []);
  const document: Record<string, Json> = {};
  for (const [field, value] of entries) put(document, field.split('.'), value);
  return document;
}

/** A sentence with what was seen filled in. */
export const toldWith = (sentence: string, seen: Seen): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, key: string) => {
    const value = seen[key as keyof Seen];
    return value === undefined ? gap : typeof value === 'number' ? value.toLocaleString('en') : value;
  });

function put(into: Record<string, Json>, [name = '', ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= {}) as Record<string, Json>, rest, value);
}
