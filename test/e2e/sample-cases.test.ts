/** "Load sample cases" and "Clear everything", as somebody does who tries the demo. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { badgesOf } from '../support/demo-alerts.js';
import { says } from '../support/demo-form.js';
import { demoUnderTest, visit } from '../support/e2e.js';

const patience = { polling: 100, timeout: 150_000 } as const;

describe('the sample data of the demo', () => {
  const demo = demoUnderTest();

  it('comes with progress, stops where told, comes whole, never twice, and goes', { timeout: 300_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/alerts'));

    await page.click('#load-samples');
    await page.waitForFunction(() => document.querySelector('progress')!.value >= 20, patience);
    assert.match(await page.$eval('.progress-panel', (panel) => panel.textContent), /^Loading sample cases\d+ of 500/);
    await go(page, '#/overview');
    await page.click('.progress-panel button');
    const stopped = await toast(page, 'Cancelled.');
    const there = Number(/(\d+) sample cases are here and stay/.exec(stopped)?.[1]);
    assert.ok(there >= 20 && there < 500, stopped);
    await countIs(page, there);

    await page.click('#load-samples');
    await page.waitForSelector('.progress-panel:not([hidden])');
    const { page: other } = await visit(context, demo.at('#/cases'));
    await other.click('#load-samples');
    await toast(other, 'Another tab is loading');
    await page.bringToFront();
    await toast(page, `${String(500 - there)} sample cases loaded; the others were here already`);
    await countIs(page, 500);
    await page.click('#load-samples');
    await toast(page, 'All 500 sample cases are here already');
    await countIs(page, 500);

    await go(page, '#/alerts');
    const wave = 'Phishing wave: berth invoices from quayside-billing.example';
    const [badge = ''] = await badgesOf(page, ['Link to a newly registered domain opened', 'fin-laptop-08', 'r.oduya']);
    assert.match(badge, new RegExp(`^Case #\\d+: ${wave}, In progress$`));

    await go(other, '#/cases');
    await other.bringToFront();
    await says(other, wave);
    await page.bringToFront();
    await page.evaluate(() => localStorage.setItem('quayside.preferences', '{"theme":"dark"}'));
    await page.click('#clear-everything');
    await dialogSays(page, 'Delete all 500 cases?');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Cancel');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'), patience);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'clear-everything');

    await page.click('#clear-everything');
    await dialogSays(page, 'Delete all 500 cases?');
    await page.click('dialog .danger');
    await toast(page, '500 cases deleted');
    await page.waitForFunction(() => !document.querySelector('.badge'), patience);
    await go(page, '#/overview');
    await countIs(page, 0);
    await other.bringToFront();
    await says(other, 'There are no cases yet.');
    assert.equal(await page.evaluate(() => localStorage.getItem('quayside.preferences')), '{"theme":"dark"}');
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('goes also while it is coming', { timeout: 120_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/overview'));
    await page.click('#load-samples');
    await page.waitForFunction(() => document.querySelector('progress')!.value >= 5, patience);
    await page.click('#clear-everything');
    await dialogSays(page, 'Delete');
    await page.click('dialog .danger');
    await toast(page, 'deleted');
    await countIs(page, 0);
    assert.equal(await page.$eval('.progress-panel', (panel) => panel.checkVisibility()), false);
    assert.deepEqual(errors, []);
    await context.close();
  });
});

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
}

/** Waits until the page tells this, and answers all it tells then. */
async function toast(page: Page, text: string): Promise<string> {
  const told = await page.waitForFunction(
    (wanted) => {
      const { textContent } = document.getElementById('toasts')!;
      return textContent.includes(wanted) ? textContent : null;
    },
    patience,
    text,
  );
  return (await told.jsonValue()) ?? '';
}

async function dialogSays(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('dialog[open]')?.textContent.includes(wanted) ?? false,
    patience,
    text,
  );
}

/** Waits until the figures of the overview add up to this. */
async function countIs(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const figures = [...document.querySelectorAll('.figure dd')].map(({ textContent }) => Number(textContent));
      return figures.length === 3 && figures.reduce((sum, each) => sum + each, 0) === wanted;
    },
    patience,
    count,
  );
}
