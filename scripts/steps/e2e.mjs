import { filesBelow } from '../files.mjs';
import { one, sum } from '../report/tally.mjs';
import { runNodeTests } from '../report/run-tests.mjs';

/** test/e2e/**\/*.test.ts over the built demo and the built library, once for each engine puppeteer drives. */
export default async function endToEnd({ browsers, files }) {
  const found = filesBelow('test/e2e', '.test.ts', files);
  const engines = browsers.filter((engine) => engine !== 'webkit');
  if (found.length === 0 || engines.length === 0) {
    console.log(found.length === 0 ? 'No test/e2e/**/*.test.ts matches.' : 'Neither Chromium nor Firefox is there.');
    return one(false);
  }
  // The engines go beside each other: each of them waits for frames and timers more than it computes.
  return sum(await Promise.all(engines.map((engine) => inEngine(engine, found))));
}

async function inEngine(engine, files) {
  const tally = await runNodeTests(files, {
    concurrency: 1,
    env: { CASE_ENGINE: engine },
    timeoutMs: process.env.CASE_SOAK ? 900_000 : 120_000,
    tsconfig: 'test/tsconfig.built.json',
  });
  console.log(`${engine}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`);
  return {
    ...tally,
    skipped: tally.skipped.map(({ name, reason }) => ({ name: `${name} (${engine})`, reason })),
    failures: tally.failures?.map((name) => `${name} (${engine})`),
  };
}
