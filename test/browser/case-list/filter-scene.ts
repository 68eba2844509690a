/** Filters of a list, and what a person does with them: by roles, labels and words. */
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { ConnectorPort } from '../../../src/contracts/ports/connector.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import type { FieldDefinition } from '../../../src/domain/fields/field-definition.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import type { CaseAdapterOptions } from '../../../src/workflow/workflow.js';
import { localSession, userList } from '../../../src/workflow/index.js';
import { control, has, owner, stores, until } from './scene.js';

export const users = [
  { id: 'ana', name: 'Ana Sousa', email: 'ana@example.org' },
  { id: 'ben', name: 'Ben Okri', email: 'ben@example.org' },
] as const;

export const fields: readonly FieldDefinition[] = [
  { key: 'note', label: 'Note', control: 'text', scope: 'global' },
  { key: 'impact', label: 'Impact', control: 'number', scope: 'global' },
  { key: 'vip', label: 'VIP', control: 'toggle', scope: 'global' },
  {
    key: 'site',
    label: 'Site',
    control: 'dropdown',
    scope: 'global',
    options: [
      { value: 'n', label: 'North' },
      { value: 's', label: 'South' },
    ],
  },
  { key: 'seen', label: 'First seen', control: 'date-time', scope: 'global' },
  { key: 'lead', label: 'Lead', control: 'user', scope: 'global' },
];

const connectors: ConnectorPort = {
  list: async () => [{ id: 'desk', name: 'Service desk', type: 'jira' }],
  fields: async () => [],
  choices: async () => [],
  push: async () => ({ id: '1', title: 'INC1', url: null }),
  canRepeat: () => true,
};

/** Three cases that differ in everything, the last one first. */
export async function differing(
  make: (options: Partial<CaseAdapterOptions>) => CaseAdapter = memoryAdapter,
): Promise<CaseAdapter> {
  const adapter = make({
    session: localSession({ user: users[0] }),
    users: userList([...users]),
    presets: { configurations: [{ ...defaultConfiguration(owner), fields }] },
    connectors,
  });
  await stores(adapter, { title: 'Plain' });
  await stores(adapter, {
    title: 'Mail',
    severity: 'high',
    tags: ['phishing', 'mail'],
    category: 'Phishing',
    assignees: ['ana'],
    fields: {
      note: 'Seen by the desk',
      impact: 3,
      vip: true,
      site: 'n',
      seen: '2026-11-02T00:00:00.000Z',
      lead: ['ben'],
    },
  });
  const { id, version } = await stores(adapter, {
    title: 'Host',
    severity: 'critical',
    tags: ['malware'],
    category: 'Malware',
    assignees: ['ben'],
    fields: { note: 'Isolated', impact: 12, vip: false, site: 's', seen: '2026-11-20T00:00:00.000Z', lead: ['ana'] },
  });
  await adapter.cases.update([{ id, version, set: { status: 'closed' } }]);
  return adapter;
}

const all = <Kind extends HTMLElement>(list: CaseList, selector: string): readonly Kind[] => [
  ...list.shadowRoot!.querySelectorAll<Kind>(selector),
];

/** The pills, as what is read of them. */
export const pills = (list: CaseList): readonly string[] =>
  all(list, '[role="group"][aria-label="Filters"] [role="list"] > li').map((each) => read(each.firstElementChild!));

/** What is heard of an element. */
function read(element: Element): string {
  const heard = element.cloneNode(true) as Element;
  for (const each of heard.querySelectorAll('[aria-hidden="true"]')) each.remove();
  return heard.textContent.replace(/\s+/gu, ' ').replaceAll(' ,', ',').trim();
}

/** What is open beside the toolbar. */
export const dialog = (list: CaseList): HTMLElement | undefined =>
  all(list, '[role="dialog"]').find((each) => each.matches(':popover-open'));

/** What can be chosen there; what is chosen has a tick. */
export const options = (list: CaseList): readonly string[] =>
  all(list, '[role="dialog"] [role="option"]').map(
    (each) => `${each.ariaSelected === 'true' ? '✓ ' : ''}${read(each)}`,
  );

export async function choose(list: CaseList, name: string | RegExp): Promise<void> {
  const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const find = () => all(list, '[role="dialog"] [role="option"]').find((each) => matches(read(each)));
  await until(list, () => find() !== undefined, `an option ${String(name)}`);
  find()!.click();
  await list.updateComplete;
}

/** Opens the choice of a filter. */
export async function openMenu(list: CaseList): Promise<void> {
  await until(list, () => has(list, 'Filter'));
  control(list, 'Filter').click();
  await until(list, () => dialog(list)?.ariaLabel === 'Filter');
}

/** Opens the editor of a filter that is not set yet. */
export async function add(list: CaseList, label: string): Promise<void> {
  await openMenu(list);
  await choose(list, label);
  await until(list, () => dialog(list)?.ariaLabel === label);
}

export function typeInto(list: CaseList, name: string | RegExp, text: string): void {
  const input = inputNamed(list, name);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function inputNamed(list: CaseList, name: string | RegExp): HTMLInputElement {
  const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const found = all<HTMLInputElement>(list, '[role="dialog"] input').find((each) =>
    matches(each.ariaLabel ?? each.labels?.[0]?.textContent.trim() ?? ''),
  );
  if (!found) throw new Error(`There is no input ${String(name)}.`);
  return found;
}
