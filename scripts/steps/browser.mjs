import { join } from 'node:path';
import { root } from '../entries.mjs';
import { filesBelow } from '../files.mjs';
import { withTally } from '../report/run-tests.mjs';
import { one } from '../report/tally.mjs';
import { runNode } from '../run.mjs';

/** test/browser/**\/*.test.ts, in every engine. */
export default async function browserTests({ browsers, files }) {
  if (browsers.length === 0) return none('There is no browser to test in.');
  if (filesBelow('test/browser', '.test.ts', files).length === 0) return none('No test/browser/**/*.test.ts matches.');
  return withTally(async (tallyFile) => {
    const runner = join(root, 'node_modules', '@web', 'test-runner', 'dist', 'bin.js');
    const env = { ...process.env, CASE_TALLY: tallyFile, CASE_FILES: files.join(',') };
    const { code } = await runNode([runner, '--config', 'web-test-runner.config.mjs'], { cwd: root, env });
    return code;
  });
}

function none(message) {
  console.log(message);
  return one(false);
}
