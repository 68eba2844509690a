import { toCaseError, type CaseError } from '../../../domain/error.js';
import type { CaseColumn, CaseRow } from '../../../domain/find/case-query.js';
import type { ListHost } from '../list-host.js';
import { rowsOf, type Scope, type Source } from './run/scope.js';

/** Looks for the cases a dialog is about, while it is open. */
export class Collecting {
  found = 0;
  rows: readonly CaseRow[] | undefined;
  error: CaseError | undefined;

  readonly #host: ListHost;
  readonly #start: () => AsyncIterable<CaseRow>;
  readonly #abort = new AbortController();

  constructor(host: ListHost, scope: Scope, columns: readonly CaseColumn[], source: Source) {
    this.#host = host;
    this.#start = () => rowsOf(scope, columns, source, this.#abort.signal);
  }

  /** The cases once they are there; nothing where it failed, which can be tried again, or nobody waits any more. */
  readonly run = async (): Promise<readonly CaseRow[] | undefined> => {
    this.found = 0;
    this.error = undefined;
    this.#host.element.requestUpdate();
    const rows: CaseRow[] = [];
    try {
      for await (const row of this.#start()) {
        this.found = rows.push(row);
        if (this.found % 100 === 0) this.#host.element.requestUpdate();
      }
      this.rows = rows;
    } catch (thrown) {
      this.error = toCaseError(thrown);
    }
    this.#host.element.requestUpdate();
    return this.#abort.signal.aborted ? undefined : this.rows;
  };

  end(): void {
    this.#abort.abort();
  }
}
