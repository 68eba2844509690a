/** What the end-to-end tests stand on: one browser of the engine under test, and pages served with the headers asked for. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browsers/launch.mjs';
import { root } from '../../scripts/entries.mjs';
import { filesBelow } from '../../scripts/files.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { removeFolder, temporaryFolder } from '../../scripts/temporary.mjs';

/** The runner calls every file once for each engine. */
export const engine = (process.env.CASE_ENGINE ?? 'chromium') as 'chromium' | 'firefox';

export const builtDemo = join(root, 'dist-demo');

/** The page our elements promise to work on. `trusted-types` names the policies a page has to allow. */
export const strictHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "worker-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html case-elements',
  ].join('; '),
};

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder, the built demo for one. */
export function serve(folder: string, headers: Record<string, string> = {}): Promise<Site> {
  return serveFolder(folder, { headers });
}

/**
 * Serves a page whose one script is `script` (module text, importing the package by its public names as built) and whose
 * body is `body`: what a host would write.
 */
export async function serveHost(page: {
  body: string;
  script: string;
  headers?: Record<string, string>;
}): Promise<Site> {
  const folder = temporaryFolder('host');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script type="module" src="./host.js"></script></head><body>${page.body}</body></html>`,
  );
  try {
    await build({
      stdin: { contents: page.script, resolveDir: root, sourcefile: 'host.js' },
      outdir: folder,
      entryNames: 'host',
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      logLevel: 'error',
    });
    // This bundler leaves the address of a worker as it is: what it leads to has to lie beside what it made.
    for (const worker of filesBelow('dist/src', '-worker.js'))
      copyFileSync(join(root, worker), join(folder, basename(worker)));
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
  const site = await serveFolder(folder, { headers: page.headers ?? {} });
  return {
    url: site.url,
    async close() {
      await site.close();
      removeFolder(folder);
    },
  };
}

export interface Visit {
  readonly page: Page;
  /** Errors thrown or logged by the page so far. */
  readonly errors: string[];
  /** What the page's policy refused so far. */
  refusals(): Promise<string[]>;
}

/** A page of the engine under test, with everything that goes wrong on it written down. */
export async function visit(browser: Pick<Browser, 'newPage'>, address?: string): Promise<Visit> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.setDefaultTimeout(15_000);
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(noteRefusals);
  if (address) await page.goto(address, { waitUntil: 'load' });
  return { page, errors, refusals: () => page.evaluate(() => (window as unknown as { refusals: string[] }).refusals) };
}

/** The built demo in a browser of its own, there for the tests of the `describe` that asks for it. */
export function demoUnderTest() {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await openBrowser();
    site = await serve(builtDemo);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  return {
    get browser() {
      return browser;
    },
    /** The address of one of its pages, such as `#/alerts`. */
    at: (hash: string): string => `${site.url}${hash}`,
    /** A visit of somebody who was never here. */
    fresh: async (hash: string): Promise<Visit> => visit(await browser.createBrowserContext(), `${site.url}${hash}`),
  };
}

/** A browser with a profile of its own; close it in `after`. */
export function openBrowser(): Promise<Browser> {
  return launchBrowser(engine);
}

/** In the page, before anything else. */
function noteRefusals() {
  const refusals: string[] = [];
  (window as unknown as { refusals: string[] }).refusals = refusals;
  document.addEventListener('securitypolicyviolation', (event) => {
    refusals.push(
      `${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${String(event.lineNumber)})`,
    );
  });
}
