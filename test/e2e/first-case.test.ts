/** A stranger's first case, in a host application that is not ours. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { builtDemo, engine, openBrowser, serve, visit, type Site } from '../support/e2e.js';

describe('the demo', () => {
  let browser: Browser;
  let site: Site;
  const name = `Phishing in finance, ${engine}`;

  before(async () => {
    browser = await openBrowser();
    site = await serve(builtDemo);
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  it('starts without a case', async () => {
    const { page, errors } = await visit(browser, `${site.url}#/cases`);
    await says(page, 'There are no cases yet.');
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('keeps what was typed over a reload', async () => {
    const { page } = await visit(browser, `${site.url}#/cases/create`);
    await write(page, 'Name', 'Half a thought');
    await page.waitForFunction(async () =>
      (await indexedDB.databases()).some((database) => database.name === 'case-elements-drafts'),
    );
    await page.reload();
    await says(page, 'Draft restored', 'case-create-form');
    assert.equal(await valueOf(page, 'Name'), 'Half a thought');
    await press(page, 'Discard');
    await page.close();
  });

  it('says beside the field what is wrong, before anything is stored', async () => {
    const { page } = await visit(browser, `${site.url}#/cases/create`);
    await write(page, 'Name', 'x'.repeat(172));
    await press(page, 'Create case');
    await says(page, 'Name is longer than 160 characters (172).', 'case-create-form');
    await page.close();
  });

  it('creates a case, lists it, and has it after a reload', async () => {
    const { page, errors } = await visit(browser, `${site.url}#/cases/create`);
    await write(page, 'Name', name);
    await write(page, 'Description', 'Somebody clicked a link.');
    await press(page, 'Create case');
    await says(page, name);
    await says(page, '#1');
    await page.reload();
    await says(page, name);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('shows in a second tab what the first one creates', async () => {
    const { page: watching } = await visit(browser, `${site.url}#/cases`);
    await says(watching, name);
    const { page: writing } = await visit(browser, `${site.url}#/cases/create`);
    await write(writing, 'Name', 'Seen in both tabs');
    await write(writing, 'Description', 'Created in one of them.');
    await press(writing, 'Create case');
    await watching.bringToFront();
    await says(watching, 'Seen in both tabs');
    await says(watching, '#2');
    await writing.close();
    await watching.close();
  });
});

/** Waits until an element of ours says this. */
async function says(page: Page, text: string, tag = 'case-list'): Promise<void> {
  await page.waitForFunction(
    (wanted, name) =>
      document.querySelector(name)?.shadowRoot?.textContent.replace(/\s+/gu, ' ').includes(wanted) ?? false,
    { polling: 100, timeout: 20_000 },
    text,
    tag,
  );
}

/** The control with this label. */
async function control(page: Page, label: string) {
  const found = await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('case-create-form')?.shadowRoot;
      const labels = [...(root?.querySelectorAll('label') ?? [])];
      const id = labels.find((each) => each.textContent.trim() === wanted)?.htmlFor;
      return id ? root?.getElementById(id) : null;
    },
    { polling: 100, timeout: 20_000 },
    label,
  );
  return found.asElement() as NonNullable<ReturnType<typeof found.asElement>>;
}

/** Replaces what stands in a control. */
async function write(page: Page, label: string, text: string): Promise<void> {
  const input = await control(page, label);
  await input.evaluate((element) => (element as HTMLInputElement).select());
  await (input as unknown as { type(text: string): Promise<void> }).type(text);
}

const valueOf = async (page: Page, label: string) =>
  (await control(page, label)).evaluate((element) => (element as HTMLInputElement).value);

/** Presses the button of the form that says this. */
async function press(page: Page, label: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) => {
      const buttons = [...(document.querySelector('case-create-form')?.shadowRoot?.querySelectorAll('button') ?? [])];
      return buttons.find((each) => each.textContent.trim().startsWith(wanted)) ?? null;
    },
    { polling: 100 },
    label,
  );
  await (found.asElement() as unknown as { click(): Promise<void> }).click();
}
