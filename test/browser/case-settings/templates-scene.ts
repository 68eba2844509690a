/** The templates of an owner on a page, and what a person does with them: by roles, labels and words. */
import { fixture, html } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import { CaseError, type ErrorCode } from '../../../src/domain/error.js';
import type { FieldDefinition } from '../../../src/domain/fields/field-definition.js';
import type { Permissions } from '../../../src/domain/permissions.js';
import type { Template } from '../../../src/domain/template.js';
import type { CaseSettings } from '../../../src/elements/case-settings/case-settings.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { until as framesUntil } from '../../support/until.js';
import * as view from '../case-view/scene.js';

export const { owner, squash } = view;

export const library: readonly FieldDefinition[] = [
  { key: 'impact', label: 'Impact', scope: 'reusable', control: 'text' },
  {
    key: 'site',
    label: 'Site',
    scope: 'reusable',
    control: 'dropdown',
    options: [{ value: 'north', label: 'North' }, { value: 'south' }],
  },
];

type Given = Partial<Omit<Parameters<CaseAdapter['templates']['save']>[0], 'owner'>>;

export const aTemplate = (adapter: CaseAdapter, given: Given = {}): Promise<Template> =>
  adapter.templates.save({ owner, name: 'Phishing', enabled: true, defaults: { title: 'Phishing: ' }, ...given });

export const presetTemplate = (given: Partial<Template> = {}): Template => ({
  id: 'preset',
  owner,
  version: '1',
  revision: 1,
  name: 'Preset',
  enabled: true,
  defaults: {},
  ...given,
});

/** A backend with a small library of fields, for somebody with every right or fewer. */
export const backend = (
  permissions: Partial<Permissions> = {},
  templates: readonly Template[] = [],
  ports: Parameters<typeof view.memoryFor>[1] = {},
): CaseAdapter =>
  view.memoryFor(permissions, {
    ...ports,
    presets: { configurations: [{ ...defaultConfiguration(owner), fields: library }], templates },
  });

/** The same adapter, of which one verb of templates fails for as long as a test says so. */
export function failing(
  adapter: CaseAdapter,
  verb: 'find' | 'save' | 'remove',
  code: ErrorCode,
): { readonly adapter: CaseAdapter; readonly trouble: { isOn: boolean } } {
  const trouble = { isOn: true };
  const { templates } = adapter;
  const run = (...args: unknown[]) =>
    trouble.isOn
      ? Promise.reject(new CaseError(code))
      : (templates[verb] as (...args: unknown[]) => Promise<unknown>)(...args);
  return { adapter: { ...adapter, templates: { ...templates, [verb]: run } }, trouble };
}

/** The same adapter, which saves templates and loses its answers for as long as a test says so. */
export function losing(adapter: CaseAdapter): { readonly adapter: CaseAdapter; readonly trouble: { isOn: boolean } } {
  const trouble = { isOn: true };
  const { templates } = adapter;
  const save: CaseAdapter['templates']['save'] = async (...args) => {
    const saved = await templates.save(...args);
    if (trouble.isOn) throw new CaseError('timeout');
    return saved;
  };
  return { adapter: { ...adapter, templates: { ...templates, save } }, trouble };
}

const asView = (settings: CaseSettings): CaseView => settings as unknown as CaseView;

/** The section of templates as it is put into a page. */
export async function placed(
  adapter: CaseAdapter,
  { drafts = 'none' }: { drafts?: 'none' | 'keep' } = {},
): Promise<CaseSettings> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = '1100px';
  const provider = document.createElement('case-provider');
  provider.drafts = drafts;
  const settings = document.createElement('case-settings');
  settings.owner = owner;
  settings.adapter = adapter;
  settings.sections = 'templates';
  provider.append(settings);
  place.append(provider);
  await settings.updateComplete;
  return settings;
}

/** The same, once it shows them. */
export async function shown(adapter: CaseAdapter, options?: { drafts?: 'none' | 'keep' }): Promise<CaseSettings> {
  const settings = await placed(adapter, options);
  await until(
    settings,
    () => ['Add template', 'YAML'].some((name) => has(settings, name)) || names(settings).length > 0,
    'the templates',
  );
  return settings;
}

