import type { Runner } from '../../src/conformance/index.js';

/** A runner that reports to nobody: a kit's own results say what was red. */
export interface CollectingRunner extends Runner {
  /** Runs the tests collected so far, those of the named suites only when any are named. */
  run(suites?: readonly string[]): Promise<void>;
}

export function collectingRunner(): CollectingRunner {
  const tests: { readonly suite: string; readonly body: () => Promise<void> }[] = [];
  const path: string[] = [];
  return {
    describe(name, body) {
      path.push(name);
      body();
      path.pop();
    },
    it: (_name, body) => tests.push({ suite: path.at(-1) ?? '', body }),
    skip: () => undefined,
    async run(suites) {
      for (const { suite, body } of tests) if (!suites || suites.includes(suite)) await body().catch(() => undefined);
    },
  };
}
