import type { CaseAdapter } from '../../contracts/adapter.js';
import type { ChangeEvent, ChangeStatus } from '../../contracts/groups/changes.js';
import { aborted } from '../../domain/error.js';
import { nextTask } from '../../domain/next-task.js';

/** Something an element asks an adapter for, shared by every element that asks the same. */
export interface Query<T> {
  /** Names the question; equal keys share one answer. */
  readonly key: string;
  /**
   * Names what the question is about. While the answer to one question of a series is on its way, that to another
   * (the page before, say) stands in for it. Absent: nothing stands in.
   */
  readonly series?: string;
  load(adapter: CaseAdapter, options: { signal: AbortSignal }): Promise<T>;
  /** Whether the answer may be another one after this. `resync` always is. */
  affectedBy(event: ChangeEvent): boolean;
}

export interface CacheListener {
  /** Changes arrived, put together where many came at once. */
  changed(events: readonly ChangeEvent[]): void;
  statusChanged(status: ChangeStatus): void;
}

interface Entry {
  readonly answer: Promise<unknown>;
  settled: boolean;
  /** Who waits for it. When all have left, it is given up. */
  readonly callers: Set<AbortSignal>;
  readonly abort: AbortController;
  readonly affectedBy: (event: ChangeEvent) => boolean;
}

// Long enough to put the events of one bulk write together, short enough that nobody sees it.
const gatherMs = 40;

// Pages one goes back and forth between; a day of searching must not fill the memory.
const keptAnswers = 40;

/**
 * Answers of one adapter, kept while somebody listens and dropped as the adapter tells of changes. Where nobody
 * tells of changes only what is on its way is shared. One of it per adapter, found by `cacheOf`.
 */
class QueryCache {
  status: ChangeStatus = 'connecting';
  readonly #adapter: CaseAdapter;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<CacheListener>();
  #gathered: ChangeEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #feed: AbortController | undefined;

  constructor(adapter: CaseAdapter) {
    this.#adapter = adapter;
  }

  /** Listens until the answer is called. The adapter's feed is open while anybody does. */
  listen(listener: CacheListener): () => void {
    this.#listeners.add(listener);
    if (!this.#feed) this.#openFeed();
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#closeFeed();
    };
  }

  /** The kept answer, one that is on its way, or a new one. An answer nobody waits for any more is given up. */
  load<T>(query: Query<T>, signal: AbortSignal): Promise<T> {
    if (signal.aborted) return Promise.reject(aborted(signal.reason));
    const entry = this.#entries.get(query.key) ?? this.#start(query);
    if (!entry.settled) {
      entry.callers.add(signal);
      signal.addEventListener('abort', () => this.#leave(query.key, entry, signal), { once: true });
    }
    return entry.answer as Promise<T>;
  }

  /** Forgets an answer, so that the next one asked for is fresh. */
  drop(key: string): void {
    this.#entries.delete(key);
  }

  #start<T>(query: Query<T>): Entry {
    const abort = new AbortController();
    const entry: Entry = {
      // Inside a function, so that an adapter that throws instead of rejecting does no other harm.
      answer: (async () => {
        const answer = await query.load(this.#adapter, { signal: abort.signal });
        // What comes of it is shown in a task of its own: a key that was pressed meanwhile does not wait for both.
        await nextTask();
        return answer;
      })(),
      settled: false,
      callers: new Set(),
      abort,
      affectedBy: (event) => query.affectedBy(event),
    };
    this.#makeRoom();
    this.#entries.set(query.key, entry);
    const settle = (keep: boolean) => {
      entry.settled = true;
      entry.callers.clear();
      if (!keep && this.#entries.get(query.key) === entry) this.drop(query.key);
    };
    entry.answer.then(
      () => settle(this.#isTold),
      () => settle(false),
    );
    return entry;
  }

  /** Whether somebody would say so if a kept answer became old. */
  get #isTold(): boolean {
    return this.#feed !== undefined && this.status !== 'stale';
  }

  #makeRoom(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#entries.size < keptAnswers) return;
      if (entry.settled) this.drop(key);
    }
  }

  #leave(key: string, entry: Entry, signal: AbortSignal): void {
    entry.callers.delete(signal);
    if (entry.settled || entry.callers.size > 0) return;
    if (this.#entries.get(key) === entry) this.drop(key);
    entry.abort.abort();
  }

  #openFeed(): void {
    const feed = new AbortController();
    const { signal } = feed;
    this.#feed = feed;
    // Whoever comes back on line has missed what happened meanwhile, whether or not the feed noticed.
    globalThis.addEventListener('online', () => this.#gather({ type: 'resync' }), { signal });
    try {
      this.#adapter.changes({}, (event) => !signal.aborted && this.#gather(event), {
        signal,
        onStatus: (status) => !signal.aborted && this.#setStatus(status),
      });
    } catch {
      // The contract forbids it, but a feed that cannot be opened must not take the list down with it.
      this.#setStatus('stale');
    }
  }

  #setStatus(status: ChangeStatus): void {
    if (status === this.status) return;
    // What landed before the first `live` may never be told, so what was read until then is read again.
    const missed = status === 'live' && (this.status === 'stale' || this.#entries.size > 0);
    this.status = status;
    if (status === 'stale') this.#dropSettled();
    if (missed) this.#gather({ type: 'resync' });
    for (const listener of this.#listeners) listener.statusChanged(status);
  }

  // Without a feed nobody tells what became old, so nothing is kept.
  #closeFeed(): void {
    this.#feed?.abort();
    this.#feed = undefined;
    this.status = 'connecting';
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#gathered = [];
    this.#dropSettled();
  }

  #dropSettled(): void {
    for (const [key, entry] of this.#entries) if (entry.settled) this.drop(key);
  }

  #gather(event: ChangeEvent): void {
    for (const [key, entry] of this.#entries) if (event.type === 'resync' || entry.affectedBy(event)) this.drop(key);
    this.#gathered.push(event);
    this.#timer ??= setTimeout(() => {
      const events = this.#gathered;
      this.#gathered = [];
      this.#timer = undefined;
      for (const listener of this.#listeners) listener.changed(events);
    }, gatherMs);
  }
}

const caches = new WeakMap<CaseAdapter, QueryCache>();

export type { QueryCache };

export function cacheOf(adapter: CaseAdapter): QueryCache {
  const cache = caches.get(adapter) ?? new QueryCache(adapter);
  caches.set(adapter, cache);
  return cache;
}
