import type { AddToCaseMenu, CasePicker } from 'case-elements';

/** What a person does in a picker, by roles and words, never by what is inside. */

/** The picker, wherever it stands, once it shows cases or says why not. */
export async function picker(canvasElement: HTMLElement): Promise<CasePicker> {
  const found = () => pickerIn(canvasElement);
  await until(() => found()?.shadowRoot?.querySelector('dialog[open]') != null, 'It does not open.');
  const shown = found()!;
  await until(
    () => shown.shadowRoot?.querySelector('[role="option"], [part="state"]') !== null,
    'It shows neither cases nor why.',
  );
  return shown;
}

/** The menu of an element, opened. */
export async function openMenu(canvasElement: HTMLElement): Promise<AddToCaseMenu> {
  const menu = canvasElement.querySelector<AddToCaseMenu>('add-to-case-menu')!;
  await until(() => button(menu, 'button') !== undefined, 'There is no button.');
  button(menu, 'button')!.click();
  await until(() => button(menu, '[role="menuitem"]') !== undefined, 'The menu does not open.');
  return menu;
}

export async function chooseItem(menu: AddToCaseMenu, name: string): Promise<void> {
  await until(() => button(menu, '[role="menuitem"]', name) !== undefined, `There is no ${name}.`);
  button(menu, '[role="menuitem"]', name)!.click();
}

export async function chooseCase(shown: CasePicker, title: string): Promise<void> {
  const option = () => button(shown, '[role="option"]', title);
  await until(() => option() !== undefined, `There is no case ${title}.`);
  option()!.click();
}

export async function typeInto(shown: CasePicker, text: string): Promise<void> {
  const input = shown.shadowRoot!.querySelector<HTMLInputElement>('[role="combobox"]')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await shown.updateComplete;
}

/** Waits for the picker, its toasts too, to say it. */
export const says = (shown: CasePicker, words: string): Promise<void> =>
  until(() => squash(shown.shadowRoot?.textContent).includes(words), `It does not say "${words}".`);

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(otherwise);
    await new Promise(requestAnimationFrame);
  }
}

const pickerIn = (place: ParentNode): CasePicker | null => {
  const own = place.querySelector<CasePicker>('case-picker');
  if (own) return own;
  const [inMenu] = [...place.querySelectorAll('add-to-case-menu')].flatMap((menu) =>
    menu.shadowRoot ? (pickerIn(menu.shadowRoot) ?? []) : [],
  );
  return inMenu ?? null;
};

const button = (element: HTMLElement, selector: string, name = ''): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].find((each) =>
    squash(each.textContent).includes(name),
  );

const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
