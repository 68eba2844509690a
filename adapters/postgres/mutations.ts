import type { Connection } from './connection.js';
import type { Tables } from './tables.js';

/** Milliseconds an answer is remembered at least. */
const remembered = 7 * 24 * 60 * 60 * 1_000;
/** Milliseconds between two looks for answers that are older, and how many go in one statement. */
const sweepEvery = 60 * 60 * 1_000;
const sweptAtOnce = 500;

/** Forgets old answers now and then, beside the commits that bring new ones. Never fails: the next time will do. */
export function mutationSweeper(connection: Connection, tables: Tables): (now: number) => Promise<void> {
  let lastSweep = -Infinity;
  return async (now) => {
    if (now - lastSweep < sweepEvery) return;
    lastSweep = now;
    try {
      while ((await sweep(connection, tables, now)) === sweptAtOnce);
    } catch {
      // Old answers take room, nothing else.
    }
  };
}

const sweep = (connection: Connection, tables: Tables, now: number): Promise<number> =>
  connection.use(async (database) => {
    // Other processes sweep, too: each takes what no other has in hand.
    const swept = await database.query(
      `delete from ${tables.mutation} where mutation_id in (
        select mutation_id from ${tables.mutation} where at < to_timestamp($1::float8 / 1000)
          order by at limit $2 for update skip locked
      ) returning 1`,
      [now - remembered, sweptAtOnce],
    );
    return swept.length;
  });
