import type { Case } from '../../domain/cases/case.js';
import type { EffectProblem } from '../../domain/connector.js';
import type { Change } from '../../domain/records/change.js';

/** What an outcome writes on the case and into its history, planned on the case as it is by then. */
export type Telling = (current: Case) => Promise<readonly Change[]>;

/** A kind of work: how it is done and how its outcome is told. */
export interface EffectRun {
  /** Whether a try that was cut off can be made again without doubling anything. */
  readonly canRepeat: () => boolean | Promise<boolean>;
  /** Gathers what is needed; nothing leaves yet. Answers how to do it. Rejects with why it cannot be done. */
  readonly prepare: (found: Case) => Promise<(signal: AbortSignal) => Promise<Telling>>;
  /** What to tell when it will be tried again later; nothing where nobody waits for it. */
  readonly postpone?: (problem: EffectProblem) => Telling;
  /** What to tell when it will not be tried again. */
  readonly giveUp: (status: 'failed' | 'uncertain', problem: EffectProblem) => Telling;
}
