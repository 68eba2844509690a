import type { CaseId, Owner, Version } from '../../domain/ids.js';
import type { Entity } from '../../domain/records/record.js';

/** Something is not as it was: a hint to ask again, not the news itself. */
export type ChangeEvent =
  | {
      readonly type: 'changed' | 'removed';
      readonly entity: Entity;
      readonly id: string;
      readonly owner: Owner;
      /** The case it hangs on, or is. */
      readonly caseId?: CaseId;
      readonly version?: Version;
      /** Of the write that did it, so that whoever wrote can tell their own. */
      readonly mutationId?: string;
    }
  /** Changes may have been missed: ask for everything again. */
  | { readonly type: 'resync' };

export interface ChangeFilter {
  readonly owner?: Owner | readonly Owner[];
  readonly caseId?: CaseId;
  readonly entities?: readonly Entity[];
}

/** `live`: changes arrive. `connecting`: they will. `stale`: they do not, what is shown may be old. */
export type ChangeStatus = 'connecting' | 'live' | 'stale';

export interface ChangeOptions {
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly onStatus?: (status: ChangeStatus) => void;
}

/**
 * Group `changes`. Tells the listener of every change that matches, once each, in the order of the commits, until
 * the signal is aborted. What the caller may not read is not told. Never throws; trouble shows in `onStatus`.
 */
export type Changes = (filter: ChangeFilter, listener: (event: ChangeEvent) => void, options: ChangeOptions) => void;
