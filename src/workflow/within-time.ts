import { CaseError } from '../domain/error.js';

/**
 * Rejects with `timeout` when it takes longer than so many milliseconds, even when what it runs does not listen to its
 * signal; that is aborted then, and when the one from outside is.
 */
export async function withinTime<Result>(
  milliseconds: number,
  run: (signal: AbortSignal) => Promise<Result>,
  outer?: AbortSignal,
): Promise<Result> {
  const stop = new AbortController();
  const signal = outer ? AbortSignal.any([outer, stop.signal]) : stop.signal;
  return new Promise<Result>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new CaseError('timeout', { message: 'It took too long.' }));
      stop.abort();
    }, milliseconds);
    run(signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
