/** Installs what is missing: the dependencies, when they are absent or older than the lock file. Node built-ins only. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export async function ensureDependencies() {
  refuseOldNode();
  if (dependenciesAreCurrent()) return;
  console.log('Installing dependencies …');
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) {
    console.error(
      '\nThe dependencies could not be installed (npm ci failed, see above). Is the npm registry reachable?',
    );
    process.exit(1);
  }
}

/** Whether every package of the lock file stands in node_modules in its version; optional ones may be absent. */
function dependenciesAreCurrent() {
  const installedPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    if (!installed[path]) return Boolean(optional || peer);
    return installed[path].version === version;
  });
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // What the tools ask for; odd releases in between they do not know.
  const least = { 20: 19, 22: 13 }[major] ?? (major >= 24 ? 0 : Infinity);
  if (minor >= least) return;
  console.error(`Node 20.19, 22.13, 24 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
