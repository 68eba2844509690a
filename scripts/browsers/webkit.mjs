/**
 * WebKitGTK as a browser of the test runner: a virtual display, the driver that comes with the engine, and WebDriver over
 * fetch. It presents itself as a puppeteer page to the runner's commands, so keys, mouse and viewport work as elsewhere.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { start, stop } from '../run.mjs';
import { removeFolder, temporaryFolder } from '../temporary.mjs';
import { findBrowser, onPath } from './find.mjs';

/** The engine keeps what pages left behind, and gets slower with it: after so many files it begins anew. */
const filesOfOneStart = 12;

/** @returns {import('@web/test-runner').BrowserLauncher} */
export function webkitLauncher() {
  /** @type {Promise<WebKit> | undefined} */
  let starting;
  let files = 0;
  const active = new Set();
  return {
    name: 'Webkit',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      if (files > 0 && files % filesOfOneStart === 0) {
        await (await starting)?.close();
        starting = undefined;
      }
      files += 1;
      starting ??= WebKit.start();
      const webkit = await starting;
      active.add(id);
      await webkit.setViewport({ width: 800, height: 600 });
      await webkit.goto(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: async () => (await starting)?.url(),
    async stopSession(id) {
      active.delete(id);
      await (await starting)?.goto('about:blank');
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKit has no debug session here.');
    },
    async stop() {
      await (await starting)?.close();
    },
    // @ts-expect-error What the runner's commands ask of a puppeteer launcher.
    getPage: () => pageOf(starting),
  };
}

/** The part of a puppeteer page that the commands use. */
function pageOf(starting) {
  return {
    setViewport: async (size) => (await starting).setViewport(size),
    keyboard: {
      type: async (text) => (await starting).keys([...text].flatMap((key) => [down(key), up(key)])),
      press: async (key) => (await starting).keys([down(key), up(key)]),
      down: async (key) => (await starting).keys([down(key)]),
      up: async (key) => (await starting).keys([up(key)]),
    },
    mouse: {
      move: async (x, y) => (await starting).mouse([moveTo(x, y)]),
      click: async (x, y, { button } = {}) =>
        (await starting).mouse([
          moveTo(x, y),
          { type: 'pointerDown', button: buttons[button ?? 'left'] },
          { type: 'pointerUp', button: buttons[button ?? 'left'] },
        ]),
      down: async ({ button } = {}) =>
        (await starting).mouse([{ type: 'pointerDown', button: buttons[button ?? 'left'] }]),
      up: async ({ button } = {}) => (await starting).mouse([{ type: 'pointerUp', button: buttons[button ?? 'left'] }]),
      reset: async () => (await starting).releaseInput(),
    },
    evaluate: async () => undefined,
    emulateMediaType: notHere('emulateMedia'),
    emulateMediaFeatures: notHere('emulateMedia'),
    setUserAgent: notHere('setUserAgent'),
    select: notHere('selectOption'),
  };
}

class WebKit {
  /** A display of its own, a driver on a free port, one window. */
  static async start() {
    const home = temporaryFolder('webkit');
    const [xvfb] = onPath(['Xvfb']);
    const display = start(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [number] = await once(display.stdio[3], 'data');
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      HOME: home,
      XDG_CACHE_HOME: home,
      XDG_DATA_HOME: home,
      XDG_CONFIG_HOME: home,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LANG: 'C.UTF-8',
    };
    const driver = start(findBrowser('webkit'), ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
    const webkit = new WebKit(display, driver, home, `http://127.0.0.1:${port}`);
    await webkit.#open();
    return webkit;
  }

  #session = '';

  constructor(display, driver, home, address) {
    this.display = display;
    this.driver = driver;
    this.home = home;
    this.address = address;
  }

  async #open() {
    for (let attempt = 0; ; attempt++) {
      try {
        const { sessionId } = await this.#send('POST', '/session', { capabilities: { alwaysMatch: {} } });
        this.#session = `/session/${sessionId}`;
        return;
      } catch (error) {
        if (attempt >= 50) throw new Error('WebKitWebDriver did not open a window.', { cause: error });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  goto = (url) => this.#send('POST', `${this.#session}/url`, { url });
  url = () => this.#send('GET', `${this.#session}/url`);
  keys = (actions) => this.#act({ type: 'key', id: 'keyboard', actions });
  mouse = (actions) => this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  releaseInput = () => this.#send('DELETE', `${this.#session}/actions`);

  /** The window is larger than what it shows by its bars, so it is measured and set again until the page has its size. */
  async setViewport({ width, height }) {
    for (let attempt = 0; attempt < 10; attempt++) {
      const inner = await this.#send('POST', `${this.#session}/execute/sync`, {
        script: 'return [innerWidth, innerHeight]',
        args: [],
      });
      if (inner[0] === width && inner[1] === height) return;
      const outer = await this.#send('GET', `${this.#session}/window/rect`);
      await this.#send('POST', `${this.#session}/window/rect`, {
        x: 0,
        y: 0,
        width: outer.width + width - inner[0],
        height: outer.height + height - inner[1],
      });
    }
    throw new Error(
      `WebKit's window does not become ${width} × ${height} here; see can.narrowViewport in test/support/engine.ts.`,
    );
  }

  async close() {
    await this.#send('DELETE', this.#session).catch(() => undefined);
    for (const child of [this.driver, this.display]) {
      const closed = child.exitCode === null && child.signalCode === null ? once(child, 'close') : undefined;
      stop(child);
      await closed;
    }
    removeFolder(this.home);
  }

  async #act(source) {
    await this.#send('POST', `${this.#session}/actions`, { actions: [source] });
  }

  async #send(method, path, body) {
    const response = await fetch(this.address + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
    return value;
  }
}

const buttons = { left: 0, middle: 1, right: 2 };
const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
const down = (key) => ({ type: 'keyDown', value: codes[key] ?? key });
const up = (key) => ({ type: 'keyUp', value: codes[key] ?? key });

/** Names of keys as puppeteer has them → WebDriver's code points. */
const codes = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  F1: '\uE031',
  F2: '\uE032',
  F10: '\uE03A',
  Meta: '\uE03D',
};

const notHere = (command) => async () => {
  throw new Error(`${command} is not available in WebKit here; see test/support/engine.ts.`);
};

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