export const until = (settings: CaseSettings, holds: () => boolean, what?: string): Promise<void> =>
  view.until(asView(settings), holds, `${what ?? holds.toString()}\nand it says: ${words(settings)}`);

/** Waits until what is stored is so. */
export async function stored(adapter: CaseAdapter, holds: (templates: readonly Template[]) => boolean): Promise<void> {
  let templates: readonly Template[] | undefined;
  let asking: Promise<void> | undefined;
  const ask = () =>
    (asking ??= adapter.templates.find({ owner }).then((found) => {
      templates = found;
      asking = undefined;
    }));
  await framesUntil(
    () => {
      void ask();
      return templates !== undefined && holds(templates);
    },
    () => `it is stored, not ${JSON.stringify(templates)}`,
  );
}

/** What it says to the eye. */
export const words = (settings: CaseSettings): string =>
  squash(
    [...settings.shadowRoot!.querySelectorAll<HTMLElement>('.root > section, dialog[open], [part~="toast"]')]
      .map((each) => each.innerText)
      .join(' '),
  );

export const says = (settings: CaseSettings, text: string): Promise<void> =>
  until(settings, () => words(settings).includes(text), `it says ${text}`);

/** The templates of the list, by name. */
export const names = (settings: CaseSettings): readonly string[] =>
  [...settings.shadowRoot!.querySelectorAll('[part="template-name"]')].map((each) => squash(each.textContent));

/** What the list says of one. */
export const line = (settings: CaseSettings, name: string): string =>
  squash(
    [...settings.shadowRoot!.querySelectorAll<HTMLElement>('[part="template"]')].find((each) =>
      squash(each.querySelector('[part="template-name"]')?.textContent).includes(name),
    )?.innerText,
  );

export const control = <Kind extends HTMLElement = HTMLButtonElement>(
  settings: CaseSettings,
  name: string | RegExp,
): Kind => view.control<Kind>(asView(settings), name);

export const has = (settings: CaseSettings, name: string | RegExp): boolean => view.has(asView(settings), name);
export const presses = (settings: CaseSettings, name: string | RegExp): Promise<void> =>
  view.presses(asView(settings), name);
export const choose = (settings: CaseSettings, name: string, option: string): void =>
  view.choose(asView(settings), name, option);
export const inToast = (settings: CaseSettings, label: string): Promise<void> => view.inToast(asView(settings), label);
export const focused = (settings: CaseSettings): HTMLElement | null => view.focused(asView(settings));
export const dialog = (settings: CaseSettings): HTMLDialogElement | null => view.dialog(asView(settings));
export const chooseIn = (settings: CaseSettings, name: string, item: string): Promise<void> =>
  view.chooseIn(asView(settings), `Actions for ${name}`, item);

export async function write(settings: CaseSettings, name: string | RegExp, text: string): Promise<void> {
  view.write(asView(settings), name, text);
  await settings.updateComplete;
}

/** Opens the editor of a template, or of a new one. */
export async function edits(settings: CaseSettings, name?: string): Promise<void> {
  if (name === undefined) await presses(settings, 'Add template');
  else await chooseIn(settings, name, 'Edit');
  await until(settings, () => has(settings, 'YAML'), 'the editor');
}

export const yaml = (settings: CaseSettings): HTMLTextAreaElement =>
  control<HTMLTextAreaElement>(settings, 'Template as YAML');

export async function asYaml(settings: CaseSettings): Promise<void> {
  await presses(settings, 'YAML');
  await until(settings, () => has(settings, 'Template as YAML'), 'the text');
}

/** How a new case would begin. */
export const preview = (settings: CaseSettings): string =>
  squash(settings.shadowRoot!.querySelector<HTMLElement>('[part="template-preview"]')?.innerText);

/** What is wrong with the text. */
export const problems = (settings: CaseSettings): readonly string[] =>
  [...settings.shadowRoot!.querySelectorAll<HTMLElement>('[part="template-problem"]')].map((each) =>
    squash(each.innerText),
  );
