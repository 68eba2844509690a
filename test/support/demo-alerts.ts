/** The alert table of the demo as a person reads it. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { patience } from './patience.js';

/** The row that says all of this. */
export async function alertRow(page: Page, words: readonly string[]): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(
    (...wanted: string[]) =>
      [...document.querySelectorAll<HTMLElement>('#view tbody tr')].find((row) =>
        wanted.every((each) => row.textContent.includes(each)),
      ) ?? null,
    patience,
    ...words,
  );
  return found as unknown as ElementHandle<HTMLElement>;
}

/** What the badges of an alert say, once they say anything. */
export async function badgesOf(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const row = await alertRow(page, words);
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForFunction((element) => element.querySelector('.badge') !== null, patience, row);
  return row.evaluate((element) => [...element.querySelectorAll('.badge')].map((each) => each.ariaLabel ?? ''));
}

/** How many alerts the table shows. */
export const rowCount = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('#view tbody tr').length);
