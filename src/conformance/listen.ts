import type { ChangeEvent, ChangeOptions, ChangeStatus } from '../contracts/groups/changes.js';
import { BrokenPromise } from './expectations.js';

/** A change as told, without the calls to ask for everything again. */
export type Told = Extract<ChangeEvent, { type: 'changed' | 'removed' }>;

/** Somebody who listens to changes and remembers what was told. */
export interface Listener {
  readonly told: readonly Told[];
  /** Resolves once a change fits. Rejects after the deadline, so that a silent feed is a failure and no hang. */
  heard(fits: (event: Told) => boolean, what: string): Promise<Told>;
  /** Ends listening. */
  stop(): void;
}

/** Longest wait for a change, in milliseconds. Feeds tell within a few; this is for slow machines. */
const deadline = 10_000;

/** Starts listening and resolves once changes arrive (`live`). */
export async function listen(
  subscribe: (listener: (event: ChangeEvent) => void, options: ChangeOptions) => void,
): Promise<Listener> {
  const told: Told[] = [];
  const ending = new AbortController();
  let status: ChangeStatus | undefined;
  const waiting = new Set<() => void>();
  const wake = () => [...waiting].forEach((check) => check());
  subscribe(
    (event) => {
      if (event.type !== 'resync') told.push(event);
      wake();
    },
    {
      signal: ending.signal,
      onStatus(now) {
        status = now;
        wake();
      },
    },
  );
  const until = <T>(find: () => T | undefined, what: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        waiting.delete(check);
      };
      const timer = setTimeout(() => {
        done();
        reject(new BrokenPromise(`Not told within ${deadline / 1000} s: ${what}.`, { actual: told }));
      }, deadline);
      const check = () => {
        const found = find();
        if (found === undefined) return;
        done();
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  await until(() => (status === 'live' ? true : undefined), 'the status `live`');
  return {
    told,
    heard: (fits, what) => until(() => told.find(fits), what),
    stop: () => ending.abort(),
  };
}
