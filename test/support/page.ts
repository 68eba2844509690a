/** Any page of ours as a person works it, through every shadow root: by what stands on things. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { patience } from './patience.js';

/** What matches the selector and is called so, or whose name begins so; once it can be seen. What runs in the page names no functions. */
export async function seen(page: Page, selector: string, name: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page
    .waitForFunction(
      (wantedSelector, wantedName) => {
        const roots: (Document | ShadowRoot)[] = [document];
        for (const root of roots)
          for (const each of root.querySelectorAll<HTMLElement>('*')) {
            if (each.shadowRoot) roots.push(each.shadowRoot);
            if (!each.matches(wantedSelector) || !each.checkVisibility({ visibilityProperty: true })) continue;
            const itsName = (each.ariaLabel ?? each.textContent).replace(/\s+/gu, ' ').trim();
            if (itsName.startsWith(wantedName)) return each;
          }
        return null;
      },
      patience,
      selector,
      name,
    )
    .catch((error: unknown) => {
      throw new Error(`There is no ${selector} called “${name}”.`, { cause: error });
    });
  return found as unknown as ElementHandle<HTMLElement>;
}

/** Presses it with the mouse; again, where it was drawn anew under the pointer, as a person would. */
export async function press(page: Page, selector: string, name: string): Promise<void> {
  for (let triesLeft = 4; ; triesLeft -= 1) {
    const found = await seen(page, selector, name);
    // A bar that stays lies over what is at the edge, and would take the press.
    await found.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    try {
      await found.click();
      return;
    } catch (error) {
      if (triesLeft === 0 || !/not clickable|detached|not an Element/iu.test(String(error))) throw error;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
}

/** The control of a label, wherever it stands. */
export async function labelled(page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> {
  const found = await seen(page, 'label', label);
  return (await found.evaluateHandle((each) => (each as HTMLLabelElement).control)) as ElementHandle<HTMLInputElement>;
}

/** Waits until this is to be read somewhere on the page, or in an element of this name. */
export async function reads(page: Page, text: string, within?: string): Promise<void> {
  await page
    .waitForFunction(
      (wanted, tag) => {
        const roots: (Document | ShadowRoot)[] = [document];
        for (const root of roots) {
          const isMeant = !tag || (root instanceof ShadowRoot && root.host.localName === tag);
          const read = root instanceof Document ? root.body.textContent : root.textContent;
          if (isMeant && read.replace(/\s+/gu, ' ').includes(wanted)) return true;
          for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
        }
        return false;
      },
      patience,
      text,
      within,
    )
    .catch((error: unknown) => {
      throw new Error(`${within ?? 'The page'} does not say “${text}”.`, { cause: error });
    });
}
