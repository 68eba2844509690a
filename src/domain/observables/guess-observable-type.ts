import type { ObservableTypeKey } from '../observable.js';
import { looksLike } from './check-observable.js';

/** What a value most probably is; `null` when it may be anything. */
export function guessObservableType(value: string): ObservableTypeKey | null {
  if (identifier.test(value)) return null;
  const found = guesses.find(([type, form]) => form.test(value) && looksLike(type, value));
  return found?.[0] ?? null;
}

// Endings of files that are no top-level domains.
const programs =
  'exe|dll|sys|scr|bat|cmd|ps1|vbs|jse|wsf|hta|msi|lnk|jar|iso|img|docm?|docx|xlsm?|xlsx|pptm?|pptx|pdf|rar|tmp';
const inside = 'local|localdomain|lan|internal|intranet|corp|home|arpa';

// Ids of vulnerabilities, bulletins, techniques and tickets look like names of machines, and none of our types is theirs.
const identifier = new RegExp(
  [
    '(?:cve|cwe|capec|ghsa|rhsa|dsa|dla|usn|glsa|zdi|edb|can)-\\w[\\w-]*',
    'ms\\d{2}-\\d{3}',
    'kb\\d{6,}',
    '(?:ta?|[gsm])\\d{4}',
    '(?:inc|ritm|req|chg|prb|sir|task|sctask|case|ticket|issue)-?\\d{3,}',
  ]
    .map((form) => `^${form}$`)
    .join('|'),
  'iu',
);

/** The first that fits wins. */
const guesses: readonly (readonly [type: ObservableTypeKey, form: RegExp])[] = [
  ['registry', /^(?:HKLM|HKCU|HKCR|HKU|HKCC|HKEY_\w+)\\/iu],
  ['url', /^[a-z][a-z\d+.-]+:\/\//iu],
  ['email', /@.*\./u],
  ['ipv4', /^[\d.]+$/u],
  ['file-path', /^(?:[a-z]:[\\/]|\\\\[^\\]|%\w+%\\|~?\/|\.{1,2}[\\/])/iu],
  ['agent-id', /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu],
  ['file-hash', /^(?:[\da-f]+|T1[\da-f]+|\d+:[\w+/]{3,}:[\w+/]{3,})$/iu],
  ['ipv6', /^[\da-f.]*:[\da-f:.]*$/iu],
  ['user', /^[\w.-]+\\[^\\/]+$/u],
  ['file-path', new RegExp(`^[^\\s\\\\/]+\\.(?:${programs})$`, 'iu')],
  ['hostname', new RegExp(`\\.(?:${inside})\\.?$`, 'iu')],
  ['domain', /\./u],
  // One word may be any; one with a digit or a hyphen in it is a machine.
  ['hostname', /^(?=.*[\d-])[^.]*\p{L}[^.]*$/u],
];
