import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';
import { root, sourceAliases } from './scripts/entries.mjs';

const demo = join(root, 'demo');

/** The demo: every page in demo/*.html, importing the package by its public names, which here lead to the sources. */
export default defineConfig({
  root: demo,
  base: './',
  plugins: [sourceAliases()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1', fs: { allow: [root] } },
  build: {
    outDir: join(root, 'dist-demo'),
    emptyOutDir: true,
    target: 'es2022',
    // A polyfill would be one more script than a strict page needs.
    modulePreload: { polyfill: false },
    // An asset as a data: address is refused by a strict page.
    assetsInlineLimit: 0,
    rollupOptions: { input: pages() },
  },
});

function pages(): Record<string, string> {
  if (!existsSync(demo)) return {};
  const files = readdirSync(demo).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(files.map((file) => [basename(file, '.html'), join(demo, file)]));
}
