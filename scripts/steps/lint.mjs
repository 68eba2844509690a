import { join } from 'node:path';
import { root } from '../entries.mjs';
import { one } from '../report/tally.mjs';
import { runNode } from '../run.mjs';

/** Without a cache: what the rules say of a file depends on the types of others. */
export default async function lint() {
  const eslint = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const { code } = await runNode([eslint, '--max-warnings=0', '.'], { cwd: root });
  return one(code === 0);
}
