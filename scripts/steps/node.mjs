import { filesBelow } from '../files.mjs';
import { runNodeTests } from '../report/run-tests.mjs';
import { one } from '../report/tally.mjs';

/** test/node/**\/*.test.ts */
export default async function nodeTests({ files }) {
  const found = filesBelow('test/node', '.test.ts', files);
  if (found.length === 0) {
    console.log('No test/node/**/*.test.ts matches.');
    return one(false);
  }
  return runNodeTests(found, { timeoutMs: process.env.CASE_SOAK ? 900_000 : 120_000 });
}
