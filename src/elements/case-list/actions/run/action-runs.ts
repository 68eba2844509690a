import type { ReactiveController } from 'lit';
import { toCaseError, type CaseError } from '../../../../domain/error.js';
import type { CaseRow } from '../../../../domain/find/case-query.js';
import type { CaseId } from '../../../../domain/ids.js';
import { LeaveController } from '../../../controllers/leave-controller.js';
import type { ListHost } from '../../list-host.js';
import type { Ends, Job } from './job.js';
import { chunksOf, goOnWith, runBulk, type BulkProgress, type BulkReport, type Chunk, type Ended } from './run-bulk.js';

/** A job that is under way. */
export interface Running {
  readonly job: Job;
  readonly progress: BulkProgress;
}

/** How a job went, while somebody may still want to do something about it. */
export interface Outcome {
  readonly job: Job;
  readonly ends: Ends;
  /** Why it stopped before its end. */
  readonly stopped: CaseError | undefined;
  readonly left: readonly Chunk<CaseRow>[];
  readonly unfound: boolean;
}

type Start = (signal: AbortSignal, onProgress: (progress: BulkProgress) => void) => Promise<BulkReport<CaseRow>>;

export const endsWith = <Kind extends Ended<CaseRow>['outcome']>(ends: Ends, kind: Kind) =>
  [...ends.values()].filter((end): end is Ended<CaseRow> & { readonly outcome: Kind } => end.outcome === kind);

// What is over sooner is not worth a bar that comes and goes.
const unseenMs = 400;

/** Does one job after the other, and remembers how the last one went as long as something of it is left to do. */
export class ActionRuns implements ReactiveController {
  /** Under way for long enough to be shown. */
  shown = false;
  running: Running | undefined;

  readonly #host: ListHost;
  readonly #onOutcome: (outcome: Outcome) => void;
  #abort: AbortController | undefined;
  #last: Promise<void> = Promise.resolve();
  #rows: ReadonlySet<CaseId> = new Set();

  constructor(host: ListHost, onOutcome: (outcome: Outcome) => void) {
    this.#host = host;
    this.#onOutcome = onOutcome;
    host.element.addController(this);
    // Half of what was asked for would be done.
    new LeaveController(host.element, () => this.running !== undefined);
  }

  hostConnected(): void {
    // Part of the interface: what was asked for is done also where nobody looks on.
  }

  isBusy(id: CaseId): boolean {
    return this.#rows.has(id);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Starts it once everything before it is over. Never rejects. `rows` are those it is known to be about. */
  run(job: Job, rows: readonly CaseRow[] = []): Promise<void> {
    return this.#queue(job, rows, undefined, (signal, onProgress) =>
      runBulk(job.targets(signal), { ...job, signal, onProgress }),
    );
  }

  /** What is left, and what failed, once more. What may have landed is asked for as the same write. */
  again(outcome: Outcome): Promise<void> {
    const { job, ends, left, unfound } = outcome;
    if (unfound) return this.run(job);
    const inChunks = new Set(left.flatMap(({ targets }) => targets.map(({ id }) => id)));
    const others = [...endsWith(ends, 'failed'), ...endsWith(ends, 'untried')]
      .map(({ target }) => target)
      .filter(({ id }) => !inChunks.has(id));
    return this.#queue(job, others, outcome, async (signal, onProgress) => {
      const fresh: CaseRow[] = [];
      for await (const row of job.again(others, signal)) fresh.push(row);
      return goOnWith([...left, ...chunksOf(fresh, job.size)], { ...job, signal, onProgress });
    });
  }

  #queue(job: Job, rows: readonly CaseRow[], before: Outcome | undefined, start: Start): Promise<void> {
    this.#last = this.#last.then(() => this.#do(job, rows, before, start));
    return this.#last;
  }

  async #do(job: Job, rows: readonly CaseRow[], before: Outcome | undefined, start: Start): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    this.#rows = new Set(rows.map(({ id }) => id));
    const tell = (progress: BulkProgress) => {
      this.running = { job, progress };
      this.#host.element.requestUpdate();
    };
    tell({ phase: 'writing', found: job.expected, ended: 0, failed: 0 });
    const timer = setTimeout(() => {
      this.shown = true;
      this.#host.element.requestUpdate();
    }, unseenMs);
    // What could not even be read anew is left as it was.
    const {
      ends,
      stopped,
      left,
      unfound = false,
    } = await start(signal, tell).catch((thrown: unknown): BulkReport<CaseRow> => ({
      ends: [],
      stopped: toCaseError(thrown),
      left: before?.left ?? [],
    }));
    clearTimeout(timer);
    this.shown = false;
    this.running = undefined;
    this.#rows = new Set();
    const all = new Map([...(before?.ends ?? []), ...ends.map((end) => [end.target.id, end] as const)]);
    job.onEnd?.(all, stopped !== undefined);
    this.#onOutcome({ job, ends: all, stopped, left, unfound });
    this.#host.element.requestUpdate();
  }
}
