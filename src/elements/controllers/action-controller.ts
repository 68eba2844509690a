import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { WriteOptions } from '../../contracts/options.js';
import { toCaseError, type CaseError } from '../../domain/error.js';
import { newId } from '../../domain/ids.js';

/**
 * Runs one write at a time for its host and remembers how it went. Tries of the same intent share a mutation id, so
 * that a retry after a lost answer is the same write; `forget` ends the intent.
 */
export class ActionController<Input, Output> implements ReactiveController {
  pending = false;
  error: CaseError | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #adapter: () => CaseAdapter | undefined;
  readonly #act: (adapter: CaseAdapter, input: Input, options: Required<WriteOptions>) => Promise<Output>;
  #mutationId: string | undefined;
  #abort: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost,
    adapter: () => CaseAdapter | undefined,
    act: (adapter: CaseAdapter, input: Input, options: Required<WriteOptions>) => Promise<Output>,
  ) {
    this.#host = host;
    this.#adapter = adapter;
    this.#act = act;
    host.addController(this);
  }

  hostConnected(): void {
    // Part of the interface; a write is not started by being connected.
  }

  /** Resolves with what the adapter answered, or with nothing when it failed (see `error`) or one is under way. */
  async run(input: Input): Promise<Output | undefined> {
    const adapter = this.#adapter();
    if (this.pending || !adapter) return undefined;
    this.pending = true;
    this.error = undefined;
    const mutationId = (this.#mutationId ??= newId());
    this.#abort = new AbortController();
    this.#host.requestUpdate();
    try {
      const output = await this.#act(adapter, input, { mutationId, signal: this.#abort.signal });
      this.#end(mutationId);
      return output;
    } catch (thrown) {
      this.#fail(mutationId, toCaseError(thrown));
      return undefined;
    } finally {
      this.pending = false;
      this.#abort = undefined;
      this.#host.requestUpdate();
    }
  }

  /** The id the next or present try goes by, to be kept with a draft; setting it makes the next try that write. */
  get mutationId(): string {
    return (this.#mutationId ??= newId());
  }
  set mutationId(id: string) {
    this.#mutationId = id;
  }

  /** Gives up waiting. A write that already landed stays. */
  abort(): void {
    this.#abort?.abort();
  }

  /** Ends the intent: the next run is another write. */
  forget(): void {
    this.#mutationId = undefined;
    this.error = undefined;
    this.#host.requestUpdate();
  }

  #fail(mutationId: string, error: CaseError): void {
    // Nobody asks any more how an intent went that was ended meanwhile.
    if (this.#mutationId !== mutationId) return;
    this.error = error;
    // What was refused was not written: the next try says something else and is a write of its own.
    if (!error.retryable && error.code !== 'unknown' && error.code !== 'aborted') this.#end(mutationId);
  }

  /** Ends this intent, not one that was begun while it was under way. */
  #end(mutationId: string): void {
    if (this.#mutationId === mutationId) this.#mutationId = undefined;
  }
}
