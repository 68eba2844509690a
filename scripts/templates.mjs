/** lit-analyzer over the templates of the elements, without what it says only because it is older than the platform. */
import { join } from 'node:path';
import { root } from './entries.mjs';
import { runNode } from './run.mjs';

const older = [
  // With TypeScript 6 it no longer recognises Lit's `nothing` in a union.
  /Symbol\(undefined\)/,
  /Unknown attribute '(inert|popover|popovertarget|popovertargetaction|enterkeyhint|closedby|fetchpriority|writingsuggestions)'/,
];

/** @returns {Promise<string[]>} what is wrong, one line each, with its place */
export async function wrongBindings() {
  const analyzer = join(root, 'node_modules', 'lit-analyzer', 'cli.js');
  // Style sheets it knows least of all; imports are the compiler's affair.
  const off = ['no-invalid-css', 'no-missing-import', 'no-unknown-property'].flatMap((rule) => [
    `--rules.${rule}`,
    'off',
  ]);
  const args = [analyzer, 'src/elements/**/*.ts', '--strict', '--format', 'list', ...off];
  const { output } = await runNode(args, { cwd: root, quiet: true });
  if (!/problems? in|Found 0 problems/.test(output)) throw new Error(`lit-analyzer did not come to an end.\n${output}`);
  const wrong = [];
  let file = '';
  for (const line of output.split('\n')) {
    if (line.startsWith('./')) file = line.slice(2).trim();
    const [, place, message] = /^\s+(\d+:\d+)\s+(?:error|warning)\s+(.+)$/.exec(line) ?? [];
    if (message && !older.some((pattern) => pattern.test(message))) wrong.push(`${file}:${place} ${message}`);
  }
  return wrong;
}
