/** Additional fields in a small element, with the values a form would hold. */
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { checkFields } from '../../../src/domain/fields/check-fields.js';
import type { FieldDefinition } from '../../../src/domain/fields/field-definition.js';
import type { FieldValue, FieldValues } from '../../../src/domain/fields/field-value.js';
import { defaultValues, type PlacedField } from '../../../src/domain/fields/fields-of-case.js';
import { AdditionalFields, type AdditionalFieldsOptions } from '../../../src/elements/fields/additional-fields.js';
import { shown, squash, words, type ControlHost } from '../combobox/scene.js';

/** A definition without what it need not say here. */
export type Sketch = FieldDefinition extends infer D ? (D extends FieldDefinition ? Omit<D, 'scope'> : never) : never;

export const placedFields = (...sketches: readonly Sketch[]): readonly PlacedField[] =>
  sketches.map((sketch) => ({ definition: { scope: 'global', ...sketch }, from: 'global' }));

export interface Given {
  readonly values?: FieldValues;
  readonly options?: Partial<AdditionalFieldsOptions>;
  readonly adapter?: CaseAdapter;
  /** Whether problems are shown, as after a try to save. */
  readonly tried?: boolean;
}

export interface Form {
  readonly host: ControlHost;
  readonly fields: AdditionalFields;
  readonly values: FieldValues;
  readonly left: readonly string[];
  place(placed: readonly PlacedField[]): Promise<void>;
  set(key: string, value: FieldValue): Promise<void>;
}

export async function form(first: readonly PlacedField[], given: Given = {}): Promise<Form> {
  let placed = first;
  let values: FieldValues = { ...defaultValues(placed), ...given.values };
  const left: string[] = [];
  const { host, control } = await shown(
    (made) => {
      const set = (key: string, value: FieldValue) => {
        values = { ...values, [key]: value };
        made.requestUpdate();
      };
      return new AdditionalFields(made, {
        id: 'field',
        placed: () => placed,
        values: () => values,
        problems: () => (given.tried ? checkFields(placed, values, { moment: 'save' }) : []),
        readonly: () => false,
        words: () => words,
        adapter: () => made.adapter,
        owner: () => 'securitySolution',
        user: () => ({ id: 'amara', name: 'Amara Okafor' }),
        timeZone: () => 'Europe/Berlin',
        onChange: set,
        onLeave: (key) => left.push(key),
        announce: made.announce,
        ...given.options,
      }) as AdditionalFields & { render(): ReturnType<ControlHost['render']> };
    },
    (made) => {
      if (given.adapter) made.adapter = given.adapter;
    },
  );
  return {
    host,
    fields: control,
    left,
    get values() {
      return values;
    },
    async place(next) {
      placed = next;
      host.requestUpdate();
      await host.updateComplete;
    },
    async set(key, value) {
      values = { ...values, [key]: value };
      host.requestUpdate();
      await host.updateComplete;
    },
  };
}

/** A control in a group by the words beside it. */
export function ticked(host: ControlHost, group: string, name: string): HTMLInputElement {
  const set = fieldsetOf(host, group);
  const label = [...set.querySelectorAll('label')].find((each) => squash(each.textContent) === name);
  const input = label?.querySelector('input');
  if (!input) throw new Error(`There is no ${name} in ${group}.`);
  return input;
}

export function fieldsetOf(host: ControlHost, name: string): HTMLFieldSetElement {
  const found = [...host.shadowRoot!.querySelectorAll('fieldset')].find(
    (each) => squash(each.querySelector('legend')?.textContent) === name,
  );
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

/** What is read with a group besides its name. */
export const describedSet = (host: ControlHost, name: string): string =>
  squash(
    (fieldsetOf(host, name).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => host.shadowRoot!.getElementById(id)?.textContent)
      .join(' '),
  );

export async function select(host: ControlHost, element: HTMLSelectElement, name: string): Promise<void> {
  const index = [...element.options].findIndex((each) => squash(each.textContent) === name);
  if (index < 0) throw new Error(`${name} cannot be chosen.`);
  element.selectedIndex = index;
  element.dispatchEvent(new Event('change', { bubbles: true }));
  await host.updateComplete;
}
