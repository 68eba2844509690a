/** `npm run format`: writes every file the way prettier wants it. */
import { root } from './entries.mjs';
import { isMain } from './is-main.mjs';
import { runNode } from './run.mjs';
import { join } from 'node:path';

const prettier = join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');

/** @param {string[]} files @param {{ check?: boolean }} [options] */
export function format(files = ['.'], { check = false } = {}) {
  return runNode([prettier, check ? '--check' : '--write', '--log-level=warn', '--cache', ...files], { cwd: root });
}

if (isMain(import.meta.url)) process.exitCode = (await format()).code;
