import { ownMember } from '../json.js';

/** How many places of a document are looked at for one field: enough for any alert, and an end for what has none. */
const mostPlaces = 1_000;

/**
 * Everything a document says at a field, such as `source.ip`: nested, dotted, or partly both, and of lists every
 * entry. Only texts and numbers; never throws for JSON, however odd, nor for what goes in circles.
 */
export function valuesAt(document: unknown, field: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value: document, path: field.split('.') },
  ];
  for (let index = 0; index < open.length && index < mostPlaces; index += 1) {
    const { value, path } = open[index]!;
    if (Array.isArray(value)) {
      const room = Math.max(0, mostPlaces - open.length);
      for (const each of value.slice(0, room) as unknown[]) open.push({ value: each, path });
    } else if (path.length === 0) {
      if (typeof value === 'string') found.push(value);
      else if (typeof value === 'number' && Number.isFinite(value)) found.push(String(value));
    } else if (typeof value === 'object' && value !== null) {
      for (let taken = 1; taken <= path.length; taken += 1) {
        const member = ownMember(value as Record<string, unknown>, path.slice(0, taken).join('.'));
        if (member !== undefined) open.push({ value: member, path: path.slice(taken) });
      }
    }
  }
  return found;
}
