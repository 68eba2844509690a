/** Runs files of node:test (TypeScript, package imports leading to sources) and returns what they tallied. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { runNode } from '../run.mjs';
import { removeFolder, temporaryFolder } from '../temporary.mjs';
import { one } from './tally.mjs';

/**
 * @param {string[]} files
 * @param {{ concurrency?: number, env?: NodeJS.ProcessEnv, timeoutMs?: number, tsconfig?: string }} [options]
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runNodeTests(
  files,
  { concurrency = 2, env = {}, timeoutMs = 120_000, tsconfig = 'tsconfig.json' } = {},
) {
  return withTally(async (tallyFile) => {
    const { code } = await runNode(
      [
        '--import',
        'tsx',
        '--test',
        `--test-concurrency=${concurrency}`,
        `--test-timeout=${timeoutMs}`,
        '--test-reporter=./scripts/report/node-reporter.mjs',
        '--test-reporter-destination=stdout',
        ...files,
      ],
      { cwd: root, env: { ...process.env, ...env, CASE_TALLY: tallyFile, TSX_TSCONFIG_PATH: join(root, tsconfig) } },
    );
    return code;
  });
}

/** Calls back with the name of a file for the tally, then reads it; a run that left none has failed. */
export async function withTally(runTests) {
  const folder = temporaryFolder('tally');
  const tallyFile = join(folder, 'tally.json');
  try {
    const code = await runTests(tallyFile);
    const tally = readTally(tallyFile);
    if (!tally) return one(false);
    // A non-zero end with nothing counted as failed is a failure of its own.
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } finally {
    removeFolder(folder);
  }
}

function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
