/** A list on a page, and what a person does with it: by roles, labels and words, never by what is inside. */
import { fixture, html } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Capabilities } from '../../../src/contracts/capabilities.js';
import type { ChangeStatus } from '../../../src/contracts/groups/changes.js';
import type { Session } from '../../../src/contracts/groups/session.js';
import type { Case } from '../../../src/domain/cases/case.js';
import type { NewCase } from '../../../src/domain/cases/new-case.js';
import { aborted, CaseError, type ErrorCode } from '../../../src/domain/error.js';
import type { CasePage, CaseQuery } from '../../../src/domain/find/case-query.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import type { LinkBuilder } from '../../../src/elements/provider/context.js';
import { until as framesUntil } from '../../support/until.js';
import '../../../src/define.js';

export const owner = 'securitySolution';

export interface Given extends Partial<
  Pick<CaseList, 'page' | 'size' | 'search' | 'sort' | 'label' | 'columns' | 'layout' | 'filter'>
> {
  readonly owner?: string;
  readonly links?: LinkBuilder;
  /** Width of the box around, in CSS pixels. */
  readonly width?: number;
}

/** The list, once it has an answer. */
export async function shown(adapter: CaseAdapter, given: Given = {}): Promise<CaseList> {
  const list = await placed(adapter, given);
  await until(list, () => rows(list).length > 0 || /There are no cases yet|No cases match/.test(words(list)));
  return list;
}

/** The list, once it has an answer and takes keys: its rows are one tab stop then. */
export async function ready(adapter: CaseAdapter, given: Given = {}): Promise<CaseList> {
  const list = await shown(adapter, given);
  const stops = () => [...(byRole(list, 'grid')[0]?.querySelectorAll<HTMLElement>('*') ?? [])];
  await until(list, () => stops().filter((each) => each.tabIndex >= 0).length === 1);
  return list;
}

/** The list as it is put into a page, whatever it shows. */
export async function placed(
  adapter: CaseAdapter | undefined,
  { owner: of = owner, links, width = 900, ...given }: Given = {},
): Promise<CaseList> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = `${width}px`;
  const provider = document.createElement('case-provider');
  if (links) provider.links = links;
  const list = Object.assign(document.createElement('case-list'), given, { owner: of });
  if (adapter) list.adapter = adapter;
  provider.append(list);
  place.append(provider);
  await list.updateComplete;
  return list;
}

/** Cases in the order of their creation, so that a list shows the last one first. */
export async function storedIn(adapter: CaseAdapter, ...titles: readonly string[]): Promise<readonly Case[]> {
  const stored: Case[] = [];
  for (const title of titles) stored.push(await stores(adapter, { title }));
  return stored;
}

export const stores = (adapter: CaseAdapter, given: Partial<NewCase> = {}): Promise<Case> =>
  adapter.cases.create({ owner, title: 'Phishing', description: 'Seen.', ...given });

/** `Case 1` to `Case 25`, say. */
export const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Case ${index + 1}`);

/** A memory with these cases in it. */
export async function memoryOf(...titles: readonly string[]): Promise<CaseAdapter> {
  const adapter = memoryAdapter();
  await storedIn(adapter, ...titles);
  return adapter;
}

/** Rows of the table, as the names in them. */
export const names = (list: CaseList): readonly string[] => rows(list).map((row) => squash(nameIn(row)?.textContent));

export const rows = (list: CaseList): readonly HTMLElement[] =>
  byRole(list, 'rowheader').map((each) => each.closest<HTMLElement>('[role="row"]')!);

export const nameIn = (row: HTMLElement): HTMLElement | null =>
  row.querySelector<HTMLElement>('[role="rowheader"] :is(a, button)');

/** What opens the case of this name. */
export function opener(list: CaseList, name: string): HTMLElement {
  const row = rows(list)[names(list).indexOf(name)];
  if (!row) throw new Error(`There is no row ${name}, only ${names(list).join(', ')}.`);
  return nameIn(row)!;
}

/** A control by its accessible name. */
export function control<Kind extends HTMLElement = HTMLButtonElement>(list: CaseList, name: string | RegExp): Kind {
  const found = controls(list).find((each) => {
    const itsName = each.ariaLabel ?? squash(each.textContent);
    return typeof name === 'string' ? itsName === name : name.test(itsName);
  });
  if (!found) throw new Error(`There is no ${String(name)}.`);
  return found as Kind;
}

export const has = (list: CaseList, name: string | RegExp): boolean => {
  try {
    return Boolean(control(list, name));
  } catch {
    return false;
  }
};

const controls = (list: CaseList): readonly HTMLElement[] =>
  [...list.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, a')].filter((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  );

export const byRole = (list: CaseList, role: string): readonly HTMLElement[] => [
  ...list.shadowRoot!.querySelectorAll<HTMLElement>(`[role="${role}"]`),
];

export const search = (list: CaseList): HTMLInputElement => control<HTMLInputElement>(list, 'Search cases');

export function type(list: CaseList, text: string): void {
  const input = search(list);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function pressIn(element: HTMLElement, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  element.dispatchEvent(event);
  return event;
}

/** The choice of a sort. */
export const sortChoice = (list: CaseList): HTMLSelectElement => control<HTMLSelectElement>(list, 'Sort by');

export const sortChosen = (list: CaseList): string => sortChoice(list).selectedOptions[0]?.textContent ?? '';

export function chooseSort(list: CaseList, name: string): void {
  const select = sortChoice(list);
  select.selectedIndex = [...select.options].findIndex(({ text }) => text === name);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The heading of a column, and how the table is sorted by it. */
export const heading = (list: CaseList, name: string): HTMLElement =>
  byRole(list, 'columnheader').find((each) => each.ariaLabel === name)!;

export const sortedBy = (list: CaseList): Readonly<Record<string, string>> =>
  Object.fromEntries(
    byRole(list, 'columnheader').flatMap(({ ariaLabel, ariaSort }) =>
      ariaLabel && ariaSort ? [[ariaLabel, ariaSort]] : [],
    ),
  );

/** What the list says to the eye. */
export const words = (list: CaseList): string =>
  squash(
    [...list.shadowRoot!.querySelectorAll('section > :not([role="status"])')].map((each) => each.textContent).join(' '),
  );

/** What it said last to the ear. */
export const said = (list: CaseList): string => squash(list.shadowRoot!.querySelector('[role="status"]')?.textContent);

export const focused = (list: CaseList): Element | null => list.shadowRoot!.activeElement;

/** Every change the list tells of, as it tells it. */
export function changesOf(list: CaseList): Pick<CaseList, 'page' | 'sort' | 'search'>[] {
  const told: Pick<CaseList, 'page' | 'sort' | 'search'>[] = [];
  list.addEventListener('case-list-change', ({ page, sort, search: text }) => told.push({ page, sort, search: text }));
  return told;
}

/** Waits until it holds, update by update. */
export async function until(list: CaseList, holds: () => boolean, what = holds.toString()): Promise<void> {
  await framesUntil(
    holds,
    () => `${what}
