import { Task } from '@lit/task';
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
  /** The last good answer to the present question, or to another of its series; nothing while there is none yet. */
  value: T | undefined;
  /** Why the last try failed. */
  error: CaseError | undefined;
  /** When `value` was answered, in milliseconds since the epoch. */
  answeredAt: number | undefined;
  /** Whether an answer is on its way. */
  pending = false;

  readonly #host: ReactiveControllerHost;
  readonly #adapter: () => CaseAdapter | undefined;
  readonly #query: () => Query<T> | undefined;
  readonly #task: Task<readonly [CaseAdapter | undefined, string | undefined], void>;
  #cache: QueryCache | undefined;
  #endListening: (() => void) | undefined;
  #connected = false;
  #asked: string | undefined;
  #series: string | undefined;
  #answered: string | undefined;
  #again = false;

  /** `query` is read at every update of the host; nothing is asked while it answers `undefined`. */
  constructor(host: ReactiveControllerHost, adapter: () => CaseAdapter | undefined, query: () => Query<T> | undefined) {
    this.#host = host;
    this.#adapter = adapter;
    this.#query = query;
    // Before the task: it must find the cache of the present adapter.
    host.addController(this);
    this.#task = new Task(host, {
      args: () => (this.#connected ? [this.#adapter(), this.#query()?.key] : [undefined, undefined]),
      task: (_args, { signal }) => this.#load(signal),
    });
  }

  /** Whether `value` answers the present question rather than another of its series. */
  get current(): boolean {
    return this.#answered !== undefined && this.#answered === this.#query()?.key;
  }

  /** Whether changes are told, so that nobody has to ask again to see them. */
  get live(): boolean {
    return this.#cache?.status === 'live';
  }

  /** Whether what is shown may be old: the last try failed, or nobody tells of changes. */
  get stale(): boolean {
    return this.value !== undefined && (this.error !== undefined || this.#cache?.status === 'stale');
  }

  /** Asks again, whatever is kept. Resolves when it is answered or failed; never rejects. */
  async refresh(): Promise<void> {
    this.#follow();
    const query = this.#query();
    if (query) this.#cache?.drop(query.key);
    await this.#task.run();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#host.requestUpdate();
  }

  // Moving an element disconnects and connects it at once; only who is still away a moment later has left.
  hostDisconnected(): void {
    this.#connected = false;
    queueMicrotask(() => {
      if (!this.#connected) this.#leave();
    });
  }

  // Also before every question that does not wait for an update: the adapter may be another one since the last.
  #follow(): void {
    const adapter = this.#adapter();
    const cache = adapter && cacheOf(adapter);
    if (cache !== this.#cache) this.#forget();
    this.#cache = cache;
    if (this.#connected && !this.#endListening) this.#listen();
  }

  #listen(): void {
    this.#endListening = this.#cache?.listen({
      changed: (events) => this.#changed(events),
      statusChanged: () => this.#host.requestUpdate(),
    });
  }

  // Asks for nothing, which gives up what is on its way; being back is another question and asks anew.
  #leave(): void {
    this.#endListening?.();
    this.#endListening = undefined;
    this.pending = false;
    void this.#task.run();
  }

  #forget(): void {
    this.#endListening?.();
    this.#endListening = undefined;
    this.#clear();
  }

  #clear(): void {
    this.value = undefined;
    this.error = undefined;
    this.answeredAt = undefined;
    this.pending = false;
    this.#asked = undefined;
    this.#answered = undefined;
    this.#series = undefined;
  }

  #changed(events: readonly ChangeEvent[]): void {
    const query = this.#query();
    if (!query || !events.some((event) => event.type === 'resync' || query.affectedBy(event))) return;
    // A stream of changes must not abort every answer just before it arrives.
    if (this.pending) this.#again = true;
    else void this.#task.run();
  }

  async #load(signal: AbortSignal): Promise<void> {
    if (!this.#connected) return;
    this.#follow();
    const query = this.#query();
    if (!query || !this.#cache) {
      this.#clear();
      return;
    }
    this.#ask(query);
    try {
      const value = await this.#cache.load(query, signal);
      if (signal.aborted) return;
      this.value = value;
      this.error = undefined;
      this.answeredAt = Date.now();
      this.#answered = query.key;
    } catch (thrown) {
      if (signal.aborted) return;
      this.error = toCaseError(thrown);
    }
    this.pending = false;
    if (!this.#again) return;
    this.#again = false;
    queueMicrotask(() => void this.#task.run());
  }

  #ask({ key, series = key }: Query<T>): void {
    if (series !== this.#series) this.#clear();
    else if (key !== this.#asked) this.error = undefined;
    this.#asked = key;
    this.#series = series;
    this.#again = false;
    this.pending = true;
  }
}
