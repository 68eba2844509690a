import type { CaseTotals } from '../cases/case.js';
import type { Owner, Version } from '../ids.js';
import type { Effect, EffectStatus } from '../effect.js';
import type { UserAction } from '../user-action.js';
import type { Entity, OwnerChild, Records } from './record.js';

type Inserted = Exclude<Entity, 'action' | 'effect' | 'file'>;

/** A record as it is handed to a commit: its version, and the number of a case, are given inside. */
export type Unsaved<E extends Entity> = E extends 'case'
  ? Omit<Records[E], 'version' | 'number'>
  : Omit<Records[E], 'version'>;

/** One part of a commit, as data. */
export type Change =
  /** A new record. Rejects with `conflict` when the id is taken. */
  | { [E in Inserted]: { readonly op: 'insert'; readonly entity: E; readonly record: Unsaved<E> } }[Inserted]
  /**
   * New values for some members. With a `version`, rejects with `conflict` when the record has another; without
   * one it applies to whatever is there (appends). `add` counts up the totals of a case; rejects with `conflict` when
   * one of them would pass `atMost`. Rejects with `not_found` when the record is gone.
   */
  | {
      [E in Exclude<Entity, 'action' | 'effect' | 'templateRevision'>]: {
        readonly op: 'update';
        readonly entity: E;
        readonly id: string;
        readonly version?: Version;
        readonly set: Partial<Records[E]>;
        readonly add?: E extends 'case' ? Partial<CaseTotals> : never;
        readonly atMost?: E extends 'case' ? Partial<CaseTotals> : never;
      };
    }[Exclude<Entity, 'action' | 'effect' | 'templateRevision'>]
  /** Takes a record away; a case takes everything of it along. Rejects like `update`. */
  | {
      readonly op: 'remove';
      readonly entity: Exclude<Entity, 'action' | 'effect' | 'templateRevision'>;
      readonly id: string;
      readonly version?: Version;
    }
  /**
   * Changes nothing, and is told of to nobody: rejects with `conflict` when the record has another version, or is there where
   * `null` says that it is not. For what was decided by a record that must still be so.
   */
  | {
      readonly op: 'expect';
      readonly entity: OwnerChild;
      readonly id: string;
      readonly version: Version | null;
    }
  /**
   * Changes nothing either, and is told of to nobody: rejects with `conflict` when what the owner has of this kind are not exactly
   * these records in these versions, before any change of the commit. For what was decided by all of them: that a name
   * is free, that there is room for one more.
   */
  | {
      readonly op: 'expectAll';
      readonly entity: OwnerChild;
      readonly owner: Owner;
      readonly records: readonly { readonly id: string; readonly version: Version }[];
    }
  /** A line of history. */
  | { readonly op: 'record'; readonly action: UserAction }
  /** Work to be done after the commit. */
  | { readonly op: 'enqueue'; readonly effect: Omit<Effect, 'version'> }
  /** A lease, a try or the outcome of such work. Rejects like `update`. */
  | {
      readonly op: 'settle';
      readonly id: string;
      readonly version: Version;
      readonly set: Partial<Pick<Effect, 'attempts' | 'dueAt' | 'leasedUntil' | 'settledAt' | 'problem'>> & {
        readonly status?: EffectStatus;
      };
    }
  /** Makes a staged file part of a case; it was claimed before, so that it is there. Rejects with `conflict` when the id is taken. */
  | { readonly op: 'link'; readonly record: Unsaved<'file'> };

/** A change of one record, or one that looks at one. */
export type RecordChange = Exclude<Change, { op: 'expectAll' }>;

/** What such a change touches. */
export function targetOf(change: RecordChange): { readonly entity: Entity; readonly id: string } {
  switch (change.op) {
    case 'insert':
      return { entity: change.entity, id: change.record.id };
    case 'update':
    case 'remove':
    case 'expect':
      return { entity: change.entity, id: change.id };
    case 'record':
      return { entity: 'action', id: change.action.id };
    case 'enqueue':
      return { entity: 'effect', id: change.effect.id };
    case 'settle':
      return { entity: 'effect', id: change.id };
    case 'link':
      return { entity: 'file', id: change.record.id };
  }
}
