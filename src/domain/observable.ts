import type { Timestamp } from './ids.js';

export const observableTypes = [
  'ipv4',
  'ipv6',
  'url',
  'domain',
  'email',
  'hostname',
  'file-hash',
  'file-path',
  'agent-id',
  'user',
  'process',
  'registry',
  'service',
] as const;
/** A built-in type, or the key of one of the owner's own. */
export type ObservableTypeKey = (typeof observableTypes)[number] | (string & {});

/** A type an owner added. At most 10. */
export interface ObservableType {
  /** 1 to 36 characters: lower-case letters, digits, `_`, `-`. */
  readonly key: string;
  /** 1 to 50 characters. */
  readonly label: string;
}

export interface NewObservable {
  readonly type: ObservableTypeKey;
  /** 1 to 2,048 characters; see `checkObservable` for what a type takes. */
  readonly value: string;
  /** At most 1,000 characters. */
  readonly description?: string | null;
}

/** Something seen, worth looking for elsewhere. One type and value stand once in a case. */
export interface Observable {
  readonly id: string;
  readonly type: ObservableTypeKey;
  readonly value: string;
  readonly description: string | null;
  /** Taken from an attached alert or event, not given by a person; elements say so in their own words. */
  readonly extracted?: true;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp | null;
}

/** What is to be changed of an observable; what is absent stays. */
export interface ObservableEdit {
  readonly id: string;
  readonly value?: string;
  readonly description?: string | null;
  /** What it said when the edit began, of what is changed: tells a change somebody else made meanwhile. */
  readonly base?: { readonly value?: string; readonly description?: string | null };
}
