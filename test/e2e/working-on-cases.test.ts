/** A shift on the demo: from alerts to cases, finding them again, sharing what was found, and closing them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { alertRow, badgesOf } from '../support/demo-alerts.js';
import { demoUnderTest, visit } from '../support/e2e.js';
import { patience } from '../support/patience.js';
import { labelled, press, reads, seen } from '../support/page.js';

const cradle = ['PowerShell download cradle', 'm.chen'] as const;

describe('working on cases', () => {
  const demo = demoUnderTest();

  it('goes from alerts to cases that are found, shared, closed and deleted', { timeout: 300_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/alerts'));

    // From two alerts, through the bar of what is selected.
    for (const words of [
      ['Sign-in from two countries', 'd.fernandez'],
      ['Reported phishing message', 'k.wojcik'],
    ])
      await (await alertRow(page, words)).evaluate((row) => row.querySelector('input')?.click());
    await press(page, 'add-to-case-menu.bar-action', 'Add to case');
    await press(page, '[role="menuitem"]', 'Create new case');
    await reads(page, '2 alerts', 'case-create-dialog');
    await write(page, 'Name', 'Account taken over');
    await press(page, 'button[type="submit"]', 'Create case');
    await reads(page, 'Case 1 created');
    await reads(page, 'With 2 alerts');

    // A third one, to the case that is there now; and nothing twice.
    await addTo(page, cradle);
    await press(page, '[role="option"]', 'Account taken over');
    await reads(page, '1 alert added to case 1');
    assert.deepEqual(await badgesOf(page, cradle), ['Case #1: Account taken over, Open']);
    await addTo(page, cradle);
    assert.match(await (await seen(page, '[role="option"]', 'Account')).evaluate(textOf), /Already added/);
    assert.equal(await (await seen(page, '[role="option"]', 'Account')).evaluate((each) => each.ariaDisabled), 'true');
    await page.keyboard.press('Escape');

    for (const [words, name] of [
      [['Web shell in upload folder'], 'Web shell on the portal'],
      [['Ransomware note written'], 'Note on a terminal'],
    ] as const) {
      await alertRow(page, words);
      await press(page, 'button', `Add to case: ${words[0]}`);
      await press(page, '[role="menuitem"]', 'Create new case');
      await reads(page, '1 alert', 'case-create-dialog');
      await write(page, 'Name', name);
      await press(page, 'button[type="submit"]', 'Create case');
      await reads(page, 'created');
      await reads(page, name);
    }

    // What is in the list, counted, narrowed and sorted; the address says so to whoever gets it.
    await page.goto(demo.at('#/cases'));
    await namesAre(page, 'Note on a terminal', 'Web shell on the portal', 'Account taken over');
    assert.equal(await cell(page, 'Account taken over', 'Alerts'), '3');
    await press(page, 'button', 'Filter');
    await press(page, '[role="option"]', 'Severity');
    await press(page, '[role="option"]', 'Critical');
    await page.keyboard.press('Escape');
    await press(page, '[role="columnheader"] button', 'Name');
    await page.waitForFunction(
      () => /severity=critical/.test(location.hash) && /sort=title/.test(location.hash),
      patience,
    );
    const found = await namesOf(page);
    assert.ok(found.length > 0 && found.length < 3, found.join());
    const { page: other } = await visit(context, page.url());
    await namesAre(other, ...found);
    // Whoever looks at another page meanwhile finds the list as it was.
    await other.bringToFront();
    await press(other, '#navigation a', 'Overview');
    await other.waitForFunction(() => document.querySelector('case-list') === null, patience);
    await press(other, '#navigation a', 'Cases');
    await namesAre(other, ...found);
    await page.bringToFront();
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => !/severity/.test(location.hash), patience);
    await namesAre(page, 'Note on a terminal', 'Web shell on the portal', 'Account taken over');

    // Two are closed, and one is not: another tab deleted it, and this one was not told.
    await press(page, '[role="columnheader"] input[type="checkbox"]', '');
    await reads(page, '3 selected');
    await removeUnheard(other, 'Web shell on the portal');
    await press(page, '[part~="bulk-bar"] button', 'Status');
    await press(page, '[role^="menuitem"]', 'Closed');
    await press(page, 'dialog button', 'Close 3 cases');
    await reads(page, '1 failed');
    await press(page, '[part~="bulk-bar"] button', 'Details');
    await reads(page, 'Web shell on the portal');
    await page.keyboard.press('Escape');
    assert.equal(await cell(page, 'Account taken over', 'Status'), 'Closed');
    assert.equal(await cell(page, 'Note on a terminal', 'Status'), 'Closed');
    await press(page, '[part~="bulk-bar"] button', 'Dismiss');

    // Deleted, and brought back.
    await press(page, '[role="row"] button', 'Actions for Note on a terminal');
    await press(page, '[role="menuitem"]', 'Delete');
    await reads(page, 'You can undo this for a few seconds');
    await press(page, '[role="dialog"] button, dialog button', 'Delete');
    await reads(page, 'Case 3 deleted');
    await namesAre(page, 'Account taken over');
    await press(page, 'button', 'Undo');
    await namesAre(page, 'Note on a terminal', 'Account taken over');
    await page.reload();
    await namesAre(page, 'Note on a terminal', 'Account taken over');
    assert.deepEqual(errors, []);
    await context.close();
  });
});

async function addTo(page: Page, words: readonly string[]): Promise<void> {
  await alertRow(page, words);
  await press(page, 'button', `Add to case: ${words[0] ?? ''}`);
  await press(page, '[role="menuitem"]', 'Add to existing case');
}

async function write(page: Page, label: string, text: string): Promise<void> {
  const input = await labelled(page, label);
  await input.evaluate((element) => element.select());
  await input.type(text);
}

/** The names in the list, from the top. */
const namesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...(document.querySelector('case-list')?.shadowRoot?.querySelectorAll('[role="rowheader"] a') ?? [])].map((each) =>
      each.textContent.replace(/\s+/gu, ' ').trim(),
    ),
  );

