import { toCaseError } from '../../domain/error.js';
import { pause } from '../pause.js';

const waits = [100, 400, 1_600, 6_400];

/** Does it again after a moment of trouble: what has happened out there must not be forgotten for that. */
export async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (const wait of waits) {
    try {
      return await attempt();
    } catch (thrown) {
      if (!toCaseError(thrown).retryable) throw thrown;
      await pause(wait);
    }
  }
  return attempt();
}
