/** `node bench/type-in-list/run.mjs [cases] [rounds]`: how fluent typing into the search stays; Chromium. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../scripts/browsers/launch.mjs';

const [cases = '10000', rounds = '5'] = process.argv.slice(2);
const count = Number(cases);
const keysASecond = 8;
// As somebody looks for something: typed, mended, taken back, and something else.
const typed = ['phishing host 42', ...Array(7).fill('Backspace'), 'mail', ...Array(13).fill('Backspace'), 'ransom vpn'];
const keys = typed.flatMap((each) => (each === 'Backspace' ? [each] : [...each]));

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
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
const html = '<!doctype html><html lang="en"><title>Typing</title><body><script type="module" src="/page.js"></script>';
const server = createServer(({ url = '/' }, response) => {
  const script = files.get(url);
  response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript').end(script ?? html);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await puppeteer.launch({ ...(await launchOptions('chromium')), protocolTimeout: 0 });
try {
  const address = `http://127.0.0.1:${server.address().port}/`;
  await inPage(address, (page) => page.evaluate((wanted) => globalThis.fill(wanted), count));
  const all = { ours: noTimes(), peer: noTimes() };
  for (let round = 0; round < Number(rounds); round++) {
    for (const who of round % 2 === 0 ? ['ours', 'peer'] : ['peer', 'ours']) {
      // A fresh page each time: the first key of a search is among those that count.
      const { toPaint, tasks } = await inPage(address, (page) => typeIn(page, who));
      all[who].toPaint.push(...toPaint);
      all[who].longest.push(Math.max(...tasks));
      all[who].long.push(tasks.filter((each) => each > 50).length);
    }
  }
  const { ours, peer } = all;
  console.log(
    `${count.toLocaleString('en')} cases, ${await browser.version()}; ${keys.length} keys, ${keysASecond} a second, ${rounds} rounds; milliseconds\n`,
  );
  console.log('| what | `<case-list>` over IndexedDB | plain page over an array |');
  console.log('| --- | ---: | ---: |');
  console.log(`| key to next paint, median / 95th percentile | ${spread(ours.toPaint)} | ${spread(peer.toPaint)} |`);
  console.log(`| key to next paint, worst | ${worst(ours.toPaint)} | ${worst(peer.toPaint)} |`);
  console.log(`| longest task, median of the rounds / worst | ${middle(ours.longest)} | ${middle(peer.longest)} |`);
  console.log(`| tasks over 50 ms in a round, median | ${at(ours.long, 0.5)} | ${at(peer.long, 0.5)} |`);
} finally {
  await browser.close();
  server.close();
}

async function typeIn(page, who) {
  await page.evaluate((one, wanted) => globalThis.begin(one, wanted), who, count);
  // What is loaded once rows are there is not what is measured.
  await rest(1_500);
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  for (const key of keys) {
    const next = rest(1_000 / keysASecond);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await next;
  }
  await rest(1_000);
  const { toPaint } = await page.evaluate(() => globalThis.times());
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  if (toPaint.length !== keys.length) throw new Error(`${toPaint.length} of ${keys.length} keys were seen.`);
  const found = await page.evaluate(() => globalThis.found());
  if (!/\d/.test(found)) throw new Error(`Nothing was searched: ${found}`);
  return { toPaint, tasks: tasksOf(trace.traceEvents) };
}

/** Tasks of the page's main thread, in milliseconds: the busiest of the renderers' is that of the page. */
function tasksOf(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const ofThreads = mains.map(({ pid, tid }) =>
    events
      .filter((each) => /RunTask$/.test(each.name) && each.dur && each.pid === pid && each.tid === tid)
      .map(({ dur }) => dur / 1_000),
  );
  const [tasks = []] = ofThreads.sort((a, b) => sum(b) - sum(a));
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
  return tasks;
}

async function inPage(address, work) {
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

function noTimes() {
  return { toPaint: [], longest: [], long: [] };
}

function rest(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function sum(values) {
  return values.reduce((total, each) => total + each, 0);
}

function at(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function spread(values) {
  return `${at(values, 0.5).toFixed(1)} / ${at(values, 0.95).toFixed(1)}`;
}

function middle(values) {
  return `${at(values, 0.5).toFixed(1)} / ${Math.max(...values).toFixed(1)}`;
}

function worst(values) {
  return Math.max(...values).toFixed(1);
}
