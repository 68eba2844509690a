import { join } from 'node:path';
import { root } from '../entries.mjs';
import { one } from '../report/tally.mjs';
import { runNode } from '../run.mjs';

export default async function lint() {
  const eslint = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const { code } = await runNode(
    [
      eslint,
      '--max-warnings=0',
      '--cache',
      '--cache-location=node_modules/.cache/eslint',
      '--cache-strategy=content',
      '.',
    ],
    { cwd: root },
  );
  return one(code === 0);
}
