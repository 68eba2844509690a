import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { limits } from '../../domain/limits.js';
import { Combobox } from '../primitives/combobox/combobox.js';
import { field } from '../primitives/field.js';
import { categoriesLike } from '../primitives/suggestions.js';
import type { FormModel } from './form-model.js';

/** One of the owner's categories, or a new one. */
export class CategoryInput {
  readonly #model: FormModel;
  readonly #combobox: Combobox<string>;

  constructor(host: ReactiveControllerHost & HTMLElement, model: FormModel) {
    this.#model = model;
    this.#combobox = new Combobox<string>(host, {
      id: 'category',
      label: () => model.words.terms.common.category,
      multiple: () => false,
      values: () => (model.shown.category ? [model.shown.category] : []),
      chosen: (value) => ({ value, label: value }),
      choice: (value) => ({ value, label: value }),
      search: (text) => this.#search(text),
      creatable: () => true,
      readonly: () => model.busy,
      words: () => model.words,
      adapter: () => model.adapter,
      announce: (text) => model.announce(text),
      onChange: ([category]) => model.edit({ category: category ?? null }),
      onLeave: () => model.leave('category'),
    });
  }

  focus(): void {
    this.#combobox.focus();
  }

  commit(): void {
    this.#combobox.commit();
  }

  render(): TemplateResult {
    const { shown, words } = this.#model;
    const { terms } = words;
    const problems = this.#model.sentences('category');
    // A problem says by how much it is too long.
    const counter = problems.length > 0 ? undefined : this.#model.counter(shown.category ?? '', limits.category);
    return field({
      id: 'category',
      label: terms.common.category,
      optional: terms.common.optional,
      problems,
      ...(counter !== undefined && { counter }),
      control: (attributes) => this.#combobox.render(attributes),
    });
  }

  #search(text: string) {
    const { owner, offered } = this.#model;
    if (owner === undefined || !offered.suggestions) return undefined;
    return categoriesLike(owner, text);
  }
}
