import { memoryAdapter } from 'case-elements/adapters/memory';
import type { CaseAdapter } from 'case-elements/contracts';
import { newId, type User } from 'case-elements/domain';
import { localSession, userList } from 'case-elements/workflow';
import { aroundVerbs } from './around-verbs.js';
import { newCase, sampleCases, strainedTitles, users, type SampleCase } from './sample-cases.js';

/** Somebody's first day: nothing is stored. Every call makes a storage of its own. */
export function emptyAdapter({ user = users[0], clock }: { user?: User; clock?: () => number } = {}): CaseAdapter {
  return memoryAdapter({ session: localSession({ user }), users: userList(users), ...(clock && { clock }) });
}

/** An ordinary day: this many cases, ten when not said. */
export const filledAdapter = (count = 10): CaseAdapter => adapterWith(sampleCases(count));

/** More than anybody wants to scroll through. */
export const hugeAdapter = (): CaseAdapter => adapterWith(sampleCases(2_000));

/** Names that strain every layout. */
export const strainedAdapter = (): CaseAdapter =>
  adapterWith(
    strainedTitles.map((title, index) => ({
      input: newCase({
        title,
        severity: 'critical',
        tags: ['a-tag-that-is-much-longer-than-most-tags-ever-will-be', title.slice(0, 60)],
      }),
      status: 'open',
      minutesAgo: index * 90,
    })),
  );

/** These cases, stored before the first call is answered. */
export function adapterWith(samples: readonly SampleCase[]): CaseAdapter {
  const start = Date.now();
  let clock: number | undefined;
  const adapter = emptyAdapter({ clock: () => clock ?? Date.now() });
  const stored = storeAll();
  return aroundVerbs(adapter, async ({ proceed }) => {
    await stored;
    return proceed();
  });

  async function storeAll(): Promise<void> {
    for (const { input, status, minutesAgo } of [...samples].reverse()) {
      clock = start - minutesAgo * 60_000;
      const { id, version } = await adapter.cases.create(input, { mutationId: newId() });
      if (status !== 'open') await adapter.cases.update([{ id, version, set: { status } }], { mutationId: newId() });
    }
    clock = undefined;
  }
}
