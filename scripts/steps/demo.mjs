import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { one } from '../report/tally.mjs';

/** The demo as it would be put on a server, for the end-to-end tests. */
export default async function demo() {
  if (!readdirSync(join(root, 'demo')).some((file) => file.endsWith('.html'))) {
    console.log('There is no page in demo/.');
    return one(false);
  }
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  return one(true);
}
