import { checkRequired } from '../cases/check-case.js';
import type { FieldProblem } from '../error.js';
import { limits } from '../limits.js';
import { observableTypes, type NewObservable, type ObservableType } from '../observable.js';
import { isIpv4, isIpv6 } from './addresses.js';
import { isDigest } from './digests.js';
import { isDomain, isHostname } from './host-names.js';

/**
 * Every rule an observable breaks: `type`, `value` and `description` are the paths. Texts count as trimmed. Takes
 * what people really see: domains of any depth and in any script, names with hyphens and spaces.
 */
export function checkObservable(
  { type, value, description }: NewObservable,
  ownTypes: readonly ObservableType[] = [],
): readonly FieldProblem[] {
  const isKnown = (observableTypes as readonly string[]).includes(type) || ownTypes.some(({ key }) => key === type);
  const said = checkRequired('value', value, limits.observableValue);
  const described = (description ?? '').trim().length;
  return [
    ...(isKnown ? [] : [{ path: 'type', rule: 'not_an_option' } as const]),
    ...said,
    ...(said.length > 0 || looksLike(type, value.trim()) ? [] : [{ path: 'value', rule: 'pattern' } as const]),
    ...(described > limits.observableDescription
      ? [{ path: 'description', rule: 'too_long', limit: limits.observableDescription, actual: described } as const]
      : []),
  ];
}

/** Whether a trimmed value can be of a type. Of the owner's own types, and of names, everything can that is one line. */
export function looksLike(type: string, value: string): boolean {
  const test = Object.hasOwn(forms, type) ? forms[type] : undefined;
  return value !== '' && !hasControls(value) && (test?.(value) ?? true);
}

const forms: Readonly<Record<string, (value: string) => boolean>> = {
  ipv4: isIpv4,
  ipv6: isIpv6,
  url: isUrl,
  domain: isDomain,
  email: isEmail,
  hostname: isHostname,
  'file-hash': isDigest,
  'agent-id': (value) => !/\s/u.test(value),
};

/** An address as mail programs write it, in any script; quoted names, which nobody has, are none. */
function isEmail(value: string): boolean {
  const [, name = '', host = ''] = /^([\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+)@(.+)$/u.exec(value) ?? [];
  return name !== '' && name.length <= 64 && !/^\.|\.$|\.\./u.test(name) && isHostname(host);
}

/** A whole address: with a scheme, and with a host where its scheme has one. A drive is no scheme, nor is a host before a port. */
function isUrl(value: string): boolean {
  if (/\s/u.test(value) || !/^[a-z][a-z\d+.-]+:(?!\d+(?:[/?#]|$))/iu.test(value)) return false;
  if (/^(?:https?|wss?|ftps?):(?!\/\/[^/?#])/iu.test(value)) return false;
  try {
    return new URL(value).protocol !== '';
  } catch {
    return false;
  }
}

// Line breaks and what else nobody sees; a value that has them would look like another.
const hasControls = (value: string): boolean => /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(value);
