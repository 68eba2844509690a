/** The public doors are written down three times, for Node, for the compiler and for our tools; they must agree. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publicEntries, root, themeEntries } from '../../scripts/entries.mjs';
import { expectedExports, expectedPaths, expectedSideEffects } from '../../scripts/sync-entries.mjs';
import { version } from '../../src/version.js';

interface Manifest {
  readonly version: string;
  readonly exports: Record<string, unknown>;
  readonly sideEffects: readonly string[];
}

const manifest = read('package.json') as Manifest;
const compiler = read('tsconfig.json') as { readonly compilerOptions: { readonly paths: Record<string, string[]> } };

describe('the public entries (npm run sync-entries)', () => {
  it('are those of package.json', () => {
    assert.deepEqual(manifest.exports, expectedExports());
    assert.deepEqual(manifest.sideEffects, expectedSideEffects());
  });

  it('are those of tsconfig.json', () => {
    assert.deepEqual(compiler.compilerOptions.paths, expectedPaths());
  });

  it('have a source each', () => {
    const missing = Object.values({ ...publicEntries(), ...themeEntries() }).filter(
      (source) => !existsSync(join(root, source)),
    );
    assert.deepEqual(missing, []);
  });

  it('carry the version of the package', () => {
    assert.equal(version, manifest.version);
  });
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
