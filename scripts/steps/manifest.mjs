import { elementFiles } from '../entries.mjs';
import { buildManifest, undocumented } from '../manifest.mjs';
import { one } from '../report/tally.mjs';

/** The manifest can be made, and everything public in it has words. */
export default async function manifest() {
  const problems = undocumented(await buildManifest());
  if (elementFiles().length === 0)
    problems.push('There is no public element (src/define/<tag>.ts with src/elements/<folder>/<tag>.ts).');
  for (const problem of problems) console.log(`✖ ${problem}`);
  return one(problems.length === 0);
}
