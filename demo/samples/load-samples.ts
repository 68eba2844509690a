import type { CaseAdapter, StoragePort } from 'case-elements/contracts';
import type { Cursor, Timestamp, User } from 'case-elements/domain';
import { createCaseAdapter, localSession, type Presets } from 'case-elements/workflow';
import { owners } from '../cases/owners.js';
import { sampleTag, type SampleCase, type Turn } from './sample-case.js';

export interface LoadOptions {
  readonly storage: StoragePort;
  readonly presets: Presets;
  /** Stops between two cases: those that are begun are finished, and stay. */
  readonly signal: AbortSignal;
  /** How many of the samples are there. */
  readonly onProgress: (there: number) => void;
}

export interface Loaded {
  /** How many this call brought. */
  readonly added: number;
  /** How many were there before. */
  readonly before: number;
}

/** So many cases are under way at once: enough that one is worked out while another is being written. */
const atOnce = 6;

/**
 * Opens these cases and lets happen to them what happened, in the order they were opened. What is there already is left
 * alone. Goes the way of everybody else, by an adapter of the workflow; only that its clock stands where the sample says,
 * and that it is signed in as whoever did it. Rejects with what the storage rejects with; whole cases stay.
 */
export async function loadSamples(samples: readonly SampleCase[], options: LoadOptions): Promise<Loaded> {
  const { signal, onProgress } = options;
  const known = await sampleTitles(adapterAt(options, samples[0]?.by, new Date().toISOString()));
  const missing = samples.filter(({ input }) => !known.has(input.title));
  const before = samples.length - missing.length;
  let added = 0;
  const lives = new Set<Promise<void>>();
  let failure: { readonly thrown: unknown } | undefined;
  onProgress(before);
  for (const sample of missing) {
    if (signal.aborted || failure) break;
    // One after the other, so that numbers count up with the time.
    const living = await begin(sample, options).catch((thrown: unknown) => void (failure ??= { thrown }));
    if (!living) break;
    const life: Promise<void> = living()
      .then(
        () => onProgress(before + (added += 1)),
        (thrown: unknown) => void (failure ??= { thrown }),
      )
      .finally(() => lives.delete(life));
    lives.add(life);
    if (lives.size >= atOnce) await Promise.race(lives);
  }
  await Promise.all(lives);
  if (failure) throw failure.thrown;
  return { added, before };
}

/** Opens it, and answers what lets the rest happen. */
async function begin({ input, at, by, life }: SampleCase, options: LoadOptions): Promise<() => Promise<void>> {
  const { id, version } = await adapterAt(options, by, at).cases.create(input);
  return async () => {
    for (const turn of life) await take(turn, { id, version }, adapterAt(options, turn.by, turn.at));
  };
}

async function take(turn: Turn, { id, version }: { id: string; version: string }, adapter: CaseAdapter): Promise<void> {
  switch (turn.does) {
    case 'comment':
      await adapter.comments.add(id, { text: turn.text });
      return;
    case 'status':
      await adapter.cases.update([{ id, version, base: { status: turn.from }, set: { status: turn.to } }]);
      return;
    case 'assign':
      await adapter.cases.update([{ id, version, base: { assignees: [] }, set: { assignees: turn.to } }]);
  }
}

/** The workflow as somebody used it at that time. */
function adapterAt({ storage, presets }: LoadOptions, user: User | undefined, at: Timestamp): CaseAdapter {
  const time = Date.parse(at);
  return createCaseAdapter({ storage, presets, session: localSession({ user }), clock: () => time });
}

/** Titles of the samples that are there. One that somebody renamed is their own by now. */
async function sampleTitles({ cases }: CaseAdapter): Promise<ReadonlySet<string>> {
  const titles = new Set<string>();
  let after: Cursor | undefined;
  do {
    const page = await cases.find({
      owner: owners,
      filter: { tags: [sampleTag] },
      size: 100,
      columns: [],
      ...(after !== undefined && { at: { after } }),
    });
    for (const { title } of page.rows) titles.add(title);
    after = page.next;
  } while (after !== undefined);
  return titles;
}
