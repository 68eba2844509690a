/** What was typed a moment ago, when the page is reloaded. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as passed } from 'node:timers/promises';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { openBrowser, serveHost, type Site } from '../support/e2e.js';

const body = '<case-provider owner="securitySolution"><case-create-form></case-create-form></case-provider>';

const script = `
  import 'case-elements/define';
  import { memoryAdapter } from 'case-elements/adapters/memory';
  document.querySelector('case-provider').adapter = memoryAdapter();`;

describe('a page that is reloaded while somebody types', () => {
  let browser: Browser;
  let host: Site;

  before(async () => {
    browser = await openBrowser();
    host = await serveHost({ body, script });
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  // At once, while the code that keeps drafts is being loaded, and between two times something is kept.
  for (const ms of [0, 50, 200, 350])
    it(`asks first or has the first words back, ${ms} ms after they were typed`, async () => {
      const page = await fresh();
      await (await field(page)).type('A first burst');
      await passed(ms);
      await reload(page);
      assert.equal(await restored(page), 'A first burst');
      await page.close();
    });

  for (const ms of [0, 200])
    it(`asks first or has the words back that came after a stored draft, ${ms} ms after they were typed`, async () => {
      const page = await fresh();
      await (await field(page)).type('First');
      await kept(page);
      await (await field(page)).type(', and more');
      await passed(ms);
      await reload(page);
      assert.equal(await restored(page), 'First, and more');
      await page.close();
    });

  it('has the words back also where nobody is asked', async () => {
    const page = await fresh(
      "addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })",
    );
    const input = await field(page);
    await input.evaluate((element) => {
      element.value = 'Put in at once.';
      element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    });
    await page.reload();
    assert.equal(await restored(page), 'Put in at once.');
    await page.close();
  });

  it('asks where the host wants no drafts, and then keeps nothing', async () => {
    const page = await fresh("document.querySelector('case-provider').drafts = 'none'");
    await (await field(page)).type('Not to be kept');
    await reload(page);
    const input = await field(page);
    // As long as a draft would take to come back.
    await passed(1_000);
    assert.equal(await input.evaluate((element) => element.value), '');
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.close();
  });

  /** A visit nobody left a draft for. */
  async function fresh(settle = ''): Promise<Page> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(host.url, { waitUntil: 'load' });
    if (settle) await page.evaluate(settle);
    return page;
  }
});

/** Whoever is asked leaves all the same. */
async function reload(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
}

/** Waits until the page may be left unasked. */
const kept = (page: Page) =>
  page.waitForFunction(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })), { polling: 50 });

async function field(page: Page) {
  // Looked for again and again: what is rendered within an element tells nobody outside of it.
  const found = await page.waitForFunction(
    () => document.querySelector('case-create-form')?.shadowRoot?.querySelector('textarea'),
    { polling: 50 },
  );
  return found.asElement() as ElementHandle<HTMLTextAreaElement>;
}

/** What stands in the description once a draft is back. */
async function restored(page: Page): Promise<string> {
  await page.waitForFunction(
    () => document.querySelector('case-create-form')?.shadowRoot?.textContent.includes('Draft restored') ?? false,
    { polling: 50 },
  );
  return (await field(page)).evaluate((element) => element.value);
}
