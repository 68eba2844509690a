import type { ChangeEvent, ChangeOptions, ChangeStatus } from '../../src/contracts/groups/changes.js';
import { coalesced } from '../../src/domain/coalesced.js';
import type { ChannelEar } from './database.js';
import type { Tail } from './log.js';

/**
 * Tells of commits in their order, each once. The log in the database is what is told; a notification only says that there
 * is something to read, so that a lost one costs time, never a change.
 */
export interface ChangeFeed {
  listen(listener: (event: ChangeEvent) => void, options: ChangeOptions): void;
  close(): Promise<void>;
}

interface Source {
  readonly readOn: (since: number | null) => Promise<Tail>;
  readonly subscribe: (ear: ChannelEar) => Promise<() => Promise<void>>;
}

interface Listener {
  readonly tell: (event: ChangeEvent) => void;
  readonly onStatus: (status: ChangeStatus) => void;
  /** `connecting` until the log was read for the first time since it listens: what is found then was committed before. */
  status: ChangeStatus;
}

// Milliseconds before another try where the database is away, twice as long with each until the last.
const pauses = [100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000];

export function changeFeed({ readOn, subscribe }: Source): ChangeFeed {
  const listeners = new Set<Listener>();
  let position: number | null = null;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => Promise<void>) | undefined;
  let closed = false;

  const isWanted = () => listeners.size > 0 && !closed;

  // One at a time: hears first, then reads, so that nothing lands in between.
  const follow = coalesced(async () => {
    if (!isWanted()) return leave();
    try {
      unsubscribe ??= await subscribe({ onNews: () => void follow(), onLost: lost });
      const here = [...listeners];
      const { now, commits } = await readOn(position);
      const events =
        commits?.flatMap(({ events }) => events) ?? (position === null ? [] : [{ type: 'resync' } as const]);
      events.forEach((event) => here.forEach((listener) => tell(listener, event)));
      position = now;
      reached(here);
    } catch {
      stumble();
    }
  });

  return {
    listen(tellOne, { signal, onStatus }) {
      if (signal.aborted) return;
      if (closed) return onStatus?.('stale');
      const listener: Listener = { tell: tellOne, onStatus: onStatus ?? (() => undefined), status: 'connecting' };
      listeners.add(listener);
      const end = () => {
        listeners.delete(listener);
        if (listeners.size === 0) void follow();
      };
      signal.addEventListener('abort', end, { once: true });
      guarded(() => listener.onStatus(listener.status));
      void follow();
    },
    async close() {
      closed = true;
      listeners.forEach((listener) => turn(listener, 'stale'));
      listeners.clear();
      await follow();
    },
  };

  /** Nobody listens any more. Whoever comes next begins where things are then. */
  async function leave(): Promise<void> {
    clearTimeout(retry);
    position = null;
    const end = unsubscribe;
    unsubscribe = undefined;
    await end?.().catch(() => undefined);
  }

  /** Unless the connection was lost while the log was read. */
  function reached(here: readonly Listener[]): void {
    if (!unsubscribe) return;
    failures = 0;
    here.forEach((listener) => turn(listener, 'live'));
  }

  function lost(): void {
    unsubscribe = undefined;
    stumble();
  }

  /** What was missed is read from the log once there is a connection again. */
  function stumble(): void {
    if (!isWanted()) return;
    for (const listener of listeners) if (listener.status === 'live') turn(listener, 'stale');
    clearTimeout(retry);
    retry = setTimeout(() => void follow(), pauses[Math.min(failures, pauses.length - 1)]);
    failures += 1;
  }

  function tell(listener: Listener, event: ChangeEvent): void {
    if (listener.status !== 'connecting' && listeners.has(listener)) guarded(() => listener.tell({ ...event }));
  }

  function turn(listener: Listener, now: ChangeStatus): void {
    if (listener.status === now || !listeners.has(listener)) return;
    listener.status = now;
    guarded(() => listener.onStatus(now));
  }
}

/** A listener that throws is its author's trouble, not that of the commit or of the next listener: nobody catches it. */
function guarded(call: () => void): void {
  try {
    call();
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
  }
}
