/** The list of the demo and the address: what an entry said, Back brings back whole, and a link never forgets. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { demoUnderTest, visit } from '../support/e2e.js';
import { patience } from '../support/patience.js';
import { press } from '../support/page.js';

describe('the address of the list', () => {
  const demo = demoUnderTest();

  it('brings solution, filters and page back together, and keeps what was set', { timeout: 180_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/overview'));
    await fill(page);
    await page.goto(demo.at('#/cases?severity=high&size=1&sort=title'));
    await listIs(page, 'Mail');
    await press(page, '[part~="pager"] button', 'Next');
    await listIs(page, 'Web');

    await press(page, '.solutions label', 'Observability');
    await listIs(page, 'Latency');
    await page.goBack();
    await listIs(page, 'Web');
    assert.deepEqual(await said(page), {
      solution: 'securitySolution',
      severity: 'high',
      size: '1',
      sort: 'title',
      page: '2',
    });
    assert.equal(await chosen(page), 'securitySolution');
    await page.goForward();
    await listIs(page, 'Latency');
    assert.equal(await chosen(page), 'observability');
    await page.goBack();
    await listIs(page, 'Web');

    // A link to the list, from the list: as it was set, from its first page.
    await press(page, '[part~="filter"] button', 'Remove filter Severity');
    await press(page, '[role="columnheader"] button', 'Name');
    await listIs(page, 'Web');
    await press(page, '#navigation a', 'Cases');
    await page.waitForFunction(() => !/page=/.test(location.hash) && /sort=-title/.test(location.hash), patience);
    await listIs(page, 'Web');
    assert.deepEqual(await said(page), { solution: 'securitySolution', size: '1', sort: '-title' });
    await page.reload();
    await listIs(page, 'Web');
    assert.deepEqual(errors, []);
    await context.close();
  });
});

/** Cases of two solutions. */
const fill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { adapter } = document.querySelector('case-provider')!;
    for (const [owner, title, severity] of [
      ['securitySolution', 'Mail', 'high'],
      ['securitySolution', 'Web', 'high'],
      ['securitySolution', 'Host', 'low'],
      ['observability', 'Latency', 'high'],
    ] as const)
      await adapter!.cases.create({ owner, title, severity, description: 'Seen.' });
  });

/** What the address says, but for the page itself. */
const said = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] ?? '')));

const chosen = (page: Page): Promise<string> => page.$eval('.solutions input:checked', (input) => input.value);

async function listIs(page: Page, ...names: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('case-list')?.shadowRoot;
      const there = [...(root?.querySelectorAll('[role="rowheader"] a') ?? [])].map((each) =>
        each.textContent.replace(/\s+/gu, ' ').trim(),
      );
      return there.join() === wanted;
    },
    patience,
    names.join(),
  );
}
