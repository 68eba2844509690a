/** The package as it would be published, in a folder of its own. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';
import { run, runNpm } from './run.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';

/**
 * Calls back with the tarball, its file list, and the unpacked folder; removes all of it afterwards.
 * @template T
 * @param {(packed: { tarball: string, files: string[], folder: string, size: number }) => Promise<T>} use
 */
export async function withPackage(use) {
  const place = temporaryFolder('package');
  try {
    return await use(await pack(place));
  } finally {
    removeFolder(place);
  }
}

/** Packs into `place` and unpacks into `place/package`. */
export async function pack(place) {
  const { code, output } = await runNpm(
    ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', place],
    { cwd: root, quiet: true },
  );
  if (code !== 0) throw new Error(`npm pack failed.\n${output}`);
  const [{ filename, files, size }] = JSON.parse(output.slice(output.indexOf('[\n')));
  mkdirSync(join(place, 'package'), { recursive: true });
  // Relative names: the tar of some Windows shells takes a drive letter for a host.
  const unpacked = await run('tar', ['-xzf', filename], { cwd: place, quiet: true });
  if (unpacked.code !== 0) throw new Error(`tar failed.\n${unpacked.output}`);
  return {
    tarball: join(place, filename),
    files: files.map(({ path }) => path).sort(),
    folder: join(place, 'package'),
    size,
  };
}
