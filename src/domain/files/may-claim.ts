import type { UserId } from '../ids.js';

/**
 * Whether a staged file is given to who claims it: what somebody staged only they put on a case, so that its name alone gives
 * nobody the content. Who claims in nobody's name (to keep what is linked) gets all, and what nobody is said to have staged
 * is anybody's.
 */
export const mayClaim = (stagedBy: UserId | undefined, claimedBy: UserId | undefined): boolean =>
  stagedBy === undefined || claimedBy === undefined || stagedBy === claimedBy;
