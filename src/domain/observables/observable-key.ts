import type { Observable } from '../observable.js';
import { plainIpv6 } from './addresses.js';
import { asciiName } from './host-names.js';

/** The same for two observables that are the same thing, however they are written. One stands once in a case. */
export function observableKey({ type, value }: Pick<Observable, 'type' | 'value'>): string {
  return `${type} ${sameAs(type, value.trim())}`;
}

function sameAs(type: string, value: string): string {
  switch (type) {
    case 'domain':
    case 'hostname':
      return sameHost(value);
    case 'email': {
      const at = value.lastIndexOf('@') + 1;
      return value.slice(0, at).toLowerCase() + sameHost(value.slice(at));
    }
    case 'ipv6':
      return plainIpv6(value.toLowerCase());
    case 'url':
      return sameUrl(value);
    case 'file-hash':
      // Hexadecimal digests mean the same in both; those with other letters, such as ssdeep, do not.
      return /^[\da-f]+$/iu.test(value) ? value.toLowerCase() : value;
    case 'registry':
      return value.toLowerCase();
    default:
      return value;
  }
}

/** Capitals, a script or its punycode, and a dot at the end make no other host. */
const sameHost = (value: string): string => (asciiName(value) ?? value.toLowerCase()).replace(/\.$/u, '');

/** As a browser would open it. */
function sameUrl(value: string): string {
  try {
    return new URL(value).href;
  } catch {
    return value;
  }
}
