/** Settings on a page. What a person does with them is said by the scene of the view: by roles, labels and words. */
import { fixture, html } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Configuration, ConfigurationChanges } from '../../../src/domain/configuration.js';
import type { FieldDefinition } from '../../../src/domain/fields/field-definition.js';
import type { CaseSettings } from '../../../src/elements/case-settings/case-settings.js';
import { owner, squash, until } from '../case-view/scene.js';

export interface Given {
  readonly drafts?: 'none' | 'keep';
  readonly owner?: string;
  readonly sections?: string;
}

/** The settings as they are put into a page, whatever they show. */
export async function placed(adapter: CaseAdapter | undefined, given: Given = {}): Promise<CaseSettings> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = '900px';
  const provider = document.createElement('case-provider');
  provider.drafts = given.drafts ?? 'none';
  const settings = document.createElement('case-settings');
  settings.owner = given.owner ?? owner;
  if (given.sections !== undefined) settings.sections = given.sections;
  if (adapter) settings.adapter = adapter;
  provider.append(settings);
  place.append(provider);
  await settings.updateComplete;
  return settings;
}

/** The settings, once they are there. */
export async function shown(adapter: CaseAdapter, given?: Given): Promise<CaseSettings> {
  const settings = await placed(adapter, given);
  await until(
    settings,
    () => settings.shadowRoot!.querySelector('[part~="section"]') !== null,
    'the settings are there',
  );
  return settings;
}

export const stored = (adapter: CaseAdapter, of = owner): Promise<Configuration> =>
  adapter.configuration.get({ owner: of });

/** What somebody settled before, or settles meanwhile. */
export async function settles(adapter: CaseAdapter, set: ConfigurationChanges, of = owner): Promise<Configuration> {
  const { version } = await stored(adapter, of);
  return adapter.configuration.save({ owner: of, version, set });
}

/** Fields of the library, as short as a test can say them. */
export const textField = (key: string, label: string, more: Partial<FieldDefinition> = {}): FieldDefinition =>
  ({ key, label, control: 'text', scope: 'global', ...more }) as FieldDefinition;

export const siteField: FieldDefinition = {
  key: 'site',
  label: 'Site',
  control: 'dropdown',
  scope: 'global',
  options: [
    { value: 'north', label: 'North basin' },
    { value: 'south', label: 'South basin' },
  ],
};

/** Labels of the fields, in their order. */
export const labels = (settings: CaseSettings): readonly string[] =>
  [...settings.shadowRoot!.querySelectorAll('[part="definition"] .definition-label')].map((each) =>
    squash(each.textContent),
  );

export const lists = (settings: CaseSettings, ...wanted: readonly string[]): Promise<void> =>
  until(
    settings,
    () => labels(settings).join() === wanted.join(),
    `it lists ${wanted.join()}, not ${labels(settings).join()}`,
  );

/** Presses a key where the focus is. */
export function pressKey(settings: CaseSettings, key: string, more: KeyboardEventInit = {}): void {
  settings.shadowRoot!.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
}

/** What is stored of the library, once everything is. */
export async function storedFields(settings: CaseSettings, adapter: CaseAdapter): Promise<Configuration['fields']> {
  await settled(settings);
  return (await stored(adapter)).fields;
}

/** A choice among several, by the words beside it. */
export function radio(settings: CaseSettings, name: string): HTMLInputElement {
  const found = [...settings.shadowRoot!.querySelectorAll('label')].find((each) =>
    squash(each.querySelector('bdi')?.textContent).startsWith(name),
  );
  const input = found?.querySelector('input');
  if (!input) throw new Error(`There is no ${name}.`);
  return input;
}

/** Once nothing is on its way any more: what is shown at once may still have to be stored. */
export const settled = (settings: CaseSettings): Promise<void> =>
  until(settings, () => !settings.matches(':state(busy)'), 'everything is stored');
