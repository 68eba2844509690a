import '../../i18n/english/create.js';
import type { NewReference } from '../../domain/attachments.js';
import { ownMember } from '../../domain/json.js';
import type { Words } from '../../i18n/words.js';
import type { AttachmentType, AttachmentTypes } from '../provider/attachment-type.js';
import type { Countable } from './attachables.js';

/** "3 alerts, 1 event and 2 dashboards". */
export function attachableWords(
  { alerts = [], events = [], references = [] }: Countable,
  words: Words,
  types?: AttachmentTypes,
): string {
  const { terms, formats } = words;
  return formats.list([
    ...(alerts.length > 0 ? [terms.create.alerts(alerts.length, formats)] : []),
    ...(events.length > 0 ? [terms.create.events(events.length, formats)] : []),
    ...referenceWords(references, words, types),
  ]);
}

/** References by their registered types, in the order they came; those nobody registered are one more kind. */
export function referenceWords(
  references: readonly Pick<NewReference, 'type'>[],
  { terms, formats }: Words,
  types?: AttachmentTypes,
): readonly string[] {
  const counts = new Map<AttachmentType | undefined, number>();
  for (const { type } of references) {
    const registered = ownMember(types, type) as AttachmentType | undefined;
    counts.set(registered, (counts.get(registered) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) =>
    type ? type.label(count, formats) : terms.create.references(count, formats),
  );
}
