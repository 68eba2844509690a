import type { CasePage, StoredQuery, StoredSelection } from '../../domain/find/case-query.js';
import type { Page, PageQuery } from '../../domain/find/page.js';
import type { ChildPage, ChildSelection } from '../../domain/find/select-children.js';
import type { SimilarCase, StoredSimilarQuery } from '../../domain/find/similar-case.js';
import type { Usage } from '../../domain/find/usage.js';
import type { CaseId, Owner, Timestamp } from '../../domain/ids.js';
import type { ObservableTypeKey } from '../../domain/observable.js';
import type { AnyRecord } from '../../domain/records/apply-change.js';
import type { Change } from '../../domain/records/change.js';
import type { CaseChild, Entity, OwnerChild, Records } from '../../domain/records/record.js';
import type { FindCapabilities } from '../capabilities.js';
import type { ChangeEvent, ChangeOptions } from '../groups/changes.js';
import type { SuggestQuery } from '../groups/suggest.js';
import type { ReadOptions } from '../options.js';

/** One write: all of it or nothing. */
export interface Commit {
  /** The same one within seven days is the same write. */
  readonly mutationId: string;
  readonly changes: readonly Change[];
}

export interface Committed {
  /** What each change made of its record, in their order; `null` where it was removed. */
  readonly records: readonly (AnyRecord | null)[];
}

/** A part of what hangs on a case. */
export interface ChildQuery extends PageQuery, ChildSelection {}

/**
 * The lower door: a database that keeps cases. It knows no rights and no rules of the product; the workflow above
 * it has asked before. Implement this and `createCaseAdapter` gives you the rest. One storage is one space: its
 * numbers count up per owner.
 *
 * Of every verb: it rejects with a `CaseError`; what it is given it does not change, and what it answers belongs
 * to the caller; aborted before it starts it does nothing and rejects with `aborted`; after `close` it rejects with
 * `unavailable`.
 */
export interface StoragePort {
  /** What `findCases` can do. */
  readonly finds: FindCapabilities;

  /** `false` where it works without a network. Absent: it needs one. */
  readonly needsNetwork?: boolean;

  /** Records by id, in this order; `null` for what is not there. */
  get<E extends Entity>(
    entity: E,
    ids: readonly string[],
    options?: ReadOptions,
  ): Promise<readonly (Records[E] | null)[]>;

  /** What `cases.find` answers, without asking for rights. The query is valid. */
  findCases(query: StoredQuery, options?: ReadOptions): Promise<CasePage>;

  /** What `metrics.meanTimeToClose` answers, without asking for rights. The selection is valid. */
  meanTimeToClose(selection: StoredSelection, options?: ReadOptions): Promise<number | null>;

  /** What hangs on one case, in time order. Nothing for a case that is not there. */
  findOfCase<E extends CaseChild>(entity: E, query: ChildQuery, options?: ReadOptions): Promise<ChildPage<Records[E]>>;

  /** Everything of this kind an owner has (a few hundred at most), by id. */
  findOfOwner<E extends OwnerChild>(entity: E, owner: Owner, options?: ReadOptions): Promise<readonly Records[E][]>;

  /** Ids of the cases that hold an alert of this id, each once, of every owner. */
  casesOfAlert(alertId: string, options?: ReadOptions): Promise<readonly CaseId[]>;

  /**
   * What `similar.find` answers, comparing the additional fields that are named, without asking for rights. The query is
   * valid but for its cursor. Nothing for a case that is not there.
   */
  findSimilar(query: StoredSimilarQuery, options?: ReadOptions): Promise<Page<SimilarCase>>;

  /** Tags or categories the owner's cases use, most used first, then by name. */
  suggest(of: 'tags' | 'categories', query: SuggestQuery, options?: ReadOptions): Promise<readonly string[]>;

  /** What `configuration.usage` answers, without asking for rights. */
  usage(owner: Owner, options?: ReadOptions): Promise<Usage>;

  /** Ids of the owner's cases that hold an observable of this type. */
  casesWithObservables(
    query: { readonly owner: Owner; readonly type: ObservableTypeKey },
    options?: ReadOptions,
  ): Promise<readonly CaseId[]>;

  /** Pending effects that are due and not leased at `now`, the longest due first, at most `size`. */
  dueEffects(
    query: { readonly now: Timestamp; readonly size: number },
    options?: ReadOptions,
  ): Promise<readonly Records['effect'][]>;

  /** What an earlier commit of this name answered, or `null`. Remembered for seven days at least. */
  committed(mutationId: string, options?: ReadOptions): Promise<Committed | null>;

  /**
   * Writes every change or none, in order, each seeing those before it. New versions and case numbers are given
   * here: numbers count up by one per owner, a failed commit uses none, a removed case's number never comes back.
   * A commit of the same name answers what the first answered and changes nothing. Durable once it resolves.
   * Rejects with `conflict` when a version moved, an id is taken or a total would pass its bound, `not_found` when what is updated is gone,
   * `too_large` when there is no room; nothing is written then. Aborted while it runs, it may have landed.
   */
  commit(write: Commit, options?: ReadOptions): Promise<Committed>;

  /** Tells of every commit's changes, also those of other tabs or processes, see `CaseAdapter.changes`. Actions are not told. */
  changes(listener: (event: ChangeEvent) => void, options: ChangeOptions): void;

  /** Ends what it holds open. */
  close(): Promise<void>;
}
