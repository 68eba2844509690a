import { isParam, type Param } from './view-params.js';

/** The parameters of a list in the query of an address, by their names without the prefix. */
export function readQuery(query: string, prefix: string): readonly Param[] {
  const params: Param[] = [];
  for (const [full, value] of new URLSearchParams(query)) {
    const name = ownName(full, prefix);
    if (name !== undefined) params.push([name, value]);
  }
  return params;
}

/** The query with these parameters of a list instead of those it had; everything else stays letter by letter. */
export function writeQuery(query: string, prefix: string, params: readonly Param[]): string {
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && ownName(decoded(part.split('=', 1)[0] ?? ''), prefix) === undefined);
  const own = params.map(([name, value]) => `${encoded(prefixed(name, prefix))}=${encoded(value)}`);
  return [...others, ...own].join('&');
}

const prefixed = (name: string, prefix: string): string => (prefix === '' ? name : `${prefix}.${name}`);

function ownName(full: string, prefix: string): string | undefined {
  if (!full.startsWith(prefixed('', prefix))) return undefined;
  const name = full.slice(prefixed('', prefix).length);
  return isParam(name) ? name : undefined;
}

/** As `URLSearchParams` reads it, but with what needs no disguise in a query left as people write it. */
const encoded = (text: string): string =>
  encodeURIComponent(text)
    .replace(/%(?:2C|3A|2F|7E|40)/g, decodeURIComponent)
    .replaceAll('%20', '+');

function decoded(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
