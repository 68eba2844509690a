/** A case on a page, and what a person does with it: by roles, labels and words, never by what is inside. */
import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { indexedDbAdapter } from '../../../adapters/indexeddb/index.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Case } from '../../../src/domain/cases/case.js';
import type { CaseChanges } from '../../../src/domain/cases/case-changes.js';
import type { NewCase } from '../../../src/domain/cases/new-case.js';
import { CaseError, type ErrorCode } from '../../../src/domain/error.js';
import { newId } from '../../../src/domain/ids.js';
import { allPermissions, type Permissions } from '../../../src/domain/permissions.js';
import type { User } from '../../../src/domain/user.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { userList } from '../../../src/workflow/users/user-list.js';
import type { CaseAdapterOptions } from '../../../src/workflow/workflow.js';
import { until as framesUntil } from '../../support/until.js';
import '../../../src/define.js';

export const owner = 'securitySolution';

export const people: readonly User[] = [
  { id: 'ana', name: 'Ana Sousa', email: 'ana@example.org' },
  { id: 'kofi', name: 'Kofi Mensah', email: 'kofi@example.org' },
];

type Ports = Partial<Omit<CaseAdapterOptions, 'session' | 'storage'>>;

const portsFor = (permissions: Partial<Permissions>, ports: Ports) => ({
  users: userList(people),
  ...ports,
  session: localSession({ user: people[0]!, permissions: { '*': { ...allPermissions, ...permissions } } }),
});

/** Ana is signed in, with every right or fewer. */
export const memoryFor = (permissions: Partial<Permissions> = {}, ports: Ports = {}): CaseAdapter =>
  memoryAdapter(portsFor(permissions, ports));

/** Every rule holds in both. */
export const storages: Readonly<Record<string, (ports?: Ports) => CaseAdapter>> = {
  memory: (ports = {}) => memoryFor({}, ports),
  IndexedDB: (ports = {}) => indexedDbAdapter({ name: `view-${newId()}`, ...portsFor({}, ports) }),
};

export const stores = (adapter: CaseAdapter, given: Partial<NewCase> = {}): Promise<Case> =>
  adapter.cases.create({ owner, title: 'Phishing', description: 'A mail.', ...given });

/** The same adapter, of which one verb fails for as long as a test says so. */
export function unreliable<
  Group extends
    | 'cases'
    | 'comments'
    | 'activity'
    | 'files'
    | 'observables'
    | 'references'
    | 'metrics'
    | 'similar'
    | 'configuration'
    | 'templates',
>(
  adapter: CaseAdapter,
  group: Group,
  verb: keyof CaseAdapter[Group] & string,
  code: ErrorCode,
): { readonly adapter: CaseAdapter; readonly trouble: { isOn: boolean } } {
  const trouble = { isOn: true };
  const good = adapter[group] as unknown as Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;
  const run = (...args: unknown[]) => (trouble.isOn ? Promise.reject(new CaseError(code)) : good[verb]!(...args));
  return { adapter: { ...adapter, [group]: { ...good, [verb]: run } }, trouble };
}

/** What somebody else does to the case meanwhile. */
export async function rival(adapter: CaseAdapter, { id }: Pick<Case, 'id'>, set: CaseChanges): Promise<void> {
  const seen = (await adapter.cases.get(id))!;
  const base = Object.fromEntries(Object.keys(set).map((key) => [key, seen[key as keyof CaseChanges]]));
  await adapter.cases.update([{ id, version: seen.version, base, set }]);
}

export interface Given extends Partial<Pick<CaseView, 'entry'>> {
  readonly drafts?: 'none';
}

/** The view as it is put into a page, whatever it shows. */
export async function placed(
  adapter: CaseAdapter | undefined,
  id: string | undefined,
  { drafts, entry }: Given = {},
): Promise<CaseView> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = '1000px';
  const provider = document.createElement('case-provider');
  if (drafts) provider.drafts = drafts;
  provider.links = { case: (row) => `#/cases/${row.id}` };
  const view = document.createElement('case-view');
  if (adapter) view.adapter = adapter;
  if (id !== undefined) view.caseId = id;
  if (entry !== undefined) view.entry = entry;
  provider.append(view);
  place.append(provider);
  await view.updateComplete;
  return view;
}

/** The view, once it shows the case and what happened to it. */
export async function shown(adapter: CaseAdapter, { id }: Pick<Case, 'id'>, given?: Given): Promise<CaseView> {
  const view = await placed(adapter, id, given);
  await until(view, () => byRole(view, 'list').some((each) => each.ariaBusy === 'false'), 'the case and its activity');
  return view;
}

/** Waits until it holds, update by update. */
export async function until(view: LitElement, holds: () => boolean, what = holds.toString()): Promise<void> {
  await framesUntil(holds, () => `${what}\nbut it says: ${words(view)}`);
  await view.updateComplete;
}

export const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** What the element says to the eye. */
export const words = (view: LitElement): string => {
  const root = view.shadowRoot!;
  const place = root.querySelector('article') ? 'article' : '.root';
  return squash(
    [...root.querySelectorAll(`${place} > :not([role="status"])`)].map((each) => each.textContent).join(' '),
  );
};

