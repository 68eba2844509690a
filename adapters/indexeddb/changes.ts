import type { ChangeEvent, ChangeOptions, ChangeStatus } from '../../src/contracts/groups/changes.js';
import { coalesced } from '../../src/domain/coalesced.js';
import type { Tail } from './log.js';
import type { LogRow, Position } from './schema.js';
import { wakeUps } from './wake-ups.js';

/**
 * Tells of commits in their order, each once. The log in the database is what is told; a message from another tab only
 * says that there is something to read, so a lost or late one costs time, never a change.
 */
export interface ChangeFeed {
  listen(listener: (event: ChangeEvent) => void, options: ChangeOptions): void;
  /** Resolves once every listener there is would be told of a commit made now. */
  ready(): Promise<void>;
  /** Told of every commit of our own, after it landed. */
  committed(born: Position['born'], row: LogRow): void;
  /** The database went away under us: another tab deleted or upgraded it, or the browser took it. */
  lost(): void;
  close(): void;
}

interface Listener {
  readonly tell: (event: ChangeEvent) => void;
  readonly onStatus: (status: ChangeStatus) => void;
}

export function changeFeed(name: string, readOn: (since: Position | null) => Promise<Tail>): ChangeFeed {
  const listeners = new Set<Listener>();
  const wakes = wakeUps(name, { onNews: () => void pull(), onReturn: () => void resync() });
  let position: Position | null = null;
  let status: ChangeStatus = 'connecting';
  let starting: Promise<void> = Promise.resolve();
  let missed = false;
  let closed = false;

  const pull = coalesced(async () => {
    if (listeners.size === 0 || closed) return;
    try {
      const { now, rows } = await readOn(position);
      if (position !== null && (rows === null || missed)) tell({ type: 'resync' });
      else rows?.forEach(deliver);
      missed = false;
      // A commit of our own may have been told while we read.
      if (position?.born !== now.born || position.sequence < now.sequence) position = now;
      turn('live');
    } catch {
      turn('stale');
    }
  });

  return {
    listen(tellOne, { signal, onStatus }) {
      if (signal.aborted) return;
      if (closed) return onStatus?.('stale');
      const listener = { tell: tellOne, onStatus: onStatus ?? (() => undefined) };
      listeners.add(listener);
      signal.addEventListener('abort', () => leave(listener), { once: true });
      guarded(() => listener.onStatus(status));
      if (listeners.size > 1) return;
      wakes.start();
      starting = pull();
    },
    ready: () => starting,
    committed(born, row) {
      wakes.tellOthers();
      if (position?.born === born && position.sequence + 1 === row.sequence) deliver(row);
      else void pull();
    },
    lost() {
      if (closed || listeners.size === 0) return;
      // At once, whether or not there is a database again: asking anew shows what is there now, or why nothing is.
      tell({ type: 'resync' });
      void resync();
    },
    close() {
      closed = true;
      turn('stale');
      listeners.clear();
      wakes.close();
    },
  };

  function leave(listener: Listener): void {
    listeners.delete(listener);
    if (listeners.size > 0 || closed) return;
    wakes.stop();
    position = null;
    status = 'connecting';
  }

  function resync(): Promise<void> {
    missed = true;
    return pull();
  }

  function deliver({ sequence, events }: LogRow): void {
    if (position === null || sequence <= position.sequence) return;
    position = { ...position, sequence };
    events.forEach(tell);
  }

  function tell(event: ChangeEvent): void {
    for (const listener of [...listeners]) if (listeners.has(listener)) guarded(() => listener.tell({ ...event }));
  }

  function turn(now: ChangeStatus): void {
    if (status === now) return;
    status = now;
    for (const { onStatus } of [...listeners]) guarded(() => onStatus(now));
  }
}

/** A listener that throws is its author's trouble, not that of the commit or of the next listener. */
function guarded(call: () => void): void {
  try {
    call();
  } catch (thrown) {
    reportError(thrown);
  }
}
