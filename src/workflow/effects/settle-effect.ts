import type { EffectProblem } from '../../domain/connector.js';
import type { Effect, EffectStatus } from '../../domain/effect.js';
import { timestamp, type Resources } from '../workflow.js';
import type { Telling } from './effect-run.js';
import { untilWritten } from './until-written.js';

/** Ends an effect: its outcome, the case and its history in one commit. Quiet when the case is gone or somebody else took over. */
export async function settleEffect(
  { storage, newId, clock }: Resources,
  { id, version, caseId }: Effect,
  {
    status,
    problem,
    tell,
  }: {
    readonly status: Exclude<EffectStatus, 'pending'>;
    readonly problem: EffectProblem | null;
    readonly tell: Telling;
  },
): Promise<void> {
  const plan = async () => {
    const [[effect], [current]] = await Promise.all([storage.get('effect', [id]), storage.get('case', [caseId])]);
    if (!current || effect?.version !== version) return null;
    const set = { status, problem, leasedUntil: null, settledAt: timestamp(clock()) };
    const changes = [{ op: 'settle', id, version, set } as const, ...(await tell(current))];
    return { mutationId: newId(), changes };
  };
  await untilWritten(storage, plan, `The outcome of effect ${id}`);
}
