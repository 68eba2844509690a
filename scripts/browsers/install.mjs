/**
 * Gets the browsers the tests need. Without CASE_BROWSERS: every engine that is there, and a Chromium if there is none.
 * With it: exactly those, installed where that is possible, an error where it is not.
 */
import { existsSync } from 'node:fs';
import { run, runNpm } from '../run.mjs';
import { root } from '../entries.mjs';
import { engines, findBrowser, hasPackagedChromium, onPath, requiredEngines } from './find.mjs';

/** @typedef {import('./find.mjs').Engine} Engine */
/** @typedef {{ available: Engine[], missing: { engine: Engine, reason: string, required: boolean }[] }} Browsers */

const debianPackages = {
  chromium: [['chromium-headless-shell'], ['chromium']],
  firefox: [['firefox-esr']],
  webkit: [['webkit2gtk-driver', 'xvfb']],
};

const advice = {
  chromium: 'Install Chrome, Chromium or Edge, or set CHROME_PATH to the program.',
  firefox: 'Install Firefox, or set FIREFOX_PATH to the program.',
  webkit: 'WebKit is tested on Linux only: install webkit2gtk-driver and xvfb.',
};

/** The packaged Chromium: the newest version that accepts Node 20. */
const packagedChromium = '@sparticuz/chromium@147.0.0';

/** @returns {Promise<Browsers>} */
export async function ensureBrowsers() {
  const required = requiredEngines();
  const wanted = required ?? engines;
  const available = [];
  const missing = [];
  for (const engine of wanted) {
    const mustHave = required !== undefined || engine === 'chromium';
    if (isThere(engine) || (mustHave && (await install(engine)))) available.push(engine);
    else
      missing.push({
        engine,
        reason: `no ${engine} on this machine. ${advice[engine]}`,
        required: required !== undefined,
      });
  }
  // Without any engine nothing about elements was tested, and that is no skip.
  if (available.length === 0) missing.forEach((browser) => (browser.required = true));
  return { available, missing };
}

function isThere(engine) {
  return Boolean(findBrowser(engine)) || (engine === 'chromium' && hasPackagedChromium());
}

async function install(engine) {
  for (const packages of debianPackages[engine]) {
    if ((await installByApt(packages)) && isThere(engine)) return true;
  }
  if (engine === 'chromium' && process.platform === 'linux' && process.arch === 'x64') return installPackagedChromium();
  return false;
}

let listsAreFresh = false;

async function installByApt(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || onPath(['apt-get']).length === 0) return false;
  console.log(`Installing ${packages.join(', ')} by apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) {
    listsAreFresh = true;
    await run('apt-get', ['update', '-qq'], { quiet: true, env });
  }
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    quiet: true,
    env,
  });
  if (code !== 0) console.log(output.trim().split('\n').slice(-3).join('\n'));
  return code === 0;
}

async function installPackagedChromium() {
  console.log(`Installing ${packagedChromium} …`);
  const { code, output } = await runNpm(
    ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', packagedChromium],
    { cwd: root, quiet: true },
  );
  if (code !== 0) console.log(output.trim().split('\n').slice(-3).join('\n'));
  return code === 0 && hasPackagedChromium();
}
