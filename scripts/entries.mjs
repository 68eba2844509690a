/**
 * The public doors of the package: one table from public subpath to source file. Vite, Storybook, the test runner and
 * the library build read it as it is; `npm run sync-entries` writes it into package.json and tsconfig.json, and
 * test/node/entries.test.ts fails when either has drifted.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const packageName = 'case-elements';

/** Folders below adapters/ that are read by people, not imported by them. */
const unpublishedAdapters = new Set(['template', 'node', 'connectors']);

/** Public subpath → source file, both relative with forward slashes. @returns {Record<string, string>} */
export function publicEntries() {
  const entries = {
    '.': 'src/index.ts',
    './define': 'src/define.ts',
    './bundle': 'src/bundle.ts',
    './domain': 'src/domain/index.ts',
    './domain/schemas': 'src/domain/schemas.ts',
    './contracts': 'src/contracts/index.ts',
    './workflow': 'src/workflow/index.ts',
    './conformance': 'src/conformance/index.ts',
  };
  for (const file of filesIn('src/define', '.ts')) {
    entries[`./define/${withoutExtension(file)}`] = `src/define/${file}`;
  }
  for (const { tag, source } of elementFiles()) entries[`./elements/${tag}`] = source;
  for (const name of foldersIn('adapters')) {
    const source = `adapters/${name}/index.ts`;
    if (!unpublishedAdapters.has(name) && existsSync(join(root, source))) entries[`./adapters/${name}`] = source;
  }
  for (const name of foldersIn('adapters/connectors')) {
    entries[`./adapters/connectors/${name}`] = `adapters/connectors/${name}/index.ts`;
  }
  for (const file of filesIn('src/i18n/locales', '.ts')) {
    entries[`./locales/${withoutExtension(file)}`] = `src/i18n/locales/${file}`;
  }
  // English is built in, in parts that are loaded when they are needed; whoever asks for it gets all of it.
  entries['./locales/en'] = 'src/i18n/english.ts';
  return entries;
}

/** Style sheets a host links: `./themes/<name>.css`. @returns {Record<string, string>} */
export function themeEntries() {
  const entries = {};
  for (const file of filesIn('src/themes', '.css')) entries[`./themes/${file}`] = `src/themes/${file}`;
  return entries;
}

/** Every registered tag with the file of its class: src/elements/<folder>/<tag>.ts, one per src/define/<tag>.ts. */
export function elementFiles() {
  const folders = foldersIn('src/elements');
  return filesIn('src/define', '.ts').map((file) => {
    const tag = withoutExtension(file);
    const candidates = [tag, ...folders].map((folder) => `src/elements/${folder}/${tag}.ts`);
    return { tag, source: candidates.find((path) => existsSync(join(root, path))) ?? candidates[0] };
  });
}

/** What a source file becomes in dist, which mirrors the repository. */
export const builtFile = (source) => posix.join('dist', source.replace(/\.ts$/, '.js'));
export const builtTypes = (source) => posix.join('dist', source.replace(/\.ts$/, '.d.ts'));

/** The self-contained bundle is not a mirror: it is made by esbuild, Lit inside. */
export const bundleFile = 'dist/bundle/case-elements.js';

/** Absolute source file of a bare import such as `case-elements/define`, or nothing when it is not ours. */
export function sourceOf(specifier) {
  if (specifier !== packageName && !specifier.startsWith(`${packageName}/`)) return undefined;
  const subpath = `.${specifier.slice(packageName.length)}`;
  const source = publicEntries()[subpath] ?? themeEntries()[subpath];
  return source && join(root, source);
}

/** The same, as a Vite plugin: demo, stories and tests import the package by its name and get its sources. */
export function sourceAliases() {
  return {
    name: 'case-elements-sources',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} id */
    resolveId(id) {
      const [name, query] = id.split('?');
      const source = sourceOf(name);
      return source && (query ? `${source}?${query}` : source);
    },
  };
}

const withoutExtension = (file) => file.replace(/\.[^.]+$/, '');

function filesIn(folder, extension) {
  return list(folder)
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name.endsWith(extension) &&
        !/\.(test|d|styles)\.ts$/.test(entry.name) &&
        entry.name !== 'index.ts',
    )
    .map((entry) => entry.name)
    .sort();
}

function foldersIn(folder) {
  return list(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function list(folder) {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
}
