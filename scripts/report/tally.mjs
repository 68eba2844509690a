/** What a step found: how many passed and failed, and what was skipped, why. */

/**
 * `failures` names what failed, as far as it has names: the summary repeats them, since a log is read from its end.
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[], failures?: string[] }} Tally
 */

/** @returns {Tally} */
export const empty = () => ({ passed: 0, failed: 0, skipped: [], failures: [] });

/** @returns {Tally} one check that went well or did not */
export const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] });

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (all, { passed, failed, skipped, failures = [] }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: [...all.skipped, ...skipped],
      failures: [...(all.failures ?? []), ...failures],
    }),
    empty(),
  );
}

/** The last line of every run. */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
