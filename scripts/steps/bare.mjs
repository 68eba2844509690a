import { filesBelow } from '../files.mjs';
import { one } from '../report/tally.mjs';
import { runNodeTests } from '../report/run-tests.mjs';

/** test/package/**\/*.test.ts: the packed package, unpacked where nothing else is. */
export default async function barePackage({ browsers, files }) {
  const found = filesBelow('test/package', '.test.ts', files);
  const engine = browsers.find((name) => name !== 'webkit');
  if (found.length === 0 || !engine) {
    console.log(
      found.length === 0 ? 'No test/package/**/*.test.ts matches.' : 'Neither Chromium nor Firefox is there.',
    );
    return one(false);
  }
  return runNodeTests(found, { concurrency: 1, env: { CASE_ENGINE: engine }, tsconfig: 'test/tsconfig.built.json' });
}
