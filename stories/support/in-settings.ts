/** What somebody does in the settings of a story: by labels and words. */
import type { CaseSettings } from 'case-elements';

/** The settings, once they are there. */
export async function settings(canvasElement: HTMLElement): Promise<CaseSettings> {
  const shown = canvasElement.querySelector('case-settings')!;
  await until(() => shown.shadowRoot?.querySelector('[part="section"]') != null, 'The settings do not come.');
  return shown;
}

export async function button(shown: CaseSettings, name: string): Promise<HTMLElement> {
  const found = () =>
    [...(shown.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find(
      (each) => (each.ariaLabel ?? each.innerText).trim() === name && each.ariaDisabled !== 'true',
    );
  await until(() => found() !== undefined, `There is no ${name}.`);
  return found()!;
}

export const press = async (shown: CaseSettings, name: string): Promise<void> => (await button(shown, name)).click();

export async function write(shown: CaseSettings, label: string, text: string): Promise<void> {
  const input = () =>
    [...(shown.shadowRoot?.querySelectorAll('label') ?? [])].find((each) => each.textContent.trim() === label)
      ?.control as HTMLInputElement | null | undefined;
  await until(() => input() != null, `There is no ${label}.`);
  const found = input()!;
  found.value = text;
  found.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export const says = (shown: CaseSettings, words: string): Promise<void> =>
  until(
    () => (shown.shadowRoot?.textContent ?? '').replace(/\s+/gu, ' ').includes(words),
    `It does not say "${words}".`,
  );

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(otherwise);
    await new Promise(requestAnimationFrame);
  }
}
