import '../../i18n/english/create.js';
import type { Words } from '../../i18n/words.js';
import type { AttachmentTypes } from '../provider/attachment-type.js';
import type { Countable } from './attachables.js';
import { referenceWords } from './reference-words.js';

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
    ...referenceWords(references, words, types, terms.create.references),
  ]);
}
