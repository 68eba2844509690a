import type { NewReference } from '../../domain/attachments.js';
import type { Formats } from '../../i18n/formats.js';
import type { Words } from '../../i18n/words.js';
import type { AttachmentType, AttachmentTypes } from '../provider/attachment-type.js';
import { fromHost } from './host-fault.js';
import { typeOf } from './read-reference.js';

type Counted = (count: number, formats: Formats) => string;

/**
 * References by their registered types, in the order they came: "2 dashboards", "1 runbook". Those nobody registered are
 * one more kind, which `other` counts.
 */
export function referenceWords(
  references: readonly Pick<NewReference, 'type'>[],
  { formats }: Pick<Words, 'formats'>,
  types: AttachmentTypes | undefined,
  other: Counted,
): readonly string[] {
  const counts = new Map<AttachmentType | undefined, { readonly name: string; count: number }>();
  for (const { type } of references) {
    const registered = typeOf(type, types);
    const counted = counts.get(registered);
    if (counted) counted.count += 1;
    else counts.set(registered, { name: type, count: 1 });
  }
  return [...counts].map(([type, { name, count }]) => labelOf(name, type, count, formats) ?? other(count, formats));
}

/** So many of a type, as the host says; nothing where it says nothing. */
export const labelOf = (
  name: string,
  type: AttachmentType | undefined,
  count: number,
  formats: Formats,
): string | undefined => (type && fromHost(name, 'label', () => type.label(count, formats))) || undefined;
