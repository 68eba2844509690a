import { aborted, refuseAborted } from './error.js';

/** Starts work unless the caller has given up, and stops waiting for it once they do. For reads: the work itself goes on. */
export function abortable<T>(signal: AbortSignal | undefined, start: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    refuseAborted(signal);
    const giveUp = () => reject(aborted(signal?.reason));
    signal?.addEventListener('abort', giveUp, { once: true });
    start()
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', giveUp));
  });
}
