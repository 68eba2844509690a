import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, themeEntries } from '../entries.mjs';
import { withPackage } from '../pack.mjs';
import { one, sum } from '../report/tally.mjs';
import { runNode } from '../run.mjs';

/** All that may be in the tarball. */
const allowed = [
  /^dist\/(src|adapters)\/.+\.(js|d\.ts|css)$/,
  /^dist\/bundle\/.+\.(js|LEGAL\.txt)$/,
  /^(package\.json|custom-elements\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md)$/,
  /^docs\/(?!progress).+\.(md|png)$/,
  // What authors of adapters read and copy. An index.ts would be taken for the entry by those who do not read `exports`.
  /^adapters\/(memory|template)\/(?!index\.)[\w.-]+\.ts$/,
];

/** Compiled leftovers that no entry leads to would match the list above, so they are named. */
const unwanted = [/^dist\/.*\.test\./, /\.stories\./, /\.map$/];

/** Style sheets and data have no types to resolve. */
const untyped = ['./custom-elements.json', './package.json', ...Object.keys(themeEntries())];

export default async function packageShape() {
  return withPackage(async ({ tarball, files, size }) => {
    console.log(`${files.length} files, ${(size / 1024).toFixed(0)} kB packed`);
    const strangers = files.filter(
      (file) => !allowed.some((pattern) => pattern.test(file)) || unwanted.some((pattern) => pattern.test(file)),
    );
    for (const file of strangers) console.log(`✖ does not belong into the package: ${file}`);
    const missing = ['README.md', 'LICENSE', 'CHANGELOG.md', 'custom-elements.json'].filter(
      (file) => !files.includes(file),
    );
    for (const file of missing) console.log(`✖ belongs into the package: ${file}`);

    return sum([
      one(strangers.length === 0 && missing.length === 0),
      await check('publint', ['publint', 'src', 'cli.js'], ['run', tarball, '--strict']),
      await check(
        'attw',
        ['@arethetypeswrong', 'cli', 'dist', 'index.js'],
        [
          tarball,
          '--profile',
          'esm-only',
          '--format',
          'table-flipped',
          '--no-emoji',
          '--exclude-entrypoints',
          ...untyped,
        ],
      ),
    ]);
  });
}

async function check(name, path, args) {
  const script = join(root, 'node_modules', ...path);
  if (!existsSync(script)) throw new Error(`${name} is not where it is expected: ${script}`);
  const { code, output } = await runNode([script, ...args], { cwd: root, quiet: true });
  if (code !== 0) console.log(output);
  console.log(`${code === 0 ? '✔' : '✖'} ${name}`);
  return one(code === 0);
}
