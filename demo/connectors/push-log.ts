import type { Push } from 'case-elements/contracts';
import type { ExternalIncident } from 'case-elements/domain';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** One push as a connector received it. */
export interface ReceivedPush {
  /** The same for every try of the same push, so that a second try finds the first. */
  readonly idempotencyKey: string;
  readonly connectorId: string;
  readonly incident: ExternalIncident;
  readonly receivedAt: string;
  readonly push: Push;
}

interface PushDatabase extends DBSchema {
  received: { key: string; value: ReceivedPush; indexes: { byConnector: string } };
  counters: { key: string; value: number };
}

/** Where they are written down. */
export const pushDatabase = 'quayside-integrations';

const channelName = 'quayside.pushes';
let opened: Promise<IDBPDatabase<PushDatabase>> | undefined;

const database = () =>
  (opened ??= openDB<PushDatabase>(pushDatabase, 1, {
    upgrade(db) {
      db.createObjectStore('received', { keyPath: 'idempotencyKey' }).createIndex('byConnector', 'connectorId');
      db.createObjectStore('counters');
    },
    // Whoever wants to delete it must not wait for this page.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }));

/**
 * Writes down a push, once for its key, and answers the incident it made or updated. `nameIncident` is asked for a
 * new incident, with a number that counts up per connector.
 */
export async function recordPush(
  { connectorId, idempotencyKey, push }: { connectorId: string; idempotencyKey: string; push: Push },
  nameIncident: (number: number) => ExternalIncident,
): Promise<ExternalIncident> {
  const tx = (await database()).transaction(['received', 'counters'], 'readwrite', { durability: 'strict' });
  const received = tx.objectStore('received');
  const earlier = await received.get(idempotencyKey);
  if (earlier) return earlier.incident;
  const incident = push.incident ?? nameIncident(await nextNumber());
  await received.put({ idempotencyKey, connectorId, incident, receivedAt: new Date().toISOString(), push });
  await tx.done;
  tellPushes();
  return incident;

  async function nextNumber(): Promise<number> {
    const counters = tx.objectStore('counters');
    const next = ((await counters.get(connectorId)) ?? 1000) + 1;
    await counters.put(next, connectorId);
    return next;
  }
}

/** What a connector received, newest first. */
export async function pushesTo(connectorId: string): Promise<readonly ReceivedPush[]> {
  const all = await (await database()).getAllFromIndex('received', 'byConnector', connectorId);
  return all.sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}

/** Calls back whenever a push was received, or all were cleared, in this tab or another, until the signal is aborted. */
export function onPush(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', listener);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** Tells all pages that show them to look again. A channel of its own each time: a channel does not hear itself. */
export function tellPushes(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}
