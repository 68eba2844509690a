/** Writes the table of public entries into package.json (`exports`, `sideEffects`) and tsconfig.json (`paths`). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFile, builtTypes, bundleFile, packageName, publicEntries, root, themeEntries } from './entries.mjs';
import { isMain } from './is-main.mjs';

export function expectedExports() {
  const exports = {};
  for (const [subpath, source] of Object.entries(publicEntries())) {
    exports[subpath] = { types: `./${builtTypes(source)}`, ...targetsOf(subpath, source) };
  }
  for (const [subpath, source] of Object.entries(themeEntries())) exports[subpath] = `./${builtFile(source)}`;
  exports['./custom-elements.json'] = './custom-elements.json';
  exports['./package.json'] = './package.json';
  return exports;
}

/** The bundle has a browser's Lit inside; whoever imports it in Node gets the modules it is made of. */
function targetsOf(subpath, source) {
  const built = `./${builtFile(source)}`;
  return subpath === './bundle' ? { node: built, default: `./${bundleFile}` } : { default: built };
}

/**
 * What does something by being imported: elements and languages register themselves. Sources are listed too, or bundlers
 * that read them (Storybook) drop the registration and stay green.
 */
export function expectedSideEffects() {
  return [
    './dist/src/define.js',
    './dist/src/define/*.js',
    './dist/src/i18n/english.js',
    './dist/src/i18n/english/*.js',
    './dist/src/i18n/locales/*.js',
    './dist/src/themes/*.css',
    './dist/bundle/**',
    './dist/src/bundle.js',
    './src/define.ts',
    './src/define/*.ts',
    './src/bundle.ts',
    './src/i18n/english.ts',
    './src/i18n/english/*.ts',
    './src/i18n/locales/*.ts',
    './src/themes/*.css',
    './demo/**',
    './stories/**',
    './test/**',
    './.storybook/**',
  ];
}

export function expectedPaths() {
  const paths = {};
  for (const [subpath, source] of Object.entries(publicEntries()))
    paths[packageName + subpath.slice(1)] = [`./${source}`];
  return paths;
}

if (isMain(import.meta.url)) {
  update('package.json', (manifest) => ({
    ...manifest,
    exports: expectedExports(),
    sideEffects: expectedSideEffects(),
  }));
  update('tsconfig.json', (config) => ({
    ...config,
    compilerOptions: { ...config.compilerOptions, paths: expectedPaths() },
  }));
  const { format } = await import('./format.mjs');
  await format(['package.json', 'tsconfig.json']);
  console.log(`${Object.keys(publicEntries()).length} entries are in package.json and tsconfig.json.`);
}

function update(file, change) {
  const path = join(root, file);
  writeFileSync(path, `${JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`);
}
