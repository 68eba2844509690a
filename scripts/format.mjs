/** `npm run format`: writes every file the way prettier wants it. */
import { pathToFileURL } from 'node:url';
import { root } from './entries.mjs';
import { runNode } from './run.mjs';
import { join } from 'node:path';

const prettier = join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');

/** @param {string[]} files @param {{ check?: boolean }} [options] */
export function format(files = ['.'], { check = false } = {}) {
  return runNode([prettier, check ? '--check' : '--write', '--log-level=warn', '--cache', ...files], { cwd: root });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = (await format()).code;
