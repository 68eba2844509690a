/** A form on a page, and what a person does with it: by labels and words, never by what is inside. */
import { fixture, html } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CaseCreateForm } from '../../../src/elements/case-create-form/case-create-form.js';
import type { CaseProvider } from '../../../src/elements/provider/case-provider.js';
import { until as framesUntil } from '../../support/until.js';
import '../../../src/define.js';

export const owner = 'securitySolution';

export interface Given {
  /** `none` unless the test is about drafts: tests share one browser. */
  readonly drafts?: 'keep' | 'none';
  readonly owner?: string;
  readonly value?: CaseCreateForm['value'];
}

/** The form, once it is known who is signed in. */
export async function shown(adapter: CaseAdapter, given: Given = {}): Promise<CaseCreateForm> {
  const form = await placed(adapter, given);
  await until(form, () => Boolean(form.shadowRoot?.querySelector('input')));
  return form;
}

/** The form as it is put into a page, whatever it shows. */
export async function placed(
  adapter: CaseAdapter,
  { drafts = 'none', value, ...given }: Given = {},
): Promise<CaseCreateForm> {
  const provider = await fixture<CaseProvider>(html`<case-provider .drafts=${drafts}></case-provider>`);
  const form = document.createElement('case-create-form');
  form.owner = given.owner ?? owner;
  form.adapter = adapter;
  if (value) form.value = value;
  provider.append(form);
  await form.updateComplete;
  return form;
}

/** A control by its accessible name. */
export function control<Kind extends HTMLElement = HTMLInputElement>(form: CaseCreateForm, name: string): Kind {
  const root = form.shadowRoot!;
  const label = [...root.querySelectorAll('label')].find(
    (each) => squash(each.textContent) === squash(name.replace('·', '')),
  );
  const button = () =>
    [...root.querySelectorAll('button')].find((each) => (each.ariaLabel ?? squash(each.textContent)).startsWith(name));
  const found = label ? root.getElementById(label.htmlFor) : button();
  if (!found) throw new Error(`There is no ${name}.`);
  return found as Kind;
}

export const has = (form: CaseCreateForm, name: string): boolean => {
  try {
    return Boolean(control(form, name));
  } catch {
    return false;
  }
};

export const click = (form: CaseCreateForm, name: string): void => control(form, name).click();

export function write(form: CaseCreateForm, name: string, text: string): void {
  const input = control(form, name);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function choose(form: CaseCreateForm, name: string, value: string): void {
  const select = control<HTMLSelectElement>(form, name);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Pastes files into the description, as the browser hands them over. */
export function paste(form: CaseCreateForm, ...files: readonly File[]): void {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
  // Firefox lets nobody make an event with files.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  control(form, 'Description').dispatchEvent(event);
}

export function fill(form: CaseCreateForm, title = 'Phishing', description = 'Somebody clicked.'): void {
  write(form, 'Name', title);
  write(form, 'Description', description);
}

/** What the form says to the eye. */
export const words = (form: CaseCreateForm): string =>
  squash(
    [...form.shadowRoot!.querySelectorAll('.root > :not([role="status"])')].map((each) => each.textContent).join(' '),
  );

/** What it said last to the ear. */
export const said = (form: CaseCreateForm): string =>
  squash(form.shadowRoot!.querySelector('[role="status"]')?.textContent);

/** What is read with a control besides its name. */
export const described = (form: CaseCreateForm, name: string): string =>
  (control(form, name).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => squash(form.shadowRoot!.getElementById(id)?.textContent))
    .join(' ');

export const focused = (form: CaseCreateForm): Element | null => form.shadowRoot!.activeElement;

/** Waits until it holds, update by update. */
export async function until(form: CaseCreateForm, holds: () => boolean, what = holds.toString()): Promise<void> {
  await framesUntil(holds, what);
  await form.updateComplete;
}

const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** Whether this browser keeps files in its database: WebKit does not where it remembers nothing, as under test. */
export async function keepsFiles(): Promise<boolean> {
  const name = 'keeps-files';
  const db = await openDB(name, 1, { upgrade: (opened) => void opened.createObjectStore('files') });
  try {
    await db.put('files', new Map([['a', new File(['x'], 'x')]]), 'x');
    return true;
  } catch {
    return false;
  } finally {
    db.close();
    await deleteDB(name);
  }
}
