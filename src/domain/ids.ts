/** Opaque id of a case, unique in its storage. */
export type CaseId = string;
/** Opaque id of a person, as the host's user directory knows them. */
export type UserId = string;
/** The solution or team a case belongs to. An open string; a filter in the elements, a right in the workflow. */
export type Owner = string;
/** Opaque; a record's version changes with every write to it and is only ever compared for equality. */
export type Version = string;
/** ISO-8601 in UTC with milliseconds, such as `2026-11-23T08:15:30.000Z`. */
export type Timestamp = string;
/** Opaque; says where a page ended. Valid for the query it came from. */
export type Cursor = string;

/** A random id (UUID version 4). Works outside secure contexts too, where `crypto.randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
