import type { CaseAdapter } from '../../contracts/adapter.js';
import type { ChangeEvent, ChangeStatus } from '../../contracts/groups/changes.js';
import { aborted } from '../../domain/error.js';

/** Something an element asks an adapter for, shared by every element that asks the same. */
export interface Query<T> {
  /** Names the question; equal keys share one answer. */
  readonly key: string;
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
  answer: Promise<unknown>;
  settled: boolean;
  readonly callers: Set<AbortSignal>;
  readonly abort: AbortController;
  readonly affectedBy: (event: ChangeEvent) => boolean;
}

// Long enough to put the events of one bulk write together, short enough that nobody sees it.
const gatherMs = 40;

/**
 * Answers of one adapter, kept while somebody listens and dropped as the adapter tells of changes. One of it per
 * adapter, found by `cacheOf`.
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
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#closeFeed();
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
      answer: query.load(this.#adapter, { signal: abort.signal }),
      settled: false,
      callers: new Set(),
      abort,
      affectedBy: (event) => query.affectedBy(event),
    };
    this.#entries.set(query.key, entry);
    entry.answer.then(
      () => (entry.settled = true),
      () => {
        entry.settled = true;
        if (this.#entries.get(query.key) === entry) this.drop(query.key);
      },
    );
    return entry;
  }

  #leave(key: string, entry: Entry, signal: AbortSignal): void {
    entry.callers.delete(signal);
    if (entry.settled || entry.callers.size > 0) return;
    if (this.#entries.get(key) === entry) this.drop(key);
    entry.abort.abort();
  }

  #openFeed(): void {
    this.#feed = new AbortController();
    this.#adapter.changes({}, (event) => this.#gather(event), {
      signal: this.#feed.signal,
      onStatus: (status) => {
        this.status = status;
        for (const listener of this.#listeners) listener.statusChanged(status);
      },
    });
  }

  // Without a feed nobody tells what became old, so nothing is kept.
  #closeFeed(): void {
    this.#feed?.abort();
    this.#feed = undefined;
    this.status = 'connecting';
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#gathered = [];
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
