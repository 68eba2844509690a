import { CaseError } from '../error.js';
import { nextTask } from '../next-task.js';
import { partsOf } from './parts-of.js';
import { trustedWorker, type WorkerClass } from './worker-class.js';

/** A digest of bytes that come in parts. */
export interface Digest {
  add(bytes: Uint8Array): void;
  /** Hexadecimal. Ends it. */
  hex(): string;
}

/** Digests beside whatever else goes on. */
export interface Digester {
  /** Resolves once the bytes are digested; wait for it before giving more. Rejects with `unavailable` where they have to be read again and cannot be. */
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

/** Those a page does not let start, or that die: asked once, it is not asked again. One that is busy is no such page. */
const refused = new Set<DigesterOptions['start']>();

/**
 * Digests a file, whose bytes are given in their order, in a worker, so that whoever types meanwhile feels nothing; in the
 * page, a step at a time, where none starts. Where a worker dies the page goes on, with what it was given read once more.
 */
export async function openDigester(file: Blob, { start, make }: DigesterOptions): Promise<Digester> {
  const worker = file.size < worthAWorker ? undefined : await startedWorker(start);
  if (!worker) return digesterHere(make());
  return digesterIn(worker, async (given) => {
    refused.add(start);
    const here = digesterHere(make());
    try {
      for await (const { bytes } of partsOf(file.slice(0, given))) await here.add(bytes);
    } catch (cause) {
      throw new CaseError('unavailable', {
        message: 'The worker that digests files died, and the file is gone.',
        cause,
      });
    }
    return here;
  });
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

/** `onDied` answers who goes on after so many bytes. */
function digesterIn(worker: Worker, onDied: (given: number) => Promise<Digester>): Digester {
  let given = 0;
  let instead: Digester | undefined;
  const ask = (told: Told): Promise<Answer | undefined> => {
    const answer = answerOf(worker);
    worker.postMessage(told);
    return answer;
  };
  return {
    async add(bytes) {
      if (!instead && (await ask({ add: bytes })) === undefined) instead = await onDied(given);
      await instead?.add(bytes);
      given += bytes.length;
    },
    async end() {
      const digests = instead ? undefined : await ask('end');
      if (digests !== undefined) return digests as readonly string[];
      instead ??= await onDied(given);
      return instead.end();
    },
    close: () => worker.terminate(),
  };
}

async function startedWorker(start: DigesterOptions['start']): Promise<Worker | undefined> {
  if (refused.has(start) || typeof Worker !== 'function') return undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    const worker = start(trustedWorker());
    const tired = new Promise<'busy'>((resolve) => (patience = setTimeout(() => resolve('busy'), startPatienceMs)));
    const said = await Promise.race([answerOf(worker), tired]);
    if (said === 'ready') return worker;
    worker.terminate();
    if (said === 'busy') return undefined;
  } catch {
    // Its address is another origin's, or the page lets no script become a worker.
  } finally {
    clearTimeout(patience);
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
