/** `npm run storybook` and `npm run build-storybook`: without telemetry, and with the manifest the docs are made of. */
import { join } from 'node:path';
import { root } from './entries.mjs';
import { isMain } from './is-main.mjs';
import { buildManifest } from './manifest.mjs';
import { runNode } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

export const storybookFolder = join(root, 'storybook-static');

const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1' };
const program = join(root, 'node_modules', 'storybook', 'dist', 'bin', 'dispatcher.js');

export async function buildStorybook() {
  await buildManifest();
  const args = ['build', '--output-dir', storybookFolder, '--disable-telemetry'];
  const { code, output } = await runNode([program, ...args], { cwd: root, env, quiet: true });
  if (code !== 0) throw new Error(`Storybook could not be built.\n${output}`);
}

if (isMain(import.meta.url)) {
  await ensureDependencies();
  if (process.argv[2] === 'dev') {
    await buildManifest();
    const port = process.env.PORT || '6006';
    const args = ['dev', '--port', port, '--no-open', '--disable-telemetry', '--ci'];
    process.exitCode = (await runNode([program, ...args], { cwd: root, env })).code;
  } else {
    await buildStorybook();
    console.log(`Storybook is in ${storybookFolder}`);
  }
}
