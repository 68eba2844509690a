import { declareSkipped, type Runner } from './runner.js';

/** Says why a test cannot run here, or nothing when it can. */
export type Need<Setup> = (setup: Setup) => string | undefined;

type Body<Context> = (context: Context) => Promise<void>;

/** A promise: a body, and where it does not hold everywhere, what it needs and where it applies at all. */
export type Test<Setup, Context> =
  | Body<Context>
  | {
      readonly run: Body<Context>;
      readonly needs?: readonly Need<Setup>[];
      /** Where it does not, it is the counterpart of a promise that does, and not even shown as skipped. */
      readonly applies?: (setup: Setup) => boolean;
    };

/** Promises of one kind, by the sentence that says them. */
export interface Suite<Setup, Context> {
  readonly name: string;
  readonly tests: Readonly<Record<string, Test<Setup, Context>>>;
  /** The tests only read, and share one context. */
  readonly shared?: true;
}

/** A test that runs only where its needs are met; elsewhere it is skipped with the reason. */
export const needing = <Setup, Context>(
  needs: Need<Setup> | readonly Need<Setup>[],
  run: Body<Context>,
): Test<Setup, Context> => ({ needs: typeof needs === 'function' ? [needs] : needs, run });

/** A test that is declared only where it applies. */
export const where = <Setup, Context>(
  applies: (setup: Setup) => boolean,
  run: Body<Context>,
  ...needs: readonly Need<Setup>[]
): Test<Setup, Context> => ({ applies, needs, run });

/** How one test went. `declared` means it has not run (yet). */
export interface TestResult {
  readonly suite: string;
  readonly test: string;
  readonly outcome: 'declared' | 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or what went wrong. */
  readonly reason?: string;
}

/** What a kit found out; fills as its tests run. `conformanceCard` prints it. */
export interface Conformance {
  readonly kit: 'adapter' | 'storage';
  readonly name: string;
  /** Number of the contract the kit checks. */
  readonly contract: 1;
  readonly results: readonly TestResult[];
}

/** Tests left out on purpose, by name, each with the reason why. */
export type Excludes = Readonly<Record<string, string>>;

interface Kit<Setup, Context> {
  readonly kit: Conformance['kit'];
  readonly name: string;
  readonly suites: readonly Suite<Setup, Context>[];
  readonly setup: Setup;
  readonly excludes: Excludes | undefined;
  readonly open: () => Promise<Opened<Context>>;
}

export interface Opened<Context> {
  readonly context: Context;
  readonly close: () => Promise<void>;
}

/** Declares every test of a kit with the runner. */
export function declareKit<Setup, Context>(runner: Runner, kit: Kit<Setup, Context>): Conformance {
  refuseWrongExcludes(kit);
  const results: TestResult[] = [];
  runner.describe(`${kit.name}: ${kit.kit} conformance`, () => {
    for (const suite of kit.suites) runner.describe(suite.name, () => declareSuite(runner, kit, suite, results));
  });
  return { kit: kit.kit, name: kit.name, contract: 1, results };
}

function declareSuite<Setup, Context>(
  runner: Runner,
  kit: Kit<Setup, Context>,
  suite: Suite<Setup, Context>,
  results: TestResult[],
): void {
  const applying = Object.entries(suite.tests).filter(
    ([, test]) => typeof test === 'function' || (test.applies?.(kit.setup) ?? true),
  );
  const declared = applying.map(([name, test]) => ({
    name,
    test,
    skipped: reasonToSkip(kit, name, test),
  }));
  const running = declared.filter(({ skipped }) => skipped === undefined).length;
  const withContext = suite.shared ? shareContext(kit.open, running) : ownContext(kit.open);
  for (const { name, test, skipped } of declared) {
    const index = results.push({ suite: suite.name, test: name, outcome: 'declared' }) - 1;
    const settle = (outcome: TestResult['outcome'], reason?: string) => {
      results[index] = { suite: suite.name, test: name, outcome, ...(reason !== undefined && { reason }) };
    };
    if (skipped !== undefined) {
      settle('skipped', skipped);
      continue;
    }
    runner.it(name, async () => {
      try {
        await withContext(typeof test === 'function' ? test : test.run);
        settle('passed');
      } catch (problem) {
        settle('failed', problem instanceof Error ? problem.message : String(problem));
        throw problem;
      }
    });
  }
  showSkipped(runner, declared);
}

/** One line for all that is skipped for the same reason, so that a reason nobody expected is seen. Results name each. */
function showSkipped(
  runner: Runner,
  tests: readonly { readonly name: string; readonly skipped: string | undefined }[],
): void {
  const byReason = new Map<string, string[]>();
  for (const { name, skipped } of tests)
    if (skipped !== undefined) byReason.set(skipped, [...(byReason.get(skipped) ?? []), name]);
  for (const [reason, [first = '', ...others]] of byReason)
    declareSkipped(runner, others.length === 0 ? first : `${first} (and ${others.length} more)`, reason);
}

const ownContext =
  <Context>(open: () => Promise<Opened<Context>>) =>
  async (run: Body<Context>): Promise<void> => {
    const { context, close } = await open();
    try {
      await run(context);
    } finally {
      await close();
    }
  };

/** How long a shared context stays open when no further test comes, in milliseconds. */
const idleFor = 1_000;

/**
 * One context for all tests, opened by the first and closed by the last: runners name their hooks differently. Where a
 * runner leaves tests out the last never comes, so one that nobody uses for a while is closed too.
 */
function shareContext<Context>(open: () => Promise<Opened<Context>>, tests: number) {
  let opened: Promise<Opened<Context>> | undefined;
  let left = tests;
  let running = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const close = async () => {
    const closing = opened;
    opened = undefined;
    await (await closing)?.close();
  };
  return async (run: Body<Context>): Promise<void> => {
    clearTimeout(idle);
    running += 1;
    opened ??= open();
    try {
      await run((await opened).context);
    } finally {
      left -= 1;
      running -= 1;
      if (left === 0) await close();
      else if (running === 0) idle = setTimeout(() => void close().catch(() => undefined), idleFor);
    }
  };
}

function reasonToSkip<Setup, Context>(
  { setup, excludes }: Kit<Setup, Context>,
  name: string,
  test: Test<Setup, Context>,
): string | undefined {
  const excluded = excludes?.[name];
  if (excluded !== undefined) return `excluded: ${excluded}`;
  if (typeof test === 'function') return undefined;
  return test.needs?.map((need) => need(setup)).find((reason) => reason !== undefined);
}

/** An exclude without a reason, or of a test that is not there, hides something. */
function refuseWrongExcludes<Setup, Context>({ suites, excludes = {}, name }: Kit<Setup, Context>): void {
  const names = suites.flatMap(({ tests }) => Object.keys(tests));
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  if (twice) throw new Error(`Two tests are named "${twice}".`);
  for (const [test, reason] of Object.entries(excludes)) {
    if (!names.includes(test)) throw new Error(`${name} excludes a test that is not there: "${test}".`);
    if (reason.trim() === '') throw new Error(`${name} excludes "${test}" without a reason.`);
  }
}