async function namesAre(page: Page, ...names: readonly string[]): Promise<void> {
  const wanted = names.join(', ');
  let listed = '';
  for (const end = Date.now() + patience.timeout; Date.now() < end && listed !== wanted;) {
    listed = (await namesOf(page)).join(', ');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  assert.equal(listed, wanted);
}

/** What a row says in a column. */
const cell = (page: Page, name: string, column: string): Promise<string> =>
  page.evaluate(
    (wantedName, wantedColumn) => {
      const root = document.querySelector('case-list')?.shadowRoot;
      const columns = [...(root?.querySelectorAll('[role="columnheader"]') ?? [])];
      const at = columns.findIndex((each) => each.textContent.replace(/\s+/gu, ' ').trim().startsWith(wantedColumn));
      const row = [...(root?.querySelectorAll('[role="row"]') ?? [])].find((each) =>
        each.querySelector('[role="rowheader"]')?.textContent.includes(wantedName),
      );
      const cells = [...(row?.querySelectorAll('[role="gridcell"], [role="rowheader"]') ?? [])];
      // On a card the cell says also which column it is.
      return cells[at]?.textContent.replace(/\s+/gu, ' ').trim().replace(wantedColumn, '').trim() ?? '';
    },
    name,
    column,
  );

const textOf = (element: Element): string => element.textContent;

/** Deletes a case in a tab whose word does not come through to others, as when they sleep. */
async function removeUnheard(page: Page, title: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    BroadcastChannel.prototype.postMessage = () => undefined;
    const { adapter } = document.querySelector('case-provider')!;
    const { rows } = await adapter!.cases.find({ owner: 'securitySolution', text: wanted });
    await adapter!.cases.remove(rows.map(({ id }) => id));
  }, title);
}
