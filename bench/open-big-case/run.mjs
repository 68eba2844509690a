/** `node bench/open-big-case/run.mjs [actions] [rounds]`: whether a very big case ever keeps one waiting; Chromium. */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../scripts/browsers/launch.mjs';
import { tasksWhile } from '../lab/main-thread.mjs';
import { at, middle } from '../lab/numbers.mjs';
import { inFreshPage, rest, servedPages } from '../lab/served-pages.mjs';

const [actions = '5000', rounds = '5'] = process.argv.slice(2);
const wanted = { alerts: 1_000, files: 100, observables: 50, actions: Number(actions) };

const { address, close } = await servedPages(fileURLToPath(new URL('page.ts', import.meta.url)));
const browser = await puppeteer.launch({ ...(await launchOptions('chromium')), protocolTimeout: 0 });
try {
  const caseId = await inFreshPage(browser, address, (page) => page.evaluate((size) => globalThis.fill(size), wanted));
  /** By step and by who took it: milliseconds until it was painted, the longest task, how many were over 50 and 100. */
  const all = new Map();
  for (let round = 0; round < Number(rounds); round++)
    for (const who of round % 2 === 0 ? ['ours', 'peer'] : ['peer', 'ours'])
      await inFreshPage(browser, address, (page) => walk(page, who, caseId, all));
  console.log(
    `${wanted.alerts} alerts, ${wanted.files} files, ${wanted.observables} observables, ${wanted.actions} actions; ${await browser.version()}, ${rounds} rounds\n`,
  );
  console.log(
    '| step | who | to paint, ms, median / worst | longest task, ms, median / worst | tasks over 50 / 100 ms |',
  );
  console.log('| --- | --- | ---: | ---: | ---: |');
  for (const [step, { took, longest, over50, over100 }] of all)
    console.log(
      `| ${step} | ${took.length > 0 ? middle(took) : '–'} | ${middle(longest)} | ${at(over50, 0.5)} / ${at(over100, 0.5)} |`,
    );
} finally {
  await browser.close();
  close();
}

async function walk(page, who, caseId, all) {
  const name = who === 'ours' ? '`<case-view>`' : 'plain page';
  const step = async (what, work) => {
    const key = `${what} | ${name}`;
    const entry = all.get(key) ?? { took: [], longest: [], over50: [], over100: [] };
    all.set(key, entry);
    const tasks = await tasksWhile(page, async () => {
      const took = await work();
      entry.took.push(...[took ?? []].flat());
      await rest(500);
    });
    entry.longest.push(Math.max(...tasks));
    entry.over50.push(tasks.filter((each) => each > 50).length);
    entry.over100.push(tasks.filter((each) => each > 100).length);
  };
  // What the browser does with a new page is not what is measured.
  await rest(1_000);
  await step('open', () => page.evaluate((...what) => globalThis.show(...what), who, caseId));
  await step('scroll', () => scroll(page, 30));
  if (who === 'peer') return;
  await step('history, ten times more', () => more(page, '.entries-more button', 10));
  await step('scroll the history', () => scroll(page, 60));
  await step('type a comment', () => type(page, 'textarea#comment', 'The crane terminals are back, one by one.'));
  await press(page, '[data-tab="alerts"]');
  await step('alerts, all of them', () => more(page, '.panel p > button', 20));
  await step('scroll the alerts', () => scroll(page, 60));
  await step('files', () => press(page, '[data-tab="files"]'));
  await step('observables', () => press(page, '[data-tab="observables"]'));
  await step('back to the history', () => press(page, '[data-tab="activity"]'));
}

async function press(page, selector) {
  if (!(await page.evaluate((what) => globalThis.press(what), selector))) throw new Error(`No ${selector}.`);
  await rest(500);
}

async function more(page, selector, times) {
  for (let time = 0; time < times; time++) {
    if (!(await page.evaluate((what) => globalThis.press(what), selector))) return;
    await rest(400);
  }
}

/** Eight keys a second. Answers what each took to the next paint. */
async function type(page, selector, text) {
  await page.evaluate((what) => globalThis.beginTyping(what), selector);
  await rest(500);
  for (const key of text) {
    const next = rest(125);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await next;
  }
  return page.evaluate(() => globalThis.keyTimes());
}

async function scroll(page, times) {
  await page.mouse.move(300, 300);
  for (let time = 0; time < times; time++) {
    await page.mouse.wheel({ deltaY: 600 });
    await rest(30);
  }
}
