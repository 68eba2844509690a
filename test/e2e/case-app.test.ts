/** All of it in one element: alone on a page of five lines, and with the router of a host. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { demoUnderTest, visit } from '../support/e2e.js';
import { patience } from '../support/patience.js';
import { labelled, press, reads, seen } from '../support/page.js';

describe('an app of cases', () => {
  const demo = demoUnderTest();

  it('goes from a filtered list through its cases and back to the row', { timeout: 180_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('/five-lines.html'));
    await reads(page, 'There are no cases yet');
    await fill(page, 25);
    await page.reload();
    await seen(page, '[part~="name"]', 'Case 25');
    await press(page, 'button', 'Filter');
    await press(page, '[role="option"]', 'Severity');
    await press(page, '[role="option"]', 'High');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.hash === '#/?severity=high', patience);
    await reads(page, '13 cases');

    await press(page, '[part~="name"]', 'Case 21');
    await focusIsOn(page, 'Case 21 #21');
    await reads(page, '3 of 13');
    await press(page, '[data-way]', 'Next case');
    await reads(page, '4 of 13');
    await focusIsOn(page, 'Next case');
    await page.keyboard.press('j');
    await reads(page, '5 of 13');
    await seen(page, 'h2', 'Case 17');
    await page.goBack();
    await seen(page, 'h2', 'Case 19');
    await reads(page, '4 of 13');

    await press(page, 'a', 'All cases');
    await reads(page, '13 cases');
    assert.equal(await page.evaluate(() => location.hash), '#/?severity=high');
    await focusIsOn(page, 'Case 19');

    await page.goBack();
    await seen(page, 'h2', 'Case 19');
    await page.reload();
    await seen(page, 'h2', 'Case 19');
    assert.equal(await page.evaluate(() => document.title), '#19 Case 19 · Acme security');
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('opens a case, and another in a tab of its own', { timeout: 180_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    // With its fragment: drivers are not all told of a step back to an address without one.
    const { page, errors } = await visit(context, demo.at('/five-lines.html#/'));
    await press(page, 'a', 'Create case');
    await (await labelled(page, 'Name')).type('Half of');
    await page.waitForFunction(() => location.hash === '#/new', patience);
    await page.goBack();
    await reads(page, 'There are no cases yet');
    await page.goForward();
    await page.waitForFunction(
      () =>
        document
          .querySelector('case-app')
          ?.shadowRoot?.querySelector('case-create-form')
          ?.shadowRoot?.querySelector<HTMLInputElement>('#title')?.value === 'Half of',
      patience,
    );
    await (await labelled(page, 'Name')).type(' a name');
    await (await labelled(page, 'Description')).type('Seen.');
    await press(page, 'button[type="submit"]', 'Create case');
    await reads(page, 'Case 1 created');
    await seen(page, 'h2', 'Half of a name');
    const { page: other } = await visit(context, page.url());
    await seen(other, 'h2', 'Half of a name');
    await page.bringToFront();
    await page.goBack();
    await seen(page, '[part~="name"]', 'Half of a name');
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('goes where the router of its host leads', { timeout: 180_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/desk'));
    await reads(page, 'There are no cases yet', 'case-list');
    await press(page, '[part~="app-create"]', 'Create case');
    await page.waitForFunction(() => location.hash === '#/desk/new', patience);
    await press(page, '[part~="app-back"]', 'All cases');
    await page.waitForFunction(() => location.hash === '#/desk', patience);
    await page.evaluate(async () => {
      await document
        .querySelector('case-provider')!
        .adapter!.cases.create({ owner: 'securitySolution', title: 'At the desk', description: 'Seen.' });
    });
    await press(page, '[part~="name"]', 'At the desk');
    await page.waitForFunction(() => location.hash.startsWith('#/desk/case/'), patience);
    await seen(page, 'h2', 'At the desk');
    await page.goBack();
    await seen(page, '[part~="name"]', 'At the desk');
    await press(page, '#navigation a', 'Overview');
    await page.waitForFunction(() => document.querySelector('case-app') === null, patience);
    await page.goBack();
    await seen(page, '[part~="name"]', 'At the desk');
    assert.deepEqual(errors, []);
    await context.close();
  });
});

/** Every second one is of high severity. */
const fill = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (many) => {
    const { adapter } = document.querySelector('case-app')!;
    for (let index = 1; index <= many; index += 1)
      await adapter!.cases.create({
        owner: 'securitySolution',
        title: `Case ${index}`,
        description: 'Seen.',
        severity: index % 2 === 1 ? 'high' : 'low',
      });
  }, count);

/** Waits until what has the focus, however deep, is called so. */
async function focusIsOn(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return (at?.ariaLabel ?? at?.textContent ?? '').replace(/\s+/gu, ' ').trim() === wanted;
    },
    patience,
    name,
  );
}
