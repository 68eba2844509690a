/** The create form of the demo as a person works it: by what its labels and buttons say. What runs in the page names no functions. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { patience } from './patience.js';

/** Waits until an element of ours says this. */
export async function says(page: Page, text: string, tag = 'case-list'): Promise<void> {
  await page.waitForFunction(
    (wanted, name) =>
      document.querySelector(name)?.shadowRoot?.textContent.replace(/\s+/gu, ' ').includes(wanted) ?? false,
    patience,
    text,
    tag,
  );
}

/** The control with this label, in the whole form or in the part of it that a selector names. */
export async function control(page: Page, label: string, within = 'form'): Promise<ElementHandle<HTMLInputElement>> {
  const found = await page.waitForFunction(
    (wanted, part) => {
      const labels = document.querySelector('case-create-form')?.shadowRoot?.querySelectorAll(`${part} label`) ?? [];
      const found = [...labels].find(({ textContent }) =>
        [wanted, `${wanted} optional`, `${wanted} needed to close`].includes(textContent.replace(/\s+/gu, ' ').trim()),
      );
      return (found as HTMLLabelElement | undefined)?.control ?? null;
    },
    patience,
    label,
    within,
  );
  return found as unknown as ElementHandle<HTMLInputElement>;
}

export const valueOf = async (page: Page, label: string, within?: string): Promise<string> =>
  (await control(page, label, within)).evaluate((element) => element.value);

export const isTicked = async (page: Page, label: string): Promise<boolean> =>
  (await control(page, label)).evaluate((element) => element.checked);

/** What a select shows. */
export const shownIn = async (page: Page, label: string, within?: string): Promise<string> =>
  (await control(page, label, within)).evaluate(
    (element) => (element as unknown as HTMLSelectElement).selectedOptions[0]?.textContent ?? '',
  );

/** Replaces what stands in a control; again, where a draft came back in between, as a person would. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  const input = await control(page, label);
  for (let tries = 0; tries < 3; tries += 1) {
    await input.evaluate((element) => element.select());
    await input.type(text);
    if ((await input.evaluate((element) => element.value)) === text) return;
  }
}

/** Puts a value into a control at once, as a picker of the browser does. */
export async function put(page: Page, label: string, value: string): Promise<void> {
  await (
    await control(page, label)
  ).evaluate((element, text) => {
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }, value);
}

/** Presses a box, a radio button or a switch. */
export async function tick(page: Page, label: string): Promise<void> {
  await (await control(page, label)).click();
}

/** Chooses what a select calls so, once it does. */
export async function choose(page: Page, label: string, option: string, within?: string): Promise<void> {
  const select = await control(page, label, within);
  await page.waitForFunction(
    (element, wanted) => {
      const box = element as unknown as HTMLSelectElement;
      const at = [...box.options].findIndex(({ textContent }) => textContent === wanted);
      if (at < 0 || box.disabled) return false;
      box.selectedIndex = at;
      box.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      return true;
    },
    patience,
    select,
    option,
  );
}

/** Looks for a text in the list of an input, and takes what the list calls so. */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  const input = await control(page, label);
  await input.type(option);
  const found = await page.waitForFunction(
    (element, wanted) => {
      const root = element.getRootNode() as ShadowRoot;
      const list = root.getElementById(element.getAttribute('aria-controls') ?? '');
      const lines = [...(list?.querySelectorAll('[role="option"]') ?? [])];
      return lines.find((line) => line.querySelector('.option-label')?.textContent.trim().startsWith(wanted)) ?? null;
    },
    patience,
    input,
    option,
  );
  await (found as unknown as ElementHandle<HTMLElement>).click();
}

/** Presses the button of the form that says this. */
export async function press(page: Page, label: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('case-create-form')?.shadowRoot;
      // A part that is still to come would push the button away from under the pointer.
      if (!root || root.textContent.includes('Loading…')) return null;
      const buttons = [...root.querySelectorAll('button')];
      return buttons.find((each) => each.textContent.trim().startsWith(wanted)) ?? null;
    },
    patience,
    label,
  );
  const button = found as unknown as ElementHandle<HTMLElement>;
  // The bar of the host lies over what is at the edge, and would take the press.
  await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await button.click();
}
