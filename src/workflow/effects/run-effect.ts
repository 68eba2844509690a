import type { EffectProblem } from '../../domain/connector.js';
import type { Effect } from '../../domain/effect.js';
import { toCaseError } from '../../domain/error.js';
import type { Change } from '../../domain/records/change.js';
import { withinTime } from '../within-time.js';
import { timestamp, type Resources } from '../workflow.js';
import type { EffectRun, Telling } from './effect-run.js';
import { leaseEffect } from './lease-effect.js';
import { patiently } from './patiently.js';
import { maxAttempts, retryDelay } from './retry-delay.js';
import { settleEffect } from './settle-effect.js';

/** How long a try may take, in milliseconds. */
const tryFor = 60_000;

/** One try of an effect that is due. Does nothing when somebody else has it. */
export async function runEffect(resources: Resources, effect: Effect, run: EffectRun): Promise<void> {
  // A lease that is still written down was not given back: that try was cut off, and may have done its work.
  const wasCutOff = effect.leasedUntil !== null;
  const canRepeat = await run.canRepeat();
  if (wasCutOff && !canRepeat) return giveUp(resources, effect, run, 'uncertain', cutOff);
  if (wasCutOff && effect.attempts >= maxAttempts) return giveUp(resources, effect, run, 'failed', cutOff);
  const held = await leaseEffect(resources, effect);
  if (held) await tryEffect(resources, held, { run, canRepeat });
}

const cutOff: EffectProblem = { code: 'timeout', message: 'It was cut off before its outcome was known.' };

async function tryEffect(
  resources: Resources,
  held: Effect,
  { run, canRepeat }: { readonly run: EffectRun; readonly canRepeat: boolean },
): Promise<void> {
  let sent = false;
  let tell: Telling;
  try {
    const [found] = await resources.storage.get('case', [held.caseId]);
    if (!found) return;
    const send = await run.prepare(found);
    sent = true;
    tell = await withinTime(tryFor, send);
  } catch (thrown) {
    const error = toCaseError(thrown);
    const problem = { code: error.code, message: error.message };
    if (sent && error.code === 'timeout' && !canRepeat) return giveUp(resources, held, run, 'uncertain', problem);
    if (error.retryable && held.attempts < maxAttempts)
      return tryLater(resources, held, run, { problem, retryAfterMs: error.retryAfterMs });
    return giveUp(resources, held, run, 'failed', problem);
  }
  await settleEffect(resources, held, { status: 'done', problem: null, tell });
}

const giveUp = (
  resources: Resources,
  held: Effect,
  run: EffectRun,
  status: 'failed' | 'uncertain',
  problem: EffectProblem,
) => settleEffect(resources, held, { status, problem, tell: run.giveUp(status, problem) });

/** Gives the lease back, until the next try is due, and lets whoever waits know why. */
async function tryLater(
  { storage, newId, clock }: Resources,
  { id, version, attempts, caseId }: Effect,
  run: EffectRun,
  { problem, retryAfterMs }: { readonly problem: EffectProblem; readonly retryAfterMs: number | undefined },
): Promise<void> {
  const dueAt = timestamp(clock() + retryDelay(attempts, retryAfterMs));
  const change = { op: 'settle', id, version, set: { dueAt, leasedUntil: null, problem } } as const;
  const commit = (told: readonly Change[]) =>
    patiently(() => storage.commit({ mutationId: newId(), changes: [change, ...told] }));
  const [current] = await storage.get('case', [caseId]);
  const told = current ? await run.postpone?.(problem)(current) : undefined;
  // Somebody may write the case meanwhile: the lease goes back all the same.
  await commit(told ?? []).catch(() => commit([]));
}
