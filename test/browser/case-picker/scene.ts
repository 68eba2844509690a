/** A picker on a page, and what a person does with it: by roles, labels and words. */
import { fixture, html } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { indexedDbAdapter } from '../../../adapters/indexeddb/index.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Capabilities } from '../../../src/contracts/capabilities.js';
import type { NewAlert } from '../../../src/domain/attachments.js';
import type { Case } from '../../../src/domain/cases/case.js';
import type { NewCase } from '../../../src/domain/cases/new-case.js';
import type { CaseStatus } from '../../../src/domain/cases/status.js';
import { newId } from '../../../src/domain/ids.js';
import type { Permissions } from '../../../src/domain/permissions.js';
import type { CasePicker } from '../../../src/elements/case-picker/case-picker.js';
import type { CaseProvider } from '../../../src/elements/provider/case-provider.js';
import { until as untilHolds } from '../../support/until.js';
import '../../../src/define.js';

export const owner = 'securitySolution';

export interface Backend {
  readonly name: string;
  open(): CaseAdapter;
  /** Once the test is over. */
  end(adapter: CaseAdapter): Promise<void>;
}

const database = `test-picker-${newId()}`;

/** What the rules are tried over. */
export const backends: readonly Backend[] = [
  { name: 'memory', open: () => memoryAdapter(), end: (adapter) => adapter.close() },
  {
    name: 'IndexedDB',
    open: () => indexedDbAdapter({ name: database }),
    async end(adapter) {
      await adapter.close();
      await deleteDB(database);
    },
  },
];

export type Given = Partial<Pick<CasePicker, 'alerts' | 'events' | 'references' | 'newCase' | 'noCreate'>> & {
  readonly owner?: string;
  readonly provider?: Partial<CaseProvider>;
};

/** The picker, open, once it has its cases or says why not. */
export async function shown(adapter: CaseAdapter | undefined, given: Given = {}): Promise<CasePicker> {
  const picker = await placed(adapter, given);
  picker.show();
  await until(picker, () => options(picker).length > 0 || picker.shadowRoot!.querySelector('[part="state"]') !== null);
  return picker;
}

export async function placed(
  adapter: CaseAdapter | undefined,
  { owner: of = owner, provider = {}, ...given }: Given = {},
): Promise<CasePicker> {
  const place = await fixture<CaseProvider>(html`<case-provider drafts="none"></case-provider>`);
  Object.assign(place, provider);
  const picker = Object.assign(document.createElement('case-picker'), given, { owner: of });
  if (adapter) picker.adapter = adapter;
  place.append(picker);
  await picker.updateComplete;
  return picker;
}

export const anAlert = (alertId: string, given: Partial<NewAlert> = {}): NewAlert => ({
  alertId,
  index: 'alerts',
  ...given,
});

/** So many alerts of their own. */
export const someAlerts = (count: number, name = 'alert'): readonly NewAlert[] =>
  Array.from({ length: count }, (_, index) => anAlert(`${name}-${index + 1}`));

export const stores = (adapter: CaseAdapter, title: string, given: Partial<NewCase> = {}): Promise<Case> =>
  adapter.cases.create({ owner, title, description: 'Seen.', ...given });

export async function turn(adapter: CaseAdapter, { id, version }: Case, status: CaseStatus): Promise<Case> {
  const [turned] = await adapter.cases.update([{ id, version, set: { status } }]);
  return turned!;
}

/** The cases that can be seen, as they are read. */
export const options = (picker: CasePicker): readonly HTMLElement[] => [
  ...picker.shadowRoot!.querySelectorAll<HTMLElement>('dialog[open] [role="option"]'),
];
export const titles = (picker: CasePicker): readonly string[] =>
  options(picker).map((each) => squash(each.querySelector('[part="name"]')?.textContent));

export function option(picker: CasePicker, title: string): HTMLElement {
  const found = options(picker)[titles(picker).indexOf(title)];
  if (!found) throw new Error(`There is no case ${title}, only ${titles(picker).join(', ')}.`);
  return found;
}

export const isRefused = (picker: CasePicker, title: string): boolean => option(picker, title).ariaDisabled === 'true';

export const search = (picker: CasePicker): HTMLInputElement =>
  picker.shadowRoot!.querySelector<HTMLInputElement>('[role="combobox"]')!;

export function type(picker: CasePicker, text: string): void {
  search(picker).value = text;
  search(picker).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export const active = (picker: CasePicker): string | undefined => {
  const id = search(picker).getAttribute('aria-activedescendant');
  const at = id === null ? null : picker.shadowRoot!.getElementById(id);
  return at ? squash(at.querySelector('[part="name"]')?.textContent) : undefined;
};

export function control(picker: CasePicker, name: string): HTMLElement {
  const all = [...picker.shadowRoot!.querySelectorAll<HTMLElement>('button, a')];
  const found = all.find((each) => (each.ariaLabel ?? squash(each.textContent)) === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

export const has = (picker: CasePicker, name: string): boolean => {
  try {
    return Boolean(control(picker, name));
  } catch {
    return false;
  }
};

export const isOpen = (picker: CasePicker): boolean =>
  picker.shadowRoot!.querySelector<HTMLDialogElement>('[part="picker-dialog"]')!.open;

/** What the dialog says to the eye. */
export const words = (picker: CasePicker): string =>
  squash(picker.shadowRoot!.querySelector<HTMLElement>('dialog[open]')?.innerText);

/** What it said last to the ear while open. */
export const said = (picker: CasePicker): string =>
  squash(picker.shadowRoot!.querySelector('dialog [role="status"]')?.textContent);

export const toast = (picker: CasePicker): string =>
  squash(picker.shadowRoot!.querySelector<HTMLElement>('[role="region"]:popover-open')?.innerText);

export const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

export const once = <Name extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  name: Name,
): Promise<HTMLElementEventMap[Name]> =>
  new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));

export const until = (picker: CasePicker, holds: () => boolean, what = holds.toString()): Promise<void> =>
  untilHolds(holds, () => `${what}\nbut it says: ${words(picker)} ${toast(picker)}`);

/** The same adapter, able or allowed to do less. */
export function limited(
  adapter: CaseAdapter,
  less: { readonly capabilities?: Partial<Capabilities>; readonly permissions?: Partial<Permissions> },
): CaseAdapter {
  return {
    ...adapter,
    session: {
      get: async (query, read) => {
        const session = await adapter.session.get(query, read);
        return {
          ...session,
          capabilities: { ...session.capabilities, ...less.capabilities },
          permissions: { ...session.permissions, ...less.permissions },
        };
      },
    },
  };
}
