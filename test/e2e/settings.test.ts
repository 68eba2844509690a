/** A team that shapes its cases without code: a field defined in the settings is asked for before a case is closed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { demoUnderTest, visit } from '../support/e2e.js';
import { press as pressInForm, write } from '../support/demo-form.js';
import { labelled, press, reads, seen } from '../support/page.js';
import { patience } from '../support/patience.js';

describe('settings of cases', () => {
  const demo = demoUnderTest();

  it('asks for a field that is required to close, on cases opened since', { timeout: 240_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/settings'));

    // A dropdown, required to close.
    await press(page, 'button', 'Add a field');
    await (await labelled(page, 'Label')).type('Root cause');
    await choose(page, 'Kind', 'Dropdown');
    await press(page, 'button', 'Add an option');
    await (await seen(page, 'input', 'Option 1')).type('Stolen password');
    await page.keyboard.press('Enter');
    await seen(page, 'input', 'Option 2');
    await page.keyboard.type('Malware');
    await (await labelled(page, 'Required to close a case')).click();
    await press(page, 'button', 'Save');
    await seen(page, 'button', 'Edit Root cause');
    // Once what was typed is no draft any more, nothing is asked.
    await page.waitForFunction(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })), patience);
    await page.reload();
    await seen(page, 'button', 'Edit Root cause');

    // A case, which it keeps open.
    await page.evaluate(() => (location.hash = '#/cases/create'));
    await write(page, 'Name', 'Account taken over');
    await write(page, 'Description', 'Sign-ins from two countries.');
    await pressInForm(page, 'Create case');
    await press(page, '[part~="name"]', 'Account taken over');
    await closes(page);
    await reads(page, 'To close the case, fill in Root cause.');
    await statusIs(page, 'Open');

    // Filled, it can be closed.
    await press(page, 'button', 'Edit “Root cause”');
    await choose(page, 'Root cause', 'Malware');
    await press(page, 'button', 'Done');
    await reads(page, 'Malware', 'case-view');
    await closes(page);
    await statusIs(page, 'Closed');
    assert.deepEqual(errors, []);
    await context.close();
  });
});

async function closes(page: Page): Promise<void> {
  // The bar of the host lies over what is at the edge, and would take the press.
  await (await seen(page, 'button', 'Status: ')).evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await press(page, 'button', 'Status: ');
  await press(page, '[role^="menuitem"]', 'Closed');
}

async function statusIs(page: Page, status: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('case-view')?.shadowRoot?.querySelector('[part~="status"]')?.textContent.trim() === wanted,
    patience,
    status,
  );
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  const select = await labelled(page, label);
  await page.waitForFunction(
    (element, wanted) => {
      const box = element as unknown as HTMLSelectElement;
      const at = [...box.options].findIndex(({ textContent }) => textContent === wanted);
      if (at < 0) return false;
      box.selectedIndex = at;
      box.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      return true;
    },
    patience,
    select,
    option,
  );
}
