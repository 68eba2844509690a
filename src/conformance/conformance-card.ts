import type { Conformance, TestResult } from './kit.js';

type Counts = Record<TestResult['outcome'], number>;

/** A conformance card as data. */
export interface CardData {
  readonly name: string;
  readonly kit: Conformance['kit'];
  readonly contract: 1;
  /** Every test ran or was skipped for a reason, and none failed. */
  readonly conforms: boolean;
  readonly totals: Readonly<Counts>;
  readonly suites: readonly {
    readonly name: string;
    readonly totals: Readonly<Counts>;
    readonly skipped: readonly { readonly test: string; readonly reason: string }[];
    readonly failed: readonly { readonly test: string; readonly reason: string }[];
  }[];
}

/**
 * What a kit found, to print beside an adapter: a table of suites with what was skipped and why. Ask once the tests
 * have run; those that have not are counted as `declared`.
 */
export function conformanceCard({ name, kit, contract, results }: Conformance): {
  readonly markdown: string;
  readonly json: CardData;
} {
  const totals = count(results);
  const suites = [...new Set(results.map(({ suite }) => suite))].map((suite) => {
    const own = results.filter((result) => result.suite === suite);
    return { name: suite, totals: count(own), skipped: only(own, 'skipped'), failed: only(own, 'failed') };
  });
  const conforms = totals.failed === 0 && totals.declared === 0 && totals.passed > 0;
  const json = { name, kit, contract, conforms, totals, suites };
  return { json, markdown: toMarkdown(json) };
}

function count(results: readonly TestResult[]): Counts {
  const counts = { declared: 0, passed: 0, failed: 0, skipped: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

const only = (results: readonly TestResult[], outcome: TestResult['outcome']) =>
  results
    .filter((result) => result.outcome === outcome)
    .map(({ test, reason = '' }) => ({ test, reason: reason.replaceAll(/\s+/gu, ' ') }));

function toMarkdown({ name, kit, contract, conforms, totals, suites }: CardData): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const list = (title: string, of: 'failed' | 'skipped') => {
    const lines = suites.flatMap((suite) => suite[of].map(({ test, reason }) => `- ${suite.name}: ${test}. ${reason}`));
    return lines.length > 0 ? [`### ${title}`, '', ...lines, ''] : [];
  };
  return [
    `## ${name}: ${kit} conformance, contract ${contract}`,
    '',
    `${conforms ? 'Conforms' : 'Does not conform'}: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped${
      totals.declared > 0 ? `, ${totals.declared} not run` : ''
    }.`,
    '',
    '| Suite | Passed | Failed | Skipped |',
    '| --- | ---: | ---: | ---: |',
    ...suites.map(
      (suite) => `| ${cell(suite.name)} | ${suite.totals.passed} | ${suite.totals.failed} | ${suite.totals.skipped} |`,
    ),
    '',
    ...list('Failed', 'failed'),
    ...list('Skipped', 'skipped'),
  ].join('\n');
}
