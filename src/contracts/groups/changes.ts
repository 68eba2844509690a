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

/**
 * `live`: changes are told as they land. `connecting`: not yet; what lands before the first `live` may never be told and
 * no `resync` stands for it, so whoever read something meanwhile reads it again at `live`. `stale`: they are not told,
 * what is shown may be old; with the next `live` what was missed is told late, or a `resync` stands for it.
 */
export type ChangeStatus = 'connecting' | 'live' | 'stale';

export interface ChangeOptions {
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Told at once how things are, and whenever that changes. */
  readonly onStatus?: (status: ChangeStatus) => void;
}

/**
 * Group `changes`. Tells the listener of every change that matches, once each, in the order of the commits, until
 * the signal is aborted. What the caller may not read is not told. Never throws; trouble shows in `onStatus`.
 */
export type Changes = (filter: ChangeFilter, listener: (event: ChangeEvent) => void, options: ChangeOptions) => void;
