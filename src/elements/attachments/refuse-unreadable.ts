import type { NewReference } from '../../domain/attachments.js';
import { invalid, type FieldProblem } from '../../domain/error.js';
import type { Words } from '../../i18n/words.js';
import type { AttachmentTypes } from '../provider/attachment-type.js';
import { readReference, typeOf } from './read-reference.js';
import { labelOf } from './reference-words.js';

/** What is wrong with data of the host's, by the schemas of its own types. A type nobody registered takes any. */
export function unreadable(
  references: readonly NewReference[],
  { terms, formats }: Words,
  types: AttachmentTypes | undefined,
): readonly FieldProblem[] {
  return references.flatMap((reference, index): readonly FieldProblem[] => {
    const type = typeOf(reference.type, types);
    const read = type && readReference(reference, types);
    if (!read || read.known) return [];
    const what = labelOf(reference.type, type, 1, formats) ?? reference.type;
    const message = terms.create.unreadable(what, reference.externalId, read.why);
    return [{ path: `references.${index}.data`, rule: 'pattern', message }];
  });
}

/** Rejects with `validation` before a backend is asked to keep what the page itself could not show. */
export function refuseUnreadable(...given: Parameters<typeof unreadable>): void {
  const problems = unreadable(...given);
  if (problems.length > 0) throw invalid(problems);
}
