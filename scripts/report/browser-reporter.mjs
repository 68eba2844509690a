/** Reporter for the browser tests: counts every test of every engine, lists skips with reasons, writes CASE_TALLY. */
import { writeFileSync } from 'node:fs';
import { empty } from './tally.mjs';

/** @returns {import('@web/test-runner').Reporter} */
export function tallyReporter() {
  return {
    stop({ sessions }) {
      const tally = empty();
      for (const session of sessions) {
        const engine = session.browser.name.toLowerCase();
        const failedBefore = tally.failed;
        for (const test of testsOf(session.testResults)) count(tally, test, `${test.name} (${engine})`);
        // A file that could not be loaded, or an error outside of a test, has no test to count.
        const brokenFile = session.passed === false || session.errors.length > 0 || session.status !== 'FINISHED';
        if (brokenFile && tally.failed === failedBefore) fail(tally, `${session.testFile} (${engine})`);
      }
      if (process.env.CASE_TALLY) writeFileSync(process.env.CASE_TALLY, JSON.stringify(tally));
    },
  };
}

/** `it.skip('name # reason')`, or `skipBecause(this, reason)` from test/support/engine.ts, which ends in the same. */
function count(tally, { passed, skipped, error }, fullName) {
  if (skipped) {
    const [, name, reason, engine] = /^(.*?) # (.*?)( \(\w+\))$/.exec(fullName) ?? [];
    if (reason) tally.skipped.push({ name: name + engine, reason });
    else {
      fail(tally, fullName);
      console.log(`✖ ${fullName}: skipped without a reason (it.skip('name # reason'))`);
    }
  } else if (passed) tally.passed++;
  else fail(tally, error?.message ? `${fullName}: ${error.message}` : fullName);
}

function fail(tally, name) {
  tally.failed++;
  tally.failures.push(name);
}

function testsOf(suite) {
  if (!suite) return [];
  return [
    ...suite.tests,
    ...suite.suites.flatMap((inner) => testsOf(inner).map((test) => ({ ...test, name: `${inner.name} ${test.name}` }))),
  ];
}
