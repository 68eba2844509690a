import { CaseError } from '../error.js';
import { nextTask } from '../next-task.js';
import { trustedWorker, type WorkerClass } from './worker-class.js';

/** A digest of bytes that come in parts. */
export interface Digest {
  add(bytes: Uint8Array): void;
  /** Hexadecimal. Ends it. */
  hex(): string;
}

/** Digests beside whatever else goes on. */
export interface Digester {
  /** Resolves once the bytes are digested; wait for it before giving more. Rejects with `unavailable` when the worker died. */
  add(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Every digest, hexadecimal, in their order. */
  end(): Promise<readonly string[]>;
  /** Lets go of what it holds; to be called in the end, whatever happened. */
  close(): void;
}

export interface DigesterOptions {
  /** Starts the worker; handed the class, so that bundlers see the address and a page with Trusted Types lets it through. */
  readonly start: (Worker: WorkerClass) => Worker;
  readonly make: () => readonly Digest[];
}

/** What a worker is told and answers. */
type Told = { readonly add: Uint8Array } | 'end';
type Answer = 'ready' | 'added' | readonly string[];

/** Fewer bytes are digested before a worker is there. */
const worthAWorker = 512 * 1024;
/** Digested within a few milliseconds. */
const stepSize = 256 * 1024;
const startPatienceMs = 5_000;

/** Those a page does not let start: asked once, it is not asked again. */
const refused = new Set<DigesterOptions['start']>();

/** Digests in a worker, so that whoever types meanwhile feels nothing; in the page, a step at a time, where none starts. */
export async function openDigester(size: number, { start, make }: DigesterOptions): Promise<Digester> {
  const worker = size < worthAWorker ? undefined : await startedWorker(start);
  return worker ? digesterIn(worker, () => refused.add(start)) : digesterHere(make());
}

function digesterHere(digests: readonly Digest[]): Digester {
  return {
    async add(bytes) {
      for (let from = 0; from < bytes.length; from += stepSize) {
        for (const digest of digests) digest.add(bytes.subarray(from, from + stepSize));
        if (bytes.length > stepSize) await nextTask();
      }
    },
    end: () => Promise.resolve(digests.map((digest) => digest.hex())),
    close: () => undefined,
  };
}

function digesterIn(worker: Worker, onDied: () => void): Digester {
  const ask = async (told: Told): Promise<Answer> => {
    const answer = answerOf(worker);
    worker.postMessage(told);
    const said = await answer;
    if (said !== undefined) return said;
    onDied();
    throw new CaseError('unavailable', { message: 'The worker that digests files died.' });
  };
  return {
    async add(bytes) {
      await ask({ add: bytes });
    },
    end: async () => (await ask('end')) as readonly string[],
    close: () => worker.terminate(),
  };
}

async function startedWorker(start: DigesterOptions['start']): Promise<Worker | undefined> {
  if (refused.has(start) || typeof Worker !== 'function') return undefined;
  try {
    const worker = start(trustedWorker());
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, startPatienceMs));
    if ((await Promise.race([answerOf(worker), patience])) === 'ready') return worker;
    worker.terminate();
  } catch {
    // Its address is another origin's, or the page lets no script become a worker.
  }
  refused.add(start);
  return undefined;
}

/** The next thing a worker says; nothing where it failed. */
const answerOf = (worker: Worker): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
  });

/** What a worker does that digests. */
export function serveDigests(make: () => readonly Digest[]): void {
  const digests = make();
  const answer = (said: Answer) => postMessage(said);
  addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data === 'end') return answer(digests.map((digest) => digest.hex()));
    for (const digest of digests) digest.add(data.add);
    answer('added');
  });
  answer('ready');
}
