import type { Observable } from '../observable.js';
import { plainIpv6 } from './addresses.js';

/** Types whose values mean the same in capitals and small letters. */
const caseless: ReadonlySet<string> = new Set(['domain', 'email', 'hostname', 'ipv6']);

/** The same for two observables that are the same thing, however they are written. One stands once in a case. */
export function observableKey({ type, value }: Pick<Observable, 'type' | 'value'>): string {
  return `${type} ${sameAs(type, value.trim())}`;
}

function sameAs(type: string, value: string): string {
  // Hexadecimal digests mean the same in both; those with other letters, such as ssdeep, do not.
  if (type === 'file-hash') return /^[\da-f]+$/iu.test(value) ? value.toLowerCase() : value;
  if (!caseless.has(type)) return value;
  const small = value.toLowerCase();
  if (type === 'ipv6') return plainIpv6(small);
  return type === 'domain' || type === 'hostname' ? small.replace(/\.$/u, '') : small;
}
