import type { CaseAdapter } from 'case-elements/contracts';
import { CaseError, type CaseErrorDetails, type ErrorCode } from 'case-elements/domain';
import { aroundVerbs, type VerbName } from './around-verbs.js';

export interface Failure extends CaseErrorDetails {
  readonly code: ErrorCode;
  /** The verbs that fail; all but `session.get` when absent. */
  readonly verbs?: readonly VerbName[];
  /** How often they work before they fail; never when absent. */
  readonly after?: number;
  /** How often they fail before they work; always when absent. */
  readonly times?: number;
  /** `answer`: the write lands and only its answer is lost. */
  readonly lose?: 'call' | 'answer';
}

/** The same adapter, failing. */
export function withFailure(
  adapter: CaseAdapter,
  { code, verbs, after = 0, times = Infinity, lose = 'call', ...details }: Failure,
): CaseAdapter {
  let good = after;
  let left = times;
  return aroundVerbs(adapter, async ({ verb, proceed }) => {
    const fails = left > 0 && (verbs ? verbs.includes(verb) : verb !== 'session.get');
    if (!fails || good-- > 0) return proceed();
    left -= 1;
    if (lose === 'answer') await proceed();
    throw new CaseError(code, details);
  });
}

/** The same adapter without a network, for somebody whose session is known already. */
export const withoutNetwork = (adapter: CaseAdapter): CaseAdapter => withFailure(adapter, { code: 'offline' });
