import type { RecordEvent } from '../../src/contracts/events-of.js';
import type { Session } from './database.js';
import { refuseNewer } from './migrations/index.js';
import type { Tables } from './tables.js';

/** Commits whose changes are kept for those who lag behind. */
const keptCommits = 1_000;

/** What was committed since a position. */
export interface Tail {
  /** How many commits there were. */
  readonly now: number;
  /** What each commit since then told, in order; `null` when that cannot be told any more and everything has to be read. */
  readonly commits: readonly LogRow[] | null;
}

export interface LogRow {
  readonly sequence: number;
  readonly events: readonly RecordEvent[];
}

/** Reads on from a position; from none it tells only where we are. */
export async function readTail(session: Session, tables: Tables, since: number | null): Promise<Tail> {
  const [found] = await session.query<{ readonly now: number | string; readonly commits: readonly LogRow[] }>(
    `select sequence as now, (
        select coalesce(jsonb_agg(jsonb_build_object('sequence', sequence, 'events', events) order by sequence), '[]')
          from ${tables.log} where sequence > $1::bigint
      ) as commits from ${tables.position}`,
    [since],
  );
  const now = Number(found!.now);
  const isWhole = since !== null && found!.commits.length === now - since;
  return { now, commits: isWhole ? found!.commits : null };
}

/**
 * The last statement of a commit: writes what it tells, lets go of what is old, and wakes who listens once it has landed.
 * The position is held until then, so that commits are told in the order in which they land. Rejects where a newer
 * release took over meanwhile.
 */
export async function appendToLog(session: Session, tables: Tables, events: readonly RecordEvent[]): Promise<void> {
  const [written] = await session.query<{ readonly version: number }>(
    `with next as (update ${tables.position} set sequence = sequence + 1 returning sequence),
      told as (insert into ${tables.log} (sequence, events) select sequence, $1::jsonb from next),
      forgotten as (delete from ${tables.log} where sequence <= (select sequence from next) - ${keptCommits})
      select (select max(version) from ${tables.schemaVersion}) as version, pg_notify($2, '') from next`,
    [JSON.stringify(events), tables.channel],
  );
  refuseNewer(written!.version);
}