but it says: ${words(list)}`,
  );
  await list.updateComplete;
}

/** Waits until the list has taken in what was told so far. */
export async function heard(list: CaseList): Promise<void> {
  await new Promise((resolve) => list.addEventListener('case-list-load', resolve, { once: true }));
  await list.updateComplete;
}

const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** The same adapter, able to do less. */
export function withCapabilities(adapter: CaseAdapter, less: Partial<Capabilities>): CaseAdapter {
  return {
    ...adapter,
    session: {
      get: async (query, options) => {
        const session: Session = await adapter.session.get(query, options);
        return { ...session, capabilities: { ...session.capabilities, ...less } };
      },
    },
  };
}

/** The same adapter where nobody tells of changes. */
export const untold = (adapter: CaseAdapter): CaseAdapter => ({
  ...withCapabilities(adapter, { groups: [] }),
  changes: (_filter, _listener, { onStatus }) => onStatus?.('stale'),
});

/** What a test does to the cases of an adapter on their way to a list. */
export interface Trouble {
  /** Finding cases fails with this. */
  find?: ErrorCode;
  /** So does saying who is signed in. */
  session?: ErrorCode;
  /** Answers wait until this is called off. */
  held?: Promise<void>;
  /** Every question that was asked. */
  readonly asked: CaseQuery[];
  /** How many questions were given up. */
  abandoned: number;
  /** Says whether changes are told. */
  setStatus(status: ChangeStatus): void;
}

/** The same adapter, in trouble when a test says so. */
export function troubled(adapter: CaseAdapter): { readonly adapter: CaseAdapter; readonly trouble: Trouble } {
  const hearers = new Set<(status: ChangeStatus) => void>();
  const trouble: Trouble = {
    asked: [],
    abandoned: 0,
    setStatus: (status) => hearers.forEach((hearer) => hearer(status)),
  };
  const find = async (query: CaseQuery, options?: { signal?: AbortSignal }): Promise<CasePage> => {
    trouble.asked.push(query);
    if (trouble.held) await Promise.race([trouble.held, abortOf(options?.signal)]);
    if (trouble.find) throw new CaseError(trouble.find);
    return adapter.cases.find(query, options);
  };
  const abortOf = (signal: AbortSignal | undefined) =>
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        trouble.abandoned += 1;
        reject(aborted(signal.reason));
      });
    });
  return {
    trouble,
    adapter: {
      ...adapter,
      session: {
        get: (query, options) =>
          trouble.session ? Promise.reject(new CaseError(trouble.session)) : adapter.session.get(query, options),
      },
      cases: { ...adapter.cases, find },
      changes: (filter, listener, options) => {
        if (options.onStatus) hearers.add(options.onStatus);
        adapter.changes(filter, listener, options);
      },
    },
  };
}

/** A promise, and the word that keeps it. */
export function held(): { readonly until: Promise<void>; release(): void } {
  let release = (): void => undefined;
  const wait = new Promise<void>((resolve) => (release = resolve));
  return { until: wait, release: () => release() };
}