/** What it said last to the ear. */
export const said = (view: LitElement): string =>
  [...view.shadowRoot!.querySelectorAll('[role="status"]')].map((each) => squash(each.textContent)).join(' ');

export const says = (view: LitElement, text: string): Promise<void> =>
  until(view, () => words(view).includes(text), `it says ${text}`);

export const hears = (view: LitElement, text: string): Promise<void> =>
  until(view, () => said(view).includes(text), `one hears ${text}, not ${said(view)}`);

export const byRole = (view: LitElement, role: string): readonly HTMLElement[] => {
  const native: Readonly<Record<string, string>> = {
    heading: 'h2, h3, h4',
    article: 'article',
    textbox: 'input, textarea',
  };
  return [...view.shadowRoot!.querySelectorAll<HTMLElement>(native[role] ?? `[role="${role}"]`)];
};

export const title = (view: LitElement): string => squash(byRole(view, 'heading')[0]?.textContent);

/** A control by its accessible name. */
export function control<Kind extends HTMLElement = HTMLButtonElement>(view: LitElement, name: string | RegExp): Kind {
  const found = controls(view).find((each) => {
    const itsName = nameOf(view, each);
    return typeof name === 'string' ? itsName === name : name.test(itsName);
  });
  if (!found)
    throw new Error(
      `There is no ${String(name)}, only ${controls(view)
        .map((each) => nameOf(view, each))
        .join(', ')}.`,
    );
  return found as Kind;
}

export const has = (view: LitElement, name: string | RegExp): boolean => {
  try {
    return Boolean(control(view, name));
  } catch {
    return false;
  }
};

const nameOf = (view: LitElement, each: HTMLElement): string => {
  const label = each.id ? view.shadowRoot!.querySelector(`label[for="${each.id}"]`) : null;
  const around = each.matches('select, input') ? each.closest('label') : null;
  // What a button says while it is busy is not its name before.
  const own = each.innerText || each.textContent;
  return squash(each.ariaLabel ?? label?.textContent ?? around?.querySelector('span, bdi')?.textContent ?? own);
};

const controls = (view: LitElement): readonly HTMLElement[] =>
  [...view.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, textarea, a, summary')].filter((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  );

/** Presses a control once it is there. */
export async function presses(view: LitElement, name: string | RegExp): Promise<void> {
  await until(view, () => has(view, name), `${String(name)} is there`);
  control(view, name).click();
  await view.updateComplete;
}

export function write(view: LitElement, name: string | RegExp, text: string): void {
  const input = control<HTMLInputElement>(view, name);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function choose(view: LitElement, name: string, option: string): void {
  const select = control<HTMLSelectElement>(view, name);
  select.selectedIndex = [...select.options].findIndex(({ text }) => text === option);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What can be chosen from. */
export const choices = (view: LitElement, name: string): readonly string[] =>
  [...control<HTMLSelectElement>(view, name).options].map(({ text }) => text);

/** Goes through a menu: what opens it, then its items. */
export async function chooseIn(view: LitElement, opener: string | RegExp, ...path: readonly string[]): Promise<void> {
  await presses(view, opener);
  for (const label of path) {
    const item = () => menuItems(view).find((each) => squash(each.textContent) === label);
    await until(view, () => item() !== undefined, `${label} is in the menu`);
    item()!.click();
    await view.updateComplete;
  }
}

export const menuItems = (view: LitElement): readonly HTMLElement[] =>
  ['menuitem', 'menuitemradio', 'menuitemcheckbox'].flatMap((role) => byRole(view, role));

/** The comments, as what they say. */
export const comments = (view: LitElement): readonly string[] =>
  [...view.shadowRoot!.querySelectorAll('[part="comment"]')].map((each) =>
    squash(each.querySelector('.text')?.textContent),
  );

/** The lines of the history, as they are read. */
export const entries = (view: LitElement): readonly string[] =>
  [...view.shadowRoot!.querySelectorAll('[part="entry"]')].map((each) => squash(each.querySelector('p')?.textContent));

/** What is known of the case under a heading. */
export const fact = (view: LitElement, label: string): string => {
  const group = byRole(view, 'group').find((each) => squash(each.querySelector('h4')?.textContent) === label);
  return squash(group?.querySelector('.fact-content')?.textContent);
};

/** Once nothing is being stored any more. */
export const idle = (view: LitElement): Promise<void> =>
  until(view, () => byRole(view, 'group').every((each) => each.ariaBusy !== 'true'), 'everything is stored');

export const dialog = (view: LitElement): HTMLDialogElement | null => view.shadowRoot!.querySelector('dialog[open]');

export const focused = (view: LitElement): HTMLElement | null => view.shadowRoot!.activeElement as HTMLElement | null;

/** Presses a button of a toast. */
export async function inToast(view: LitElement, label: string): Promise<void> {
  const button = () =>
    [...view.shadowRoot!.querySelectorAll<HTMLElement>('[part="toast"] button')].find(
      (each) => (each.ariaLabel ?? squash(each.textContent)) === label,
    );
  await until(view, () => button() !== undefined, `a toast offers ${label}`);
  button()!.click();
  await view.updateComplete;
}
