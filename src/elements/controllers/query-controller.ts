import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { ChangeEvent } from '../../contracts/groups/changes.js';
import { toCaseError, type CaseError } from '../../domain/error.js';
import { cacheOf, type Query, type QueryCache } from './query-cache.js';

/**
 * Keeps one question of its host answered: asks when the question or the adapter changes, again when the adapter
 * tells of a change that matters, and never lets a late answer overwrite a newer one. The last good answer stays
 * while a new one is on its way or failed.
 */
export class QueryController<T> implements ReactiveController {
  /** The last good answer to the present question; nothing while there is none yet. */
  value: T | undefined;
  /** Why the last try failed. */
  error: CaseError | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #adapter: () => CaseAdapter | undefined;
  readonly #query: () => Query<T> | undefined;
  readonly #task: Task<readonly [CaseAdapter | undefined, string | undefined], void>;
  #cache: QueryCache | undefined;
  #endListening: (() => void) | undefined;
  #answered: string | undefined;
  #again = false;

  /** `query` is read at every update of the host; nothing is asked while it answers `undefined`. */
  constructor(host: ReactiveControllerHost, adapter: () => CaseAdapter | undefined, query: () => Query<T> | undefined) {
    this.#host = host;
    this.#adapter = adapter;
    this.#query = query;
    this.#task = new Task(host, {
      args: () => [this.#adapter(), this.#query()?.key] as const,
      task: (_args, { signal }) => this.#load(signal),
    });
    host.addController(this);
  }

  /** Whether an answer is on its way. */
  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Whether what is shown may be old: the last try failed, or nobody tells of changes. */
  get stale(): boolean {
    return this.value !== undefined && (this.error !== undefined || this.#cache?.status === 'stale');
  }

  /** Asks again, whatever is kept. */
  async refresh(): Promise<void> {
    const query = this.#query();
    if (query) this.#cache?.drop(query.key);
    await this.#task.run();
  }

  hostUpdate(): void {
    const adapter = this.#adapter();
    const cache = adapter && cacheOf(adapter);
    if (cache !== this.#cache) this.#attach(cache);
  }

  hostConnected(): void {
    if (this.#cache) this.#attach(this.#cache);
  }

  hostDisconnected(): void {
    this.#endListening?.();
    this.#endListening = undefined;
  }

  #attach(cache: QueryCache | undefined): void {
    const returning = cache === this.#cache && !this.#endListening && this.#answered !== undefined;
    this.#endListening?.();
    if (cache !== this.#cache) this.#forget();
    this.#cache = cache;
    this.#endListening = cache?.listen({
      changed: (events) => this.#changed(events),
      statusChanged: () => this.#host.requestUpdate(),
    });
    // While it was away nobody told it of changes.
    if (returning) void this.#task.run();
  }

  #forget(): void {
    this.value = undefined;
    this.error = undefined;
    this.#answered = undefined;
  }

  #changed(events: readonly ChangeEvent[]): void {
    const query = this.#query();
    if (!query || !events.some((event) => event.type === 'resync' || query.affectedBy(event))) return;
    // A stream of changes must not abort every answer just before it arrives.
    if (this.pending) this.#again = true;
    else void this.#task.run();
  }

  async #load(signal: AbortSignal): Promise<void> {
    const query = this.#query();
    if (!query || !this.#cache) return;
    if (this.#answered !== query.key) this.#forget();
    try {
      const value = await this.#cache.load(query, signal);
      if (signal.aborted) return;
      this.value = value;
      this.error = undefined;
      this.#answered = query.key;
    } catch (thrown) {
      const error = toCaseError(thrown);
      if (signal.aborted || error.code === 'aborted') return;
      this.error = error;
    } finally {
      if (this.#again && !signal.aborted) {
        this.#again = false;
        queueMicrotask(() => void this.#task.run());
      }
    }
  }
}
