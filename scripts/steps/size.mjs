import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../entries.mjs';
import { empty, one, sum } from '../report/tally.mjs';
import { buildLibrary } from '../build.mjs';

/** What a page loads before anything is asked of the element: gzip, Lit inside, no adapter. In kB of 1000 bytes. */
const budgets = [
  { entry: 'define/case-list', limit: 40 },
  { entry: 'define/case-create-form', limit: 40 },
  { entry: 'define/add-to-case-menu', limit: 30, when: 'it exists' },
  { entry: 'define/case-app', limit: 40 },
  { entry: 'define/case-settings', limit: 30 },
  { entry: 'define', limit: 120 },
];

export default async function size({ alone }) {
  if (alone('build') && !existsSync(join(root, 'dist'))) await buildLibrary();
  const results = [];
  console.log(`${'entry'.padEnd(28)}${'initial'.padStart(12)}${'limit'.padStart(10)}${'later'.padStart(12)}`);
  for (const { entry, limit, when } of budgets) {
    const source = join(root, 'dist', 'src', `${entry}.js`);
    if (!existsSync(source)) {
      if (!when) console.log(`✖ ${entry}: not built`);
      results.push(when ? empty() : one(false));
      continue;
    }
    const { initial, later } = await measure(source);
    const fits = initial <= limit * 1000;
    console.log(
      `${entry.padEnd(28)}${kB(initial).padStart(12)}${`${limit} kB`.padStart(10)}${kB(later).padStart(12)}  ${fits ? '✔' : '✖'}`,
    );
    results.push(one(fits));
  }
  return sum(results);
}

/** Bundles an entry as a host would and adds up what is loaded at once and what only when needed. */
export async function measure(source) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [source],
    absWorkingDir: root,
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const weights = new Map(
    outputFiles.map(({ path, contents }) => [path.replaceAll('\\', '/'), gzipSync(contents, { level: 9 }).length]),
  );
  const weigh = (output) => weights.get(join(root, output).replaceAll('\\', '/')) ?? 0;
  const [entry] =
    Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint && join(root, entryPoint) === source) ??
    [];
  const initial = new Set([entry]);
  for (const output of initial)
    for (const { path, kind } of metafile.outputs[output].imports) if (kind === 'import-statement') initial.add(path);
  const total = Object.keys(metafile.outputs).reduce((all, output) => all + weigh(output), 0);
  const atOnce = [...initial].reduce((all, output) => all + weigh(output), 0);
  return { initial: atOnce, later: total - atOnce };
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
