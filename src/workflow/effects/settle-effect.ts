import type { Effect, EffectStatus } from '../../domain/effect.js';
import type { EffectProblem } from '../../domain/connector.js';
import { CaseError, toCaseError } from '../../domain/error.js';
import { pause } from '../pause.js';
import { timestamp, type Resources } from '../workflow.js';
import type { Telling } from './effect-run.js';
import { patiently } from './patiently.js';

const maxTries = 12;

/** Ends an effect: its outcome, the case and its history in one commit. Quiet when the case is gone or somebody else took over. */
export async function settleEffect(
  resources: Resources,
  held: Effect,
  end: {
    readonly status: Exclude<EffectStatus, 'pending'>;
    readonly problem: EffectProblem | null;
    readonly tell: Telling;
  },
): Promise<void> {
  for (let tries = 1; tries <= maxTries; tries += 1) {
    if (await patiently(() => settleOnce(resources, held, end))) return;
    await pause(Math.random() * Math.min(250, 2 ** tries));
  }
  throw new CaseError('unavailable', { message: `The outcome of effect ${held.id} could not be recorded.` });
}

/** Whether that was it; not when the case or a comment moved on meanwhile. */
async function settleOnce(
  { storage, newId, clock }: Resources,
  { id, version, caseId }: Effect,
  { status, problem, tell }: Parameters<typeof settleEffect>[2],
): Promise<boolean> {
  const [[effect], [current]] = await Promise.all([storage.get('effect', [id]), storage.get('case', [caseId])]);
  if (!current || effect?.version !== version) return true;
  const set = { status, problem, leasedUntil: null, settledAt: timestamp(clock()) };
  const changes = [{ op: 'settle', id, version, set } as const, ...(await tell(current))];
  try {
    await storage.commit({ mutationId: newId(), changes });
    return true;
  } catch (thrown) {
    if (['conflict', 'not_found'].includes(toCaseError(thrown).code)) return false;
    throw thrown;
  }
}
