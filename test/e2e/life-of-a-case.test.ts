/** The life of a case on the demo: discussed, renamed by two at once, given evidence, closed, reopened and deleted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { alertRow } from '../support/demo-alerts.js';
import { demoUnderTest, visit } from '../support/e2e.js';
import { labelled, press, reads, seen } from '../support/page.js';
import { chooseFile, pastePicture } from '../support/paste.js';
import { patience } from '../support/patience.js';

const alerts = [
  ['Sign-in from two countries', 'd.fernandez'],
  ['Reported phishing message', 'k.wojcik'],
] as const;

describe('the life of a case', () => {
  const demo = demoUnderTest();

  it('goes from two alerts to its end, with two people at it', { timeout: 300_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/alerts'));
    await openCase(page, 'Account taken over');

    // A comment with a picture, which is still there after a reload.
    const comment = await labelled(page, 'Add a comment');
    await pastePicture(comment);
    await page.waitForFunction((area) => area.value.includes('](case-file:'), patience, comment);
    await comment.type(' is what she saw.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await reads(page, 'is what she saw.', 'case-view');
    await pictureIsShown(page);
    await page.reload();
    await pictureIsShown(page);

    // Two people rename it at once: whoever comes second sees both, and loses nothing.
    const { page: other, errors: othersErrors } = await visit(context, page.url());
    await beginToRename(page, 'Account of d.fernandez taken over');
    await beginToRename(other, 'Account taken over from abroad');
    await page.bringToFront();
    await press(page, '.title-form button', 'Save');
    await reads(page, 'Account of d.fernandez taken over', 'case-view');
    await other.bringToFront();
    await press(other, '.title-form button', 'Save');
    await reads(other, 'Name was changed by somebody else meanwhile.');
    await press(other, 'button', 'Save yours');
    await headingIs(other, 'Account taken over from abroad');
    await page.bringToFront();
    await headingIs(page, 'Account taken over from abroad');
    assert.deepEqual(othersErrors, []);
    await other.close();

    // Observables as they are passed on: pasted, harmless, one of them no observable at all.
    await press(page, '[role="tab"]', 'Observables');
    await press(page, 'button', 'Paste several');
    await (
      await labelled(page, 'Observables, one a line')
    ).type('hxxps://login[.]quayside-port[.]example/reset\n198[.]51[.]100[.]77\nnothing of the kind');
    await reads(page, '2 can be added, 1 needs a change');
    await press(page, 'button', 'Add 2 observables');
    await reads(page, '2 observables added');
    for (const value of ['https://login.quayside-port.example/reset', '198.51.100.77'])
      await reads(page, value, 'case-view');

    // A file, with what it can be told by.
    await press(page, '[role="tab"]', 'Files');
    const input = await page.waitForFunction(
      () =>
        document.querySelector('case-view')?.shadowRoot?.querySelector<HTMLInputElement>('.panel input[type="file"]'),
      patience,
    );
    await chooseFile(input.asElement() as never, {
      name: 'sign-ins.csv',
      content: 'time,country\n08:01,PT\n08:40,BR\n',
    });
    await reads(page, 'sign-ins.csv', 'case-view');
    await seen(page, '[role="tab"]', 'Files 2');

    // Closed with a reason, and its alerts with it.
    await chooseStatus(page, 'Closed');
    await reads(page, '2 alerts are closed with it.');
    await press(page, 'label.reason', 'True positive');
    await press(page, 'dialog button, [role="dialog"] button', 'Close case');
    await statusIs(page, 'Closed');
    await alertsAre(page, 'Closed');
    await press(page, '[role="tab"]', 'Activity');
    await reads(page, 'True positive', 'case-view');
    const { page: table } = await visit(context, demo.at('#/alerts'));
    for (const words of alerts)
      await (await alertRow(table, words)).evaluate((row) => row.scrollIntoView({ block: 'center' }));
    await table.waitForFunction(
      () =>
        [...document.querySelectorAll('[data-status-of]')].filter((mark) => /closed/i.test(mark.textContent)).length ===
        2,
      patience,
    );
    await table.close();
    await page.bringToFront();

    // Reopened, its alerts too; and deleted, of which nothing is left.
    await chooseStatus(page, 'Open');
    await statusIs(page, 'Open');
    await alertsAre(page, 'Open');
    await press(page, 'button', 'More actions');
    await press(page, '[role="menuitem"]', 'Delete');
    await press(page, 'dialog button, [role="dialog"] button', 'Delete');
    await page.waitForFunction(() => /^#\/cases(?:\?|$)/.test(location.hash), patience);
    await page.waitForFunction(
      () => !document.querySelector('case-list')?.shadowRoot?.textContent.includes('Account taken over from abroad'),
      patience,
    );
    assert.deepEqual(errors, []);
    await context.close();
  });
});

/** From two alerts of the table to the page of their case. */
async function openCase(page: Page, title: string): Promise<void> {
  for (const words of alerts)
    await (await alertRow(page, words)).evaluate((row) => row.querySelector('input')?.click());
  await press(page, 'add-to-case-menu.bar-action', 'Add to case');
  await press(page, '[role="menuitem"]', 'Create new case');
  await reads(page, '2 alerts', 'case-create-dialog');
  const name = await labelled(page, 'Name');
  await name.type(title);
  await press(page, 'button[type="submit"]', 'Create case');
  await reads(page, 'Case 1 created');
  await press(page, '[part~="toast"] a', '');
  await headingIs(page, title);
}

async function beginToRename(page: Page, title: string): Promise<void> {
  await page.bringToFront();
  await press(page, 'button', 'Edit name');
  const input = await labelled(page, 'Name');
  await input.evaluate((element) => element.select());
  await input.type(title);
}

async function headingIs(page: Page, title: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('case-view')?.shadowRoot?.querySelector('h2')?.innerText.includes(wanted),
    patience,
    title,
  );
}

async function pictureIsShown(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const picture = document
      .querySelector('case-view')
      ?.shadowRoot?.querySelector<HTMLImageElement>('[part~="comment"] [part~="markdown"] img');
    return picture?.naturalWidth === 40;
  }, patience);
}

async function chooseStatus(page: Page, status: string): Promise<void> {
  await press(page, 'button', 'Status: ');
  await press(page, '[role^="menuitem"]', status);
}

async function statusIs(page: Page, status: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('case-view')?.shadowRoot?.querySelector('[part~="status"]')?.textContent.trim() === wanted,
    patience,
    status,
  );
}

/** What the view says of both alerts. */
async function alertsAre(page: Page, status: string): Promise<void> {
  await press(page, '[role="tab"]', 'Alerts');
  await page.waitForFunction(
    (wanted) => {
      const rows = [...(document.querySelector('case-view')?.shadowRoot?.querySelectorAll('.evidence-row') ?? [])];
      return rows.filter((row) => row.textContent.includes(wanted)).length === 2;
    },
    patience,
    status,
  );
}
