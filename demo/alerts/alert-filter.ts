import { severities } from 'case-elements/domain';
import { owners } from '../cases/owners.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import type { WordKey } from '../words/en.js';
import { named, word } from '../words/words.js';
import type { Alert } from './alert.js';
import { flatFields } from './flat-fields.js';

/** What the table is narrowed to: words, a solution, a severity. */
export class AlertFilter {
  readonly elements: readonly HTMLElement[];
  readonly #search = h('input', { type: 'search', class: 'search-input', ...named('alerts.search') });
  readonly #owner = h('select', named('alerts.owner'));
  readonly #severity = h('select', named('alerts.severity'));

  constructor(find: string, onChange: () => void) {
    this.#search.value = find;
    this.#search.addEventListener('input', onChange);
    for (const select of [this.#owner, this.#severity]) select.addEventListener('change', onChange);
    this.elements = [h('div', { class: 'search' }, icon('search'), this.#search), this.#owner, this.#severity];
  }

  matches({ owner, severity, document }: Alert): boolean {
    if (this.#owner.value !== '' && owner !== this.#owner.value) return false;
    if (this.#severity.value !== '' && severity !== this.#severity.value) return false;
    const said = flatFields(document)
      .map(([, value]) => value)
      .join(' ')
      .toLocaleLowerCase();
    const words = this.#search.value.trim().toLocaleLowerCase().split(/\s+/);
    return words.every((each) => said.includes(each));
  }

  clear(): void {
    for (const control of [this.#search, this.#owner, this.#severity]) control.value = '';
    this.#search.focus();
  }

  /** In the language of the page. */
  speak(): void {
    this.#search.placeholder = word('alerts.searchHint');
    fill(this.#owner, 'alerts.anyOwner', owners, (owner) => word(`owner.${owner}` as WordKey));
    fill(this.#severity, 'alerts.any', [...severities].reverse(), (severity) => word(`severity.${severity}`));
  }
}

function fill<Value extends string>(
  select: HTMLSelectElement,
  any: WordKey,
  values: readonly Value[],
  nameOf: (value: Value) => string,
): void {
  const chosen = select.value;
  const options = values.map((value) => h('option', { value }, nameOf(value)));
  select.replaceChildren(h('option', { value: '' }, word(any)), ...options);
  select.value = chosen;
}
