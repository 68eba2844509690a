import { createServer } from 'node:http';
import { build } from 'esbuild';

/**
 * Serves an empty page that runs the script, built in pieces as a host's bundler would.
 * @param {string} script path of the entry
 */
export async function servedPages(script) {
  const { outputFiles } = await build({
    entryPoints: { page: script },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/out',
    write: false,
  });
  const files = new Map(
    outputFiles.map(({ path, text }) => [path.replaceAll('\\', '/').replace(/^.*\/out\//, '/'), text]),
  );
  const html =
    '<!doctype html><html lang="en"><title>Benchmark</title><body><script type="module" src="/page.js"></script>';
  const server = createServer(({ url = '/' }, response) => {
    const text = files.get(url);
    response.setHeader('content-type', text === undefined ? 'text/html' : 'text/javascript').end(text ?? html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** A fresh page, once its script ran: nothing is left in memory but what the browser itself keeps. */
export async function inFreshPage(browser, address, work) {
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  await page.waitForFunction(() => 'fill' in globalThis);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

export const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
