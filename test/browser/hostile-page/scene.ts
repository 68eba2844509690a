/** Pages that make it hard, with our elements on them, seen as a person sees them: by words, labels and roles. */
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CaseCreateForm } from '../../../src/elements/case-create-form/case-create-form.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import '../../../src/define.js';

export const owner = 'securitySolution';

/** What the page says to every element on it, as global style sheets and resets do. */
export const aggressive = `
  html { font-size: 62.5%; }
  * {
    box-sizing: content-box !important;
    font: italic 900 10px / 3 serif !important;
    letter-spacing: 0.5em !important;
    text-transform: uppercase !important;
    text-align: center !important;
    text-indent: 3em !important;
    white-space: nowrap !important;
    word-break: break-all !important;
    color: rgb(255, 0, 0) !important;
    cursor: crosshair !important;
    transition: all 3s !important;
    border: 3px solid lime;
    outline: none !important;
  }
  button, input, select, textarea, ul, li, table, td, th, a, p, label, svg { all: unset !important; }
  .root, .list, .row, .button, .field, .input, .table, .badge, .tag { display: none !important; }
`;

/** An adapter with these cases in it. */
export async function adapterWith(...titles: readonly string[]): Promise<CaseAdapter> {
  const adapter = memoryAdapter();
  for (const title of titles) await adapter.cases.create({ owner, title, description: 'Seen.', tags: ['mail'] });
  return adapter;
}

export function aList(adapter: CaseAdapter): CaseList {
  return Object.assign(document.createElement('case-list'), { owner, adapter });
}

export function aForm(adapter: CaseAdapter): CaseCreateForm {
  return Object.assign(document.createElement('case-create-form'), { owner, adapter });
}

/** Puts it into the page and takes it out again after the test, with whatever the page says to everybody. */
export function page(...content: readonly Node[]): HTMLElement {
  const place = document.createElement('div');
  place.dataset['hostile'] = '';
  // Tests share one browser, and so they would share drafts.
  const provider = document.createElement('case-provider');
  provider.drafts = 'none';
  provider.append(...content);
  place.append(provider);
  document.body.append(place);
  return place;
}

export function pageStyle(text: string): void {
  const style = document.createElement('style');
  style.dataset['hostile'] = '';
  style.textContent = text;
  document.head.append(style);
}

export function clearPage(): void {
  for (const each of document.querySelectorAll('[data-hostile]')) each.remove();
}

export const words = (element: HTMLElement): string => element.shadowRoot!.textContent.replace(/\s+/gu, ' ');

export const says = (element: HTMLElement, text: string): Promise<void> =>
  waitUntil(() => words(element).includes(text), `It never said "${text}", but: ${words(element)}`, { timeout: 5_000 });

/** A control of an element by its label, or a button by what it says. */
export function control<Kind extends HTMLElement = HTMLInputElement>(element: HTMLElement, name: string): Kind {
  const root = element.shadowRoot!;
  const label = [...root.querySelectorAll('label')].find((each) => each.textContent.trim().startsWith(name));
  const found = label
    ? root.getElementById(label.htmlFor)
    : [...root.querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(name));
  if (!found) throw new Error(`There is no ${name}.`);
  return found as Kind;
}

/** The form, once it can be filled in. */
export async function ready(form: CaseCreateForm): Promise<void> {
  await waitUntil(() => form.shadowRoot?.querySelector('textarea') != null, 'The form never came.', { timeout: 5_000 });
}

export function write(form: HTMLElement, name: string, text: string): void {
  const input = control(form, name);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** What the adapter has, once everything under way is over. */
export async function titlesIn(adapter: CaseAdapter): Promise<readonly string[]> {
  return (await adapter.cases.find({ owner })).rows.map(({ title }) => title);
}

/** Calls of the adapter wait here until they are let go. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

/** Lets the page do what it does after the current task, and notes what it failed to catch. */
export async function withoutUncaught(run: () => Promise<void>): Promise<void> {
  const uncaught: unknown[] = [];
  const note = (event: PromiseRejectionEvent | ErrorEvent) => {
    uncaught.push('reason' in event ? event.reason : event.error);
    event.preventDefault();
  };
  addEventListener('unhandledrejection', note);
  addEventListener('error', note);
  try {
    await run();
    await aTimeout(0);
  } finally {
    removeEventListener('unhandledrejection', note);
    removeEventListener('error', note);
  }
  expect(uncaught).to.deep.equal([]);
}
