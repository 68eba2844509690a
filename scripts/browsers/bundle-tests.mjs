/**
 * Test files, each bundled, with what several of them use in shared chunks. Hundreds of modules for each of some
 * seventy pages cost an engine more time than the tests in them.
 */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { root } from '../entries.mjs';
import { filesBelow } from '../files.mjs';
import { removedAtExit } from '../temporary.mjs';

/** Inside of the repository, since that is what is served. */
const place = join(root, '.cache', 'browser-tests');

/**
 * @param {string[]} files relative to the repository
 * @returns {Promise<string[]>} the bundles, relative to the repository, with forward slashes
 */
export async function bundleTests(files) {
  mkdirSync(place, { recursive: true });
  const outdir = removedAtExit(mkdtempSync(join(place, 'run-')));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...files, ...filesBelow('src', '-worker.ts')],
    outdir,
    outbase: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
    // What a package says of its side effects is said of what it ships, not of its sources.
    ignoreAnnotations: true,
    external: ['/__web-dev-server__*', '/__web-test-runner__*'],
    plugins: [ownAddress(outdir)],
  });
  // What is loaded lazily has an entry of its own, and is no test.
  return Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => entryPoint?.endsWith('.test.ts'))
    .map(([path]) => path);
}

/**
 * Serves bundles as they are. A run has a folder of its own, so a browser need not ask twice for what is in it.
 * @returns {import('@web/test-runner').Middleware}
 */
export const serveBundles = async (context, next) => {
  const path = join(root, context.path);
  if (!path.startsWith(place)) return next();
  context.set('cache-control', 'max-age=31536000, immutable');
  context.type = extname(path);
  context.body = await readFile(path);
};

/**
 * `import.meta.url` of a test stays the address of the source, from which it may fetch what lies beside it; what starts a
 * worker finds that where it was bundled to.
 */
function ownAddress(outdir) {
  return {
    name: 'own-address',
    setup({ onLoad }) {
      onLoad({ filter: /(?:\.test|-digester)\.ts$/ }, ({ path }) => {
        const place = path.endsWith('.test.ts') ? path : join(outdir, relative(root, path));
        const address = `/${relative(root, place).split(sep).join('/')}`;
        const contents = readFileSync(path, 'utf8').replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(address)}, location.origin).href`,
        );
        return { contents, loader: 'ts' };
      });
    },
  };
}
