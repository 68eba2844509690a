import type { NewReference } from '../../domain/attachments.js';
import { ownMember, type Json } from '../../domain/json.js';
import type { Formats } from '../../i18n/formats.js';
import type { AttachedObject, AttachmentSchema, AttachmentType, AttachmentTypes } from '../provider/attachment-type.js';
import { fromHost, hostFault } from './host-fault.js';

/** A reference as this page knows it: by its type, or why not. */
export type ReadReference =
  | { readonly known: true; readonly type: AttachmentType; readonly object: AttachedObject }
  /** Nobody registered its type (`type` is absent), or the type refuses its data, for this reason where it gave one. */
  | { readonly known: false; readonly type: AttachmentType | undefined; readonly why: string | undefined };

/** So much of a summary is read in a line. */
const longestSummary = 300;

export const typeOf = (type: string, types: AttachmentTypes | undefined): AttachmentType | undefined =>
  ownMember(types, type) as AttachmentType | undefined;

/** Asks the schema of its type. Never throws, whatever the host's schema does. */
export function readReference(
  { type: name, externalId, data }: NewReference,
  types: AttachmentTypes | undefined,
): ReadReference {
  const type = typeOf(name, types);
  if (!type) return { known: false, type: undefined, why: undefined };
  const read = type.schema ? readData(name, data, type.schema) : { data };
  if ('data' in read) return { known: true, type, object: { type: name, externalId, data: read.data } };
  return { known: false, type, why: read.why };
}

const kept = new WeakMap<NewReference, { readonly type: AttachmentType | undefined; readonly read: ReadReference }>();

/** The same of one that is stored, and stays as it is: its schema is asked once, however often it is rendered. */
export function readStored(reference: NewReference, types: AttachmentTypes | undefined): ReadReference {
  const known = kept.get(reference);
  const type = typeOf(reference.type, types);
  if (known && known.type === type) return known.read;
  const read = readReference(reference, types);
  kept.set(reference, { type, read });
  return read;
}

/** One line that says which it is. */
export function summaryOf(
  { externalId, type: name }: Pick<NewReference, 'externalId' | 'type'>,
  read: ReadReference,
  formats: Formats,
): string {
  const { summary } = read.known ? read.type : {};
  const said = read.known && summary ? fromHost(name, 'summary', () => summary(read.object, formats)) : undefined;
  const text = typeof said === 'string' && said.trim() !== '' ? said.trim() : externalId;
  return text.slice(0, longestSummary);
}

function readData(
  name: string,
  data: Json,
  schema: AttachmentSchema<Json>,
): { readonly data: Json } | { readonly why: string | undefined } {
  if (typeof schema === 'function') return fromHost(name, 'schema', () => schema(data)) ? { data } : { why: undefined };
  const answer = fromHost(name, 'schema', () => schema['~standard'].validate(data));
  if (!answer) return { why: undefined };
  if ('then' in answer) {
    hostFault(name, 'schema', new TypeError('A schema of an attachment type has to answer at once.'));
    return { why: undefined };
  }
  return answer.issues ? { why: issuesIn(answer.issues) } : { data: answer.value };
}

/** "title: expected a text"; the first few of them. */
const issuesIn = (
  issues: readonly {
    readonly message: string;
    readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  }[],
): string =>
  issues
    .slice(0, 3)
    .map(({ message, path = [] }) => {
      const at = path.map((each) => String(typeof each === 'object' ? each.key : each)).join('.');
      return at === '' ? message : `${at}: ${message}`;
    })
    .join('; ')
    .slice(0, longestSummary);
