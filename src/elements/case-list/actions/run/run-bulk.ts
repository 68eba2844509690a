import type { WriteOptions } from '../../../../contracts/options.js';
import { aborted, toCaseError, type CaseError, type ErrorCode } from '../../../../domain/error.js';
import { newId } from '../../../../domain/ids.js';

/** Targets that are written together, all or none. Every try of it goes by the same id, so that it lands once. */
export interface Chunk<Target> {
  readonly targets: readonly Target[];
  readonly mutationId: string;
  /** It was sent, and nobody knows what became of it. */
  readonly mayHaveLanded?: boolean;
}

/** How it ended for one target. */
export type Ended<Target> =
  | { readonly target: Target; readonly outcome: 'done' | 'unchanged' | 'untried' }
  | { readonly target: Target; readonly outcome: 'failed'; readonly error: CaseError };

export interface BulkProgress {
  /** Targets are looked for before the first one is written: writing changes what can be found. */
  readonly phase: 'finding' | 'writing';
  readonly found: number;
  readonly ended: number;
  readonly failed: number;
}

export interface BulkWork<Target> {
  /** Targets in one chunk, at most. */
  readonly size: number;
  /** Writes all of them or none; answers of each whether that made it another one. */
  readonly write: (targets: readonly Target[], options: Required<WriteOptions>) => Promise<readonly boolean[]>;
  /** Why a target need not even be tried. */
  readonly refuse?: (target: Target) => CaseError | undefined;
  /** Which of these targets an error is about; none where it does not say. */
  readonly blame?: (error: CaseError, targets: readonly Target[]) => readonly Target[];
  /** Whether an error says that a target is as wanted already. */
  readonly isMet?: (error: CaseError) => boolean;
  readonly onProgress?: (progress: BulkProgress) => void;
  readonly signal: AbortSignal;
  /** Waits before another try; ends at once when the signal is aborted. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface BulkReport<Target> {
  /** Every target, once, in no special order. */
  readonly ends: readonly Ended<Target>[];
  /** Why it stopped before its end. */
  readonly stopped?: CaseError;
  /** What is left then. Given to `goOnWith`, what may have landed is not written twice. */
  readonly left: readonly Chunk<Target>[];
  /** Not even all targets were found: it has to begin anew. */
  readonly unfound?: boolean;
}

/** Speaks of the way there or of everybody, never of one target. */
const general: ReadonlySet<ErrorCode> = new Set([
  'aborted',
  'offline',
  'timeout',
  'unauthenticated',
  'rate_limited',
  'unsupported',
  'unavailable',
]);
/** After these nobody knows whether the write landed. What fails without a reason mostly did not. */
const uncertain: ReadonlySet<ErrorCode> = new Set(['aborted', 'timeout', 'unavailable']);

const tries = 3;
// Nobody knows whether another try helps.
const triesOfUnknown = 2;
const firstPauseMs = 400;
// What fails without saying why may be one odd case; so many one after the other are not.
const oddOnes = 3;

/** Does something to every target, in chunks. Never rejects: what went wrong is in the report. */
export async function runBulk<Target>(
  targets: AsyncIterable<Target> | Iterable<Target>,
  work: BulkWork<Target>,
): Promise<BulkReport<Target>> {
  const found: Target[] = [];
  const tell = () => work.onProgress?.({ phase: 'finding', found: found.length, ended: 0, failed: 0 });
  try {
    tell();
    for await (const target of targets) {
      found.push(target);
      if (found.length % work.size === 0) tell();
      if (work.signal.aborted) throw aborted(work.signal.reason);
    }
  } catch (thrown) {
    // Half of what was meant is not what was meant.
    const ends = found.map((target) => ({ target, outcome: 'untried' as const }));
    return { ends, stopped: toCaseError(thrown), left: [], unfound: true };
  }
  return goOnWith(chunksOf(found, work.size), work);
}

/** The same with chunks as they were left. */
export const goOnWith = <Target>(
  chunks: readonly Chunk<Target>[],
  work: BulkWork<Target>,
): Promise<BulkReport<Target>> => new BulkRun(chunks, work).run();

export function chunksOf<Target>(targets: readonly Target[], size: number): readonly Chunk<Target>[] {
  const chunks: Chunk<Target>[] = [];
  for (let from = 0; from < targets.length; from += size) chunks.push(newChunk(targets.slice(from, from + size)));
  return chunks;
}

const newChunk = <Target>(targets: readonly Target[]): Chunk<Target> => ({ targets, mutationId: newId() });

/** Why a run ends before its time. */
interface Stop<Target> {
  readonly error: CaseError;
  /** What was under way. */
  readonly chunk: Chunk<Target>;
}

class BulkRun<Target> {
  readonly #work: BulkWork<Target>;
  readonly #ends: Ended<Target>[] = [];
  readonly #found: number;
  #waiting: Chunk<Target>[];
  #failed = 0;
  #odd = 0;

