/**
 * The test runner a kit runs under: the globals of mocha or vitest, or what `node:test` exports. Nothing else of a
 * runner is used, so any other with these will do.
 */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>) => unknown;
  /**
   * Shows a test that does not run, and why. For `node:test`: `skip: (name, reason) => it(name, { skip: reason })`.
   * Absent, the name is given to `it.skip` with ` # reason` behind it.
   */
  readonly skip?: (name: string, reason: string) => unknown;
}

/** Declares a test that does not run. */
export function declareSkipped(runner: Runner, name: string, reason: string): void {
  if (runner.skip) {
    runner.skip(name, reason);
    return;
  }
  const { skip } = runner.it as { skip?: (name: string, body: () => void) => unknown };
  if (!skip) throw new Error('This runner has no way to skip: give the kit `skip(name, reason)`.');
  skip.call(runner.it, `${name} # ${reason}`, () => undefined);
}
