/** A team that shapes its cases without code: a field defined in the settings is asked for before a case is closed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { demoUnderTest, visit } from '../support/e2e.js';
import { pick, press as pressInForm, valueOf, write } from '../support/demo-form.js';
import { labelled, press, reads, seen } from '../support/page.js';
import { patience } from '../support/patience.js';

describe('settings of cases', () => {
  const demo = demoUnderTest();

  it('asks for a field that is required to close, on cases opened since', { timeout: 240_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/settings'));

    await defines(page, 'Root cause', ['Stolen password', 'Malware']);
    await comesBack(page);
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

  it('asks for a field of a template to close, on the cases made from it alone', { timeout: 240_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/settings'));
    await defines(page, 'Verdict', ['Phishing', 'Harmless'], 'Through templates');

    // A template that uses it, and says what a case begins with.
    await press(page, 'button', 'Add template');
    await fills(page, 'Name', 'Reported mail');
    await fills(page, 'Name of the case', 'Mail reported by a colleague');
    await fills(page, 'Description of the case', 'Headers and links of the mail.');
    await choose(page, 'Add a field', 'Verdict');
    await seen(page, 'button', 'Remove Verdict');
    await press(page, 'button', 'Save');
    await seen(page, '[part~="template-name"]', 'Reported mail');
    await comesBack(page);
    await seen(page, '[part~="template-name"]', 'Reported mail');
    await reads(page, 'Not used yet');

    // A case from it, which it keeps open.
    await page.evaluate(() => (location.hash = '#/cases/create'));
    await pick(page, 'Template', 'Reported mail');
    await page.waitForFunction(
      (input) => input.value === 'Mail reported by a colleague',
      patience,
      await labelled(page, 'Name'),
    );
    assert.equal(await valueOf(page, 'Description'), 'Headers and links of the mail.');
    await pressInForm(page, 'Create case');
    await press(page, '[part~="name"]', 'Mail reported by a colleague');
    await closes(page);
    await reads(page, 'To close the case, fill in Verdict.');
    await statusIs(page, 'Open');

    // Filled, it can be closed.
    await press(page, 'button', 'Edit “Verdict”');
    await choose(page, 'Verdict', 'Phishing');
    await press(page, 'button', 'Done');
    await reads(page, 'Phishing', 'case-view');
    await closes(page);
    await statusIs(page, 'Closed');

    // A case without the template never hears of the field, and the settings count the one that does.
    await page.evaluate(() => (location.hash = '#/cases/create'));
    await write(page, 'Name', 'Laptop left in a train');
    await write(page, 'Description', 'Locked, and encrypted.');
    await pressInForm(page, 'Create case');
    await press(page, '[part~="name"]', 'Laptop left in a train');
    await reads(page, 'Laptop left in a train', 'case-view');
    await closes(page);
    await statusIs(page, 'Closed');
    await page.evaluate(() => (location.hash = '#/settings'));
    await reads(page, 'Used by 1 case');
    assert.deepEqual(errors, []);
    await context.close();
  });
});

/** A dropdown that is required to close, saved. */
async function defines(page: Page, label: string, options: readonly string[], scope?: string): Promise<void> {
  await press(page, 'button', 'Add a field');
  await (await labelled(page, 'Label')).type(label);
  await choose(page, 'Kind', 'Dropdown');
  await press(page, 'button', 'Add an option');
  for (const [index, option] of options.entries()) {
    await seen(page, 'input', `Option ${index + 1}`);
    if (index === 0) await (await seen(page, 'input', 'Option 1')).type(option);
    else await page.keyboard.type(option);
    if (index < options.length - 1) await page.keyboard.press('Enter');
  }
  if (scope !== undefined) await press(page, 'label', scope);
  await press(page, 'label', 'Required to close a case');
  await press(page, 'button', 'Save');
  await seen(page, 'button', `Edit ${label}`);
}

/** The page is loaded anew. Once what was typed is no draft any more, nothing is asked. */
async function comesBack(page: Page): Promise<void> {
  await page.waitForFunction(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })), patience);
  await page.reload();
}

async function fills(page: Page, label: string, text: string): Promise<void> {
  await (await labelled(page, label)).type(text);
}

async function closes(page: Page): Promise<void> {
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
