/** What the adapter guide tells an author to write works as it stands there. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from '../../../scripts/entries.mjs';
import { snippetsOf } from '../../support/snippets.js';

const folder = mkdtempSync(join(tmpdir(), 'case-guide-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the adapter guide', () => {
  for (const { line, language, code } of snippetsOf('docs/adapter-guide.md')) {
    if (language !== 'ts') continue;
    it(`tells a module that runs: line ${line}`, async () => {
      const { outputFiles } = await build({
        stdin: { contents: code, loader: 'ts', resolveDir: root },
        bundle: true,
        write: false,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        logLevel: 'silent',
      });
      const file = join(folder, `line-${line}.mjs`);
      writeFileSync(file, outputFiles[0]!.text);
      const { status, output } = await run(file);
      assert.equal(status, 0, output);
      assert.doesNotMatch(output, /Assertion failed/u);
    });
  }
});

/** As an author would: `node file`. Apart from this process, whose runner would take the file's tests for its own. */
async function run(file: string): Promise<{ status: number | null; output: string }> {
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, output };
}
