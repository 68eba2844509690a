/** `node bench/find-indexeddb/run.mjs [chromium|firefox] [cases] [rounds]`: prints medians and 95th percentiles. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../scripts/browsers/launch.mjs';

const [engine = 'chromium', cases = '10000', rounds = '30'] = process.argv.slice(2);

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
});
const script = outputFiles[0].text;
const server = createServer((request, response) => {
  const [type, body] =
    request.url === '/page.js'
      ? ['text/javascript', script]
      : ['text/html', '<!doctype html><script type="module" src="/page.js"></script>'];
  response.setHeader('content-type', type).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const options = await launchOptions(/** @type {'chromium' | 'firefox'} */ (engine));
// The peer takes its time; nothing here may give up on it.
const browser = await puppeteer.launch({ ...options, protocolTimeout: 0 });
try {
  const address = `http://127.0.0.1:${server.address().port}/`;
  await inPage(address, (page) => page.evaluate((count) => globalThis.fill(count), Number(cases)));
  // A fresh page: nothing is left in memory but what the browser itself keeps.
  const timings = await inPage(address, (page) => page.evaluate((count) => globalThis.measure(count), Number(rounds)));
  console.log(
    `${Number(cases).toLocaleString('en')} cases, ${await browser.version()}; milliseconds, median / 95th percentile\n`,
  );
  console.log('| what | this storage | getAll and filter | runs |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const [what, { ours, peer }] of Object.entries(timings))
    console.log(`| ${what} | ${spread(ours)} | ${spread(peer)} | ${ours.length} |`);
} finally {
  await browser.close();
  server.close();
}

async function inPage(address, work) {
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  await page.waitForFunction(() => 'measure' in globalThis);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}
