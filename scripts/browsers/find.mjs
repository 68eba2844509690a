/** Which engines this machine has. Node built-ins only: this runs before anything is installed. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const engines = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/** @typedef {(typeof engines)[number]} Engine */

/** The engines `CASE_BROWSERS` demands, or nothing when it is not set. @returns {Engine[] | undefined} */
export function requiredEngines() {
  const names = process.env.CASE_BROWSERS?.split(/[\s,]+/).filter(Boolean);
  if (!names?.length) return undefined;
  const unknown = names.filter((name) => !engines.includes(/** @type {Engine} */ (name)));
  if (unknown.length)
    throw new Error(`CASE_BROWSERS knows ${engines.join(', ')}; it does not know ${unknown.join(', ')}.`);
  return /** @type {Engine[]} */ (engines.filter((name) => names.includes(name)));
}

/** @param {Engine} engine @returns {string | undefined} the program to start: a browser, or WebKit's driver */
export function findBrowser(engine) {
  if (engine === 'chromium') return findChromium();
  if (engine === 'firefox') return findFirefox();
  return findWebKitDriver();
}

function findChromium() {
  const given = givenBy('CHROME_PATH');
  if (given) return given;
  // The headless shell first: the same engine for less than half the work.
  const names = [
    'chromium-headless-shell',
    'chrome-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ];
  return firstExisting([
    ...onPath(names),
    ...macApps(['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']),
    ...windowsPrograms([
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
    ]),
  ]);
}

function findFirefox() {
  const given = givenBy('FIREFOX_PATH');
  if (given) return given;
  return firstExisting([
    ...onPath(['firefox-esr', 'firefox']),
    ...macApps(['Firefox', 'Firefox Developer Edition', 'Firefox Nightly']),
    ...windowsPrograms([
      ['Mozilla Firefox', 'firefox.exe'],
      ['Firefox Developer Edition', 'firefox.exe'],
    ]),
  ]);
}

/** The program a variable names. A wrong one is told, not passed over for another browser. */
function givenBy(variable) {
  const given = process.env[variable];
  if (given && !existsSync(given)) throw new Error(`${variable} names ${given}, which does not exist.`);
  return given;
}

/** WebKitGTK's driver needs a display, so it counts only together with a virtual one. */
function findWebKitDriver() {
  if (process.platform !== 'linux') return undefined;
  const [driver] = onPath(['WebKitWebDriver']);
  const [display] = onPath(['Xvfb']);
  return driver && display ? driver : undefined;
}

/** Whether the npm package with a Chromium inside stands in node_modules; its binary is unpacked when started. */
export function hasPackagedChromium() {
  return existsSync(fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url)));
}

export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
    .filter((path) => existsSync(path));
}

function macApps(names) {
  if (process.platform !== 'darwin') return [];
  const program = (name) => (name.startsWith('Firefox') ? 'firefox' : name);
  return names.flatMap((name) =>
    ['/Applications', join(process.env.HOME ?? '/', 'Applications')].map((folder) =>
      join(folder, `${name}.app`, 'Contents', 'MacOS', program(name)),
    ),
  );
}

function windowsPrograms(paths) {
  if (process.platform !== 'win32') return [];
  // A 32-bit Node is told of the other folder by PROGRAMFILES.
  const variables = ['PROGRAMFILES', 'PROGRAMW6432', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
  const folders = variables.map((name) => process.env[name]).filter((folder) => folder !== undefined);
  return paths.flatMap((path) => folders.map((folder) => join(folder, ...path)));
}

const firstExisting = (paths) => paths.find((path) => existsSync(path));
