import type { Effect } from '../../domain/effect.js';
import type { Timestamp } from '../../domain/ids.js';
import { timestamp, type Resources } from '../workflow.js';
import type { EffectRun } from './effect-run.js';
import { runEffect } from './run-effect.js';
import { runOf } from './run-of.js';

/** Tries at once. */
const atOnce = 10;

/** Runs what is due until nothing is; stops between two tries once the signal is aborted. Rejects when the storage fails. */
export async function runDueEffects(resources: Resources, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const due = await runnable(resources, timestamp(resources.clock()), atOnce);
    if (due.length === 0) return;
    const ends = await Promise.allSettled(due.map(({ effect, run }) => runEffect(resources, effect, run)));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

/** What is pending by then and can be done here, the longest due first. */
export async function runnable(
  resources: Resources,
  now: Timestamp,
  size: number,
): Promise<readonly { readonly effect: Effect; readonly run: EffectRun }[]> {
  for (let asked = size; ; asked *= 4) {
    const pending = await resources.storage.dueEffects({ now, size: asked });
    const here = pending.flatMap((effect) => {
      const run = runOf(resources, effect);
      return run ? [{ effect, run }] : [];
    });
    // Effects nobody here can do must not stand before those somebody can.
    if (here.length > 0 || pending.length < asked) return here.slice(0, size);
  }
}
