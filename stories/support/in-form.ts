import type { CaseCreateForm } from 'case-elements';

/** What a person does in a form, by labels, roles and words, never by what is inside. */
type Form = CaseCreateForm;

/** The form, or the dialog with it, once it can be written into. */
export async function ready(canvasElement: HTMLElement): Promise<Form> {
  const form = canvasElement.querySelector<Form>('case-create-form, case-create-dialog')!;
  await until(form, () => form.shadowRoot?.querySelector('button[type="submit"]') !== null, 'It does not get ready.');
  return form;
}

/** Waits for the form to say it. */
export const says = (form: Form, words: string): Promise<void> =>
  until(form, () => squash(form.shadowRoot?.textContent).includes(words), `The form does not say "${words}".`);

/** A control by its label, or by what it says itself; waits for it. Of one kind only, where several share a label. */
export async function control<Kind extends HTMLElement = HTMLInputElement>(
  form: Form,
  name: string,
  kind = '*',
): Promise<Kind> {
  await until(form, () => found(form, name, kind) !== undefined, `There is no "${name}".`);
  return found(form, name, kind) as unknown as Kind;
}

export async function press(form: Form, name: string): Promise<void> {
  (await control(form, name)).click();
  await form.updateComplete;
}

export async function write(form: Form, name: string, text: string): Promise<void> {
  const input = await control(form, name);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

/** Chooses from a list of the browser's. */
export async function choose(form: Form, name: string, option: string): Promise<void> {
  const select = await control<HTMLSelectElement>(form, name, 'select');
  const at = () => [...select.options].findIndex(({ text }) => text === option);
  await until(form, () => at() >= 0, `There is no choice "${option}".`);
  select.selectedIndex = at();
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

/** Chooses from a list of ours, after searching it. */
export async function pick(form: Form, name: string, option: string): Promise<void> {
  const input = await control(form, name);
  input.focus();
  await write(form, name, option);
  const choice = () =>
    [...form.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')].find((each) =>
      each.textContent.includes(option),
    );
  await until(form, () => choice() !== undefined, `There is no choice "${option}".`);
  choice()!.click();
  await form.updateComplete;
  input.blur();
}

/** Drops files onto the description. */
export async function drop(form: Form, ...files: readonly File[]): Promise<void> {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const area = await control(form, 'Description');
  for (const type of ['dragenter', 'dragover', 'drop'])
    area.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
}

/** Waits, update by update. */
export async function until(form: Form, holds: () => boolean, otherwise: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(otherwise);
    await form.updateComplete;
    await new Promise(requestAnimationFrame);
  }
}

/** Labels are found without what is said besides: that they are optional. */
function found(form: Form, name: string, kind: string): HTMLElement | undefined {
  const root = form.shadowRoot!;
  const labelled = [...root.querySelectorAll('label')]
    .filter((label) => nameIn(label) === name)
    .map((label) => root.getElementById(label.htmlFor))
    .find((each) => each?.matches(kind));
  if (labelled) return labelled;
  return [...root.querySelectorAll<HTMLElement>('button, [role="tab"]')].find((each) =>
    (each.ariaLabel ?? squash(each.textContent)).startsWith(name),
  );
}

const nameIn = (label: Element): string =>
  squash([...(label.querySelector('bdi') ?? label).childNodes].find(isWord)?.textContent);

const isWord = ({ nodeType, textContent }: Node): boolean => nodeType === Node.TEXT_NODE && squash(textContent) !== '';

const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
