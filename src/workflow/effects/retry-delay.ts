/** Tries of one effect, the first included. */
export const maxAttempts = 8;

const first = 10_000;
const longest = 3_600_000;

/**
 * Milliseconds until the next try: doubling from ten seconds to an hour, spread so that what failed together does
 * not come back together, and never sooner than the target asked for.
 */
export const retryDelay = (attempts: number, retryAfterMs = 0): number =>
  Math.max(retryAfterMs, Math.min(longest, first * 2 ** (attempts - 1)) * (0.5 + Math.random() / 2));
