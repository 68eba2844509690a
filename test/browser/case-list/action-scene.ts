/** What a person does with the cases of a list: by roles, labels and words. */
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { indexedDbAdapter } from '../../../adapters/indexeddb/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import { newId } from '../../../src/domain/ids.js';
import { allPermissions, type Permissions } from '../../../src/domain/permissions.js';
import type { User } from '../../../src/domain/user.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { userList } from '../../../src/workflow/users/user-list.js';
import { byRole, control, names, until } from './scene.js';

export const people: readonly User[] = [
  { id: 'ana', name: 'Ana Sousa', email: 'ana@example.org' },
  { id: 'kofi', name: 'Kofi Mensah', email: 'kofi@example.org' },
  { id: 'mei', name: 'Mei Li', email: 'mei@example.org' },
];

/** Somebody signed in, with everything there is or less. */
export const memoryFor = (permissions: Partial<Permissions> = {}): CaseAdapter => memoryAdapter(portsFor(permissions));

const portsFor = (permissions: Partial<Permissions>) => ({
  session: localSession({ user: people[0]!, permissions: { '*': { ...allPermissions, ...permissions } } }),
  users: userList(people),
});

/** Every rule holds in both. */
export const storages: Readonly<Record<string, () => CaseAdapter>> = {
  memory: () => memoryFor(),
  IndexedDB: () => indexedDbAdapter({ name: `actions-${newId()}`, ...portsFor({}) }),
};

export const box = (list: CaseList, name: string): HTMLInputElement => control(list, `Select ${name}`);

/** Names of the cases whose boxes are ticked. */
export const ticked = (list: CaseList): readonly string[] => names(list).filter((name) => box(list, name).checked);

/** Ticks or unticks boxes, and waits until the list has taken it in. */
export async function pick(list: CaseList, ...wanted: readonly string[]): Promise<void> {
  for (const name of wanted) {
    const on = !box(list, name).checked;
    box(list, name).click();
    const row = () => box(list, name).closest('[role="row"]');
    await until(list, () => row()?.ariaSelected === String(on), `${name} is ${on ? 'selected' : 'let go'}`);
  }
}

/** What stands in the place of the toolbar. */
export const bar = (list: CaseList): HTMLElement | undefined =>
  byRole(list, 'group').find((each) => each.ariaLabel === 'Actions for selected cases');

export const barText = (list: CaseList): string => (bar(list)?.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** The items of the menus that are open, by their words. */
export const items = (list: CaseList): readonly string[] =>
  menuItems(list).map((each) => each.textContent.replace(/\s+/gu, ' ').trim());

const menuItems = (list: CaseList): readonly HTMLElement[] =>
  ['menuitem', 'menuitemradio']
    .flatMap((role) => byRole(list, role))
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));

export const item = (list: CaseList, label: string): HTMLElement => {
  const found = menuItems(list).find((each) => each.textContent.trim() === label);
  if (!found) throw new Error(`There is no ${label}, only ${items(list).join(', ')}.`);
  return found;
};

/** Opens the menu of a case. */
export async function openMenu(list: CaseList, name: string): Promise<void> {
  control(list, `Actions for ${name}`).click();
  await until(list, () => byRole(list, 'menu').length > 0);
}

/** Goes through a menu that is open, item by item. */
export async function choose(list: CaseList, ...path: readonly string[]): Promise<void> {
  for (const label of path) {
    await until(list, () => items(list).includes(label), `${label} is in the menu`);
    item(list, label).click();
    await list.updateComplete;
  }
}

/** Opens a menu of the bar and goes through it. */
export async function chooseInBar(list: CaseList, button: string, ...path: readonly string[]): Promise<void> {
  control(list, button).click();
  await choose(list, ...path);
}

/** What the toasts say, the newest last. */
export const told = (list: CaseList): readonly string[] =>
  [...list.shadowRoot!.querySelectorAll('[part="toast"]')].map((each) => each.textContent.replace(/\s+/gu, ' ').trim());

export const tells = (list: CaseList, text: string | RegExp): Promise<void> =>
  until(
    list,
    () => told(list).some((each) => each.match(text)),
    `a toast says ${String(text)}, not ${told(list).join(' | ')}`,
  );

/** Presses a button of a toast. */
export function pressInToast(list: CaseList, label: string): void {
  const buttons = [...list.shadowRoot!.querySelectorAll<HTMLElement>('[part="toast"] button')];
  buttons.find((each) => (each.ariaLabel ?? each.textContent.trim()) === label)!.click();
}

/** The dialog that is open. */
export const dialog = (list: CaseList): HTMLDialogElement | null => list.shadowRoot!.querySelector('dialog[open]');

export const dialogText = (list: CaseList): string => (dialog(list)?.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** Presses a button of the dialog once it can be pressed. */
export async function inDialog(list: CaseList, label: string): Promise<void> {
  const found = () =>
    [...(dialog(list)?.querySelectorAll('button') ?? [])].find(
      (each) => (each.ariaLabel ?? each.textContent.trim()) === label && each.ariaDisabled !== 'true',
    );
  await until(list, () => found() !== undefined, `${label} can be pressed in a dialog`);
  found()!.click();
  await list.updateComplete;
}

/** Once nothing fades in or out any more, which colours are looked at. */
export const settled = async (list: CaseList): Promise<void> => {
  await Promise.allSettled(list.shadowRoot!.getAnimations().map(({ finished }) => finished));
};

/** The same adapter, refusing to write some cases by their names. */
export function refusing(
  adapter: CaseAdapter,
  reasons: Readonly<Record<string, CaseError>>,
  verb: 'update' | 'remove' = 'update',
): CaseAdapter {
  const refuse = async (ids: readonly string[]) => {
    for (const [index, id] of ids.entries()) {
      const { title } = (await adapter.cases.get(id)) ?? { title: '' };
      const reason = reasons[title];
      if (reason) throw at(index, reason);
    }
  };
  return {
    ...adapter,
    cases: {
      ...adapter.cases,
      ...(verb === 'update'
        ? {
            update: async (patches, options) => {
              await refuse(patches.map(({ id }) => id));
              return adapter.cases.update(patches, options);
            },
          }
        : {
            remove: async (ids, options) => {
              await refuse(ids);
              return adapter.cases.remove(ids, options);
            },
          }),
    },
  };
}

/** A refusal says which of the patches it is about. */
const at = (index: number, { code, fields }: CaseError): CaseError =>
  new CaseError(code, { fields: fields.map((problem) => ({ ...problem, path: `${index}.${problem.path}` })) });
