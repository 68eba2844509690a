import type { Entity } from '../../src/domain/records/record.js';

/** Tables of one schema, which is one space, as statements name them. */
export interface Tables {
  readonly schema: string;
  readonly of: (entity: Entity) => string;
  readonly counter: string;
  readonly mutation: string;
  readonly log: string;
  readonly position: string;
  readonly schemaVersion: string;
  /** Over which every commit is notified. */
  readonly channel: string;
}

/** The name was checked, see `isSchemaName`. */
export function tablesIn(schema: string): Tables {
  const named = (table: string) => `"${schema}"."${table}"`;
  return {
    schema,
    of: (entity) => named(entity === 'templateRevision' ? 'template_revision' : entity),
    counter: named('counter'),
    mutation: named('mutation'),
    log: named('log'),
    position: named('position'),
    schemaVersion: named('schema_version'),
    channel: `case_elements_${schema}`,
  };
}

/** So that it needs no quotes anywhere, and a channel can be named after it. */
export const isSchemaName = (name: string): boolean => /^[a-z_][a-z0-9_]{0,39}$/.test(name);

/** A text as a statement asks for it: `null`, which nothing equals, for what no column can hold. */
export const askable = (text: string): string | null => (/\0|\p{Cs}/u.test(text) ? null : text);
