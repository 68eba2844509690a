import type { ChannelEar, Database, Session } from './database.js';

/** Milliseconds to wait for a connection before it counts as not there. */
const connectWithin = 10_000;

export interface ServerOptions {
  /** `postgresql://user:password@host:port/database` */
  readonly url: string;
  /** Connections held at most; one more while changes are listened to. Default 10. */
  readonly connections?: number;
}

/** A database server, over a pool of connections. Loads `pg` for it; connects when it is first asked something. */
export async function openServer({ url, connections = 10 }: ServerOptions): Promise<Database> {
  const { default: pg } = await import('pg');
  const settings = { connectionString: url, connectionTimeoutMillis: connectWithin, keepAlive: true };
  const pool = new pg.Pool({ ...settings, max: connections });
  // A connection that breaks tells whoever is using it; one that nobody uses, or whose answer is already there, tells nobody.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    query: (text, values) => sessionOf(pool).query(text, values),
    async transaction(kind, work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        // Said, whatever the server begins with: commits rely on seeing what those they waited for have left.
        await client.query(
          `begin isolation level ${kind === 'read' ? 'repeatable read, read only' : 'read committed'}`,
        );
        const result = await work(sessionOf(client));
        await client.query('commit');
        return result;
      } catch (thrown) {
        // Undone already where the connection is gone, and such a connection is not used again.
        await client.query('rollback').catch((failed: unknown) => (broken = failed as Error));
        throw thrown;
      } finally {
        client.release(broken);
      }
    },
    listen: (channel, ear) => listenTo(new pg.Client(settings), channel, ear),
    close: () => pool.end(),
  };
}

/** What is used of a connection of its own. */
interface Listening {
  connect(): Promise<unknown>;
  query(text: string): Promise<unknown>;
  end(): Promise<void>;
  on(event: 'notification' | 'error' | 'end', listener: () => void): unknown;
}

/** Notifications come over a connection of their own: those of the pool change hands. */
async function listenTo(client: Listening, channel: string, { onNews, onLost }: ChannelEar) {
  let over = false;
  const end = () => {
    if (!over) onLost();
    over = true;
  };
  client.on('error', end);
  client.on('end', end);
  client.on('notification', onNews);
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
  } catch (thrown) {
    over = true;
    await client.end().catch(() => undefined);
    throw thrown;
  }
  return async () => {
    over = true;
    await client.end();
  };
}

const sessionOf = (of: {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>;
}): Session => ({
  query: async <Row>(text: string, values: readonly unknown[] = []) =>
    (await of.query(text, [...values])).rows as Row[],
});