  constructor(chunks: readonly Chunk<Target>[], work: BulkWork<Target>) {
    this.#work = work;
    this.#waiting = [...chunks];
    this.#found = chunks.reduce((sum, { targets }) => sum + targets.length, 0);
  }

  async run(): Promise<BulkReport<Target>> {
    this.#tell();
    for (let chunk = this.#waiting.shift(); chunk; chunk = this.#waiting.shift()) {
      const allowed = this.#withoutRefused(chunk);
      const stop = allowed.targets.length > 0 ? await this.#write(allowed) : undefined;
      if (stop) return this.#stop(stop);
      this.#tell();
    }
    return { ends: this.#ends, left: [] };
  }

  #withoutRefused(chunk: Chunk<Target>): Chunk<Target> {
    const allowed = chunk.targets.filter((target) => {
      const error = this.#work.refuse?.(target);
      if (error) this.#fail(target, error);
      return !error;
    });
    return allowed.length === chunk.targets.length ? chunk : newChunk(allowed);
  }

  async #write(chunk: Chunk<Target>): Promise<Stop<Target> | undefined> {
    const { signal, write, pause = waitFor } = this.#work;
    const isGivenUp = (): boolean => signal.aborted;
    let { mayHaveLanded = false } = chunk;
    const stop = (error: CaseError) => ({
      error,
      chunk: { ...chunk, mayHaveLanded: mayHaveLanded || error.code === 'unknown' },
    });
    // Each kind of trouble by itself: being asked to wait tells nothing of what fails without a reason.
    const tried = { known: 0, unknown: 0 };
    for (;;) {
      if (isGivenUp()) return stop(aborted(signal.reason));
      try {
        const changed = await write(chunk.targets, { mutationId: chunk.mutationId, signal });
        this.#odd = 0;
        for (const [index, target] of chunk.targets.entries())
          this.#ends.push({ target, outcome: changed[index] === false ? 'unchanged' : 'done' });
        return undefined;
      } catch (thrown) {
        const error = toCaseError(thrown);
        const times = (tried[error.code === 'unknown' ? 'unknown' : 'known'] += 1);
        const again = !isGivenUp() && times < triesOf(error);
        if (again) await pause(error.retryAfterMs ?? firstPauseMs * 2 ** (times - 1), signal);
        else if (!isGivenUp() && isAboutTargets(error, mayHaveLanded)) return this.#tellApart(chunk, error);
        mayHaveLanded ||= uncertain.has(error.code);
        if (!again) return stop(error);
      }
    }
  }

  /** One target keeps the others from being written: they are tried without it. */
  #tellApart(chunk: Chunk<Target>, error: CaseError): Stop<Target> | undefined {
    const { targets } = chunk;
    const blamed = targets.length === 1 ? targets : (this.#work.blame?.(error, targets) ?? []);
    const faulty = targets.filter((target) => blamed.includes(target));
    if (faulty.length === 0) {
      const middle = Math.ceil(targets.length / 2);
      this.#waiting.unshift(newChunk(targets.slice(0, middle)), newChunk(targets.slice(middle)));
      return undefined;
    }
    if (error.code === 'unknown' && (this.#odd += 1) >= oddOnes)
      return { error, chunk: { ...chunk, mayHaveLanded: true } };
    for (const target of faulty) {
      if (this.#work.isMet?.(error)) this.#ends.push({ target, outcome: 'unchanged' });
      else this.#fail(target, error);
    }
    const others = targets.filter((target) => !faulty.includes(target));
    if (others.length > 0) this.#waiting.unshift(newChunk(others));
    return undefined;
  }

  #stop({ error, chunk }: Stop<Target>): BulkReport<Target> {
    const left = [chunk, ...this.#waiting];
    for (const target of chunk.targets) {
      if (chunk.mayHaveLanded) this.#fail(target, error);
      else this.#ends.push({ target, outcome: 'untried' });
    }
    for (const { targets } of this.#waiting)
      for (const target of targets) this.#ends.push({ target, outcome: 'untried' });
    this.#tell();
    return { ends: this.#ends, stopped: error, left };
  }

  #fail(target: Target, error: CaseError): void {
    this.#failed += 1;
    this.#ends.push({ target, outcome: 'failed', error });
  }

  #tell(): void {
    this.#work.onProgress?.({
      phase: 'writing',
      found: this.#found,
      ended: this.#ends.length,
      failed: this.#failed,
    });
  }
}

/**
 * Whether one of the targets may be the reason. What failed without a reason is tried in parts only where nothing of it
 * can be there: elsewhere the same write is asked for again.
 */
const isAboutTargets = ({ code }: CaseError, mayHaveLanded: boolean): boolean =>
  !general.has(code) && !(code === 'unknown' && mayHaveLanded);

/** How often the same write is tried before it counts as failed. */
function triesOf({ code, retryable }: CaseError): number {
  if (code === 'unknown') return triesOfUnknown;
  return retryable && code !== 'offline' ? tries : 1;
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
}
