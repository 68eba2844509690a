/** `npm run build`: dist as it is published. Modules and types, themes, the self-contained bundle, the manifest. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { builtFile, bundleFile, publicEntries, root, themeEntries } from './entries.mjs';
import { filesBelow } from './files.mjs';
import { isMain } from './is-main.mjs';
import { runNode } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

/** Rejects with what went wrong. */
export async function buildLibrary() {
  const missing = Object.entries(publicEntries()).filter(([, source]) => !existsSync(join(root, source)));
  if (missing.length > 0)
    throw new Error(
      `These entries have no source yet: ${missing.map(([subpath, source]) => `${subpath} (${source})`).join(', ')}`,
    );

  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await compile();
  for (const source of Object.values(themeEntries())) copy(source, builtFile(source));
  await buildBundle();
}

/**
 * One module and its types for each source: dist mirrors the repository, packages stay imports, and whoever bundles can
 * drop what is not used. A bundler would only add names of its own.
 */
async function compile() {
  const { code } = await runNode(
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
    { cwd: root },
  );
  if (code !== 0) throw new Error('The sources do not compile.');
  for (const file of filesBelow('dist', '.js')) tidyHelper(join(root, file));
  for (const file of [...filesBelow('dist', '.styles.js'), ...filesBelow('dist', 'tokens.js')])
    tidyStyles(join(root, file));
  await closeWorkers();
}

/**
 * A worker holds all it needs: no import map reaches into one, and whatever a bundler makes of its address, be it a
 * module of its own or a mere copy, it runs.
 */
async function closeWorkers() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: workers().map((file) => join(root, file)),
    outdir: join(root, 'dist'),
    outbase: join(root, 'dist'),
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    legalComments: 'inline',
    logLevel: 'warning',
  });
}

const workers = () => filesBelow('dist', '-worker.js').filter((file) => !file.includes('bundle'));

/** What a sheet says to its readers here, and how it is indented, is text to a minifier, and would be sent to every page. */
function tidyStyles(file) {
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, code.replace(/\/\*[^]*?\*\//g, '').replace(/\n\s+/g, '\n'));
}

/** The compiler's decorator helper asks `this` of a module, which bundlers complain about: there is none. */
function tidyHelper(file) {
  const code = readFileSync(file, 'utf8');
  const tidy = code.replace('(this && this.__decorate) || ', '');
  if (tidy !== code) writeFileSync(file, tidy);
}

/** For a plain page and one script tag: Lit inside, minified, what is loaded late in chunks beside it. */
async function buildBundle() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: { 'case-elements': join(root, 'src', 'bundle.ts') },
    outdir: join(root, dirname(bundleFile)),
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    target: 'es2022',
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'linked',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  placeWorkers();
}

/** Workers lie beside the modules of the bundle that start them. */
function placeWorkers() {
  const built = workers();
  for (const file of filesBelow(dirname(bundleFile), '.js')) {
    const code = readFileSync(join(root, file), 'utf8');
    for (const worker of built.filter((each) => code.includes(`./${basename(each)}`)))
      cpSync(join(root, worker), join(root, dirname(file), basename(worker)));
  }
}

function copy(from, to) {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  cpSync(join(root, from), join(root, to));
}

if (isMain(import.meta.url)) {
  await ensureDependencies();
  await buildLibrary();
  const { buildManifest } = await import('./manifest.mjs');
  await buildManifest();
  console.log('dist and custom-elements.json are built.');
}
