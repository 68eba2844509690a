/** `node bench/type-in-list/run.mjs [cases] [rounds]`: how fluent typing into the search stays; Chromium. */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../scripts/browsers/launch.mjs';
import { tasksWhile } from '../lab/main-thread.mjs';
import { at, middle, spread, worst } from '../lab/numbers.mjs';
import { inFreshPage, rest, servedPages } from '../lab/served-pages.mjs';

const [cases = '10000', rounds = '5'] = process.argv.slice(2);
const count = Number(cases);
const keysASecond = 8;
// As somebody looks for something: typed, mended, taken back, and something else.
const typed = ['phishing host 42', ...Array(7).fill('Backspace'), 'mail', ...Array(13).fill('Backspace'), 'ransom vpn'];
const keys = typed.flatMap((each) => (each === 'Backspace' ? [each] : [...each]));

const { address, close } = await servedPages(fileURLToPath(new URL('page.ts', import.meta.url)));
const browser = await puppeteer.launch({ ...(await launchOptions('chromium')), protocolTimeout: 0 });
try {
  await inFreshPage(browser, address, (page) => page.evaluate((wanted) => globalThis.fill(wanted), count));
  const all = { ours: noTimes(), peer: noTimes() };
  for (let round = 0; round < Number(rounds); round++) {
    for (const who of round % 2 === 0 ? ['ours', 'peer'] : ['peer', 'ours']) {
      // A fresh page each time: the first key of a search is among those that count.
      const { toPaint, tasks } = await inFreshPage(browser, address, (page) => typeIn(page, who));
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
  close();
}

async function typeIn(page, who) {
  await page.evaluate((one, wanted) => globalThis.begin(one, wanted), who, count);
  // What is loaded once rows are there is not what is measured.
  await rest(1_500);
  const tasks = await tasksWhile(page, async () => {
    for (const key of keys) {
      const next = rest(1_000 / keysASecond);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await next;
    }
    await rest(1_000);
  });
  const { toPaint } = await page.evaluate(() => globalThis.times());
  if (toPaint.length !== keys.length) throw new Error(`${toPaint.length} of ${keys.length} keys were seen.`);
  const found = await page.evaluate(() => globalThis.found());
  if (!/\d/.test(found)) throw new Error(`Nothing was searched: ${found}`);
  return { toPaint, tasks };
}

function noTimes() {
  return { toPaint: [], longest: [], long: [] };
}
