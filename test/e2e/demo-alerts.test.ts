/** The alert table of the demo: what arrives, what is chosen, and which cases an alert is in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { alertRow, badgesOf, rowCount } from '../support/demo-alerts.js';
import { demoUnderTest, visit } from '../support/e2e.js';
import { patience } from '../support/patience.js';
import { press, reads } from '../support/page.js';

describe('the alert table of the demo', () => {
  const demo = demoUnderTest();

  it('keeps what arrives at the door while alerts are chosen, and lets it in when asked', async () => {
    const { page, errors } = await demo.fresh('#/alerts');
    await alertRow(page, ['Ransomware note written']);
    const before = await rowCount(page);
    await tick(page, 0);
    await arrives(page);
    await page.waitForSelector('.waiting:not([hidden])');
    assert.equal(await rowCount(page), before);
    await page.click('.waiting');
    await page.waitForSelector('.waiting[hidden]');
    assert.ok((await rowCount(page)) > before);
    // Who pressed the button is where the news is, with the choice untouched.
    assert.ok(await page.evaluate(() => document.activeElement?.matches('tbody tr:first-child')));
    assert.equal(await chosen(page), '1 alert selected');
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('lets nothing in while it is switched off', async () => {
    const { page } = await demo.fresh('#/alerts');
    await page.click('.live input');
    const before = await rowCount(page);
    await arrives(page);
    await page.waitForFunction((since) => Date.now() > since + 1_500, patience, await page.evaluate(() => Date.now()));
    assert.equal(await rowCount(page), before);
    await page.click('.live input');
    await page.waitForFunction((count) => document.querySelectorAll('#view tbody tr').length > count, patience, before);
    await page.close();
  });

  it('chooses a range with Shift, all that are shown, and a case only of one solution', async () => {
    const { page } = await demo.fresh('#/alerts');
    await page.type('.search-input', 'quayside-billing');
    const shown = await rowCount(page);
    assert.ok(shown > 5 && shown < 20, String(shown));
    await tick(page, 1);
    await tick(page, 4, true);
    assert.equal(await chosen(page), '4 alerts selected');
    await (await page.$$('#view tbody .cell-select input'))[0]?.focus();
    await page.keyboard.down('Shift');
    await page.keyboard.press(' ');
    await page.keyboard.up('Shift');
    assert.equal(await chosen(page), '5 alerts selected');
    await page.click('.select-all input');
    assert.equal(await chosen(page), `${String(shown)} alerts selected`);

    await page.$eval('.search-input', (input) => (input as HTMLInputElement).select());
    await page.type('.search-input', 'Booking portal slowly');
    assert.equal(await page.$eval('.bar-action', (menu) => menu.checkVisibility()), true);
    await tick(page, 0);
    assert.equal(await page.$eval('.bar-action', (menu) => menu.checkVisibility()), false);
    assert.match(await page.$eval('.selection', (bar) => bar.textContent), /several solutions/);
    await page.$$eval('.keep button', (buttons) =>
      buttons.find(({ textContent }) => textContent === 'Keep the 1 of Observability')?.click(),
    );
    assert.equal(await chosen(page), '1 alert selected');
    assert.equal(await page.$eval('.bar-action', (menu) => menu.checkVisibility()), true);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'add-to-case-menu');
    await page.close();
  });

  it('narrows to a solution and a severity, and says how many are left', async () => {
    const { page } = await demo.fresh('#/alerts');
    await page.select('[aria-label="Solution"]', 'observability');
    await page.select('[aria-label="Severity"]', 'high');
    const count = await rowCount(page);
    assert.ok(count > 0);
    await page.waitForFunction(
      (wanted) => document.querySelector('#view [role="status"]')?.textContent === wanted,
      patience,
      `${String(count)} alerts`,
    );
    await page.type('.search-input', 'no such thing');
    await page.waitForFunction(() => document.querySelector('.empty')?.checkVisibility(), patience);
    await page.close();
  });

  it('shows which cases an alert is in, also when another tab puts it on one', async () => {
    const context = await demo.browser.createBrowserContext();
    const { page: reading } = await visit(context, demo.at('#/alerts'));
    const { page: writing, errors } = await visit(context, demo.at('#/alerts'));
    const words = ['Web shell in upload folder'] as const;
    await createFrom(writing, words[0]);
    await reading.bringToFront();
    assert.deepEqual(await badgesOf(reading, words), ['Case #1: Web shell in upload folder on portal-web-01, Open']);
    await (await alertRow(reading, words)).evaluate((row) => row.querySelector<HTMLElement>('.badge')?.click());
    await reading.waitForFunction(() => /^#\/cases\/./.test(location.hash), patience);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('puts an alert on a case of its own solution', async () => {
    const { page } = await demo.fresh('#/alerts');
    await createFrom(page, 'Reefer container too warm on reefer-monitor-02');
    await page.goto(demo.at('#/cases?solution=cases'));
    await reads(page, 'Reefer container too warm on reefer-monitor-02', 'case-list');
    await page.close();
  });
});

/** Opens a case with an alert, as its row offers it. */
async function createFrom(page: Page, alert: string): Promise<void> {
  await alertRow(page, [alert.split(' on ')[0]!]);
  await press(page, 'button', `Add to case: ${alert}`);
  await press(page, '[role="menuitem"]', 'Create new case');
  await reads(page, '1 alert', 'case-create-dialog');
  await press(page, 'button[type="submit"]', 'Create case');
  await reads(page, 'Case 1 created');
}

/** Turns the page's clock on, so that the next alert is due. */
async function arrives(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 25_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function tick(page: Page, at: number, withShift = false): Promise<void> {
  const box = (await page.$$('#view tbody .cell-select input'))[at];
  if (withShift) await page.keyboard.down('Shift');
  await box?.click();
  if (withShift) await page.keyboard.up('Shift');
}

const chosen = (page: Page): Promise<string> => page.$eval('.selection [role="status"]', (count) => count.textContent);
