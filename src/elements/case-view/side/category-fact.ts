import { html, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { limits } from '../../../domain/limits.js';
import { Combobox } from '../../primitives/combobox/combobox.js';
import { categoriesLike } from '../../primitives/suggestions.js';
import { editProblem } from '../edits/edit-problem.js';
import type { ViewTools } from '../view-tools.js';
import { controlOnly } from './control-only.js';
import { fact } from './fact.js';
import type { OpenFact } from './open-fact.js';

/** The category of the case: one of the owner's, or a new one. A choice is stored at once, what is typed when one is done with it. */
export class CategoryFact {
  readonly #tools: ViewTools;
  readonly #open: OpenFact;
  readonly #combobox: Combobox<string>;
  /** What is typed and not stored yet. */
  #typed: { readonly category: string | null; readonly seen: Case } | undefined;
  /** The case the input is of. */
  #of: string | undefined;

  constructor(tools: ViewTools, open: OpenFact) {
    this.#tools = tools;
    this.#open = open;
    const { host, words } = tools;
    this.#combobox = new Combobox<string>(host.element, {
      id: 'category',
      label: () => words().terms.common.category,
      multiple: () => false,
      values: () => [(this.#typed ?? this.#shown)?.category ?? []].flat(),
      chosen: (value) => ({ value, label: value }),
      choice: (value) => ({ value, label: value }),
      search: (text) => this.#search(text),
      creatable: (text) => text.trim().length <= limits.category,
      readonly: () => false,
      words,
      adapter: () => host.scene().adapter,
      announce: host.say,
      onChange: ([category = null], option) => this.#change(category, option !== undefined),
      onLeave: () => this.#save(),
    });
  }

  render({ id, category }: Case): TemplateResult {
    // Escape, or another case: it is not wanted any more.
    if (!this.#open.is('category') || this.#typed?.seen.id !== id) this.#typed = undefined;
    // What was typed for another case must not end up in this one.
    if (this.#of !== id && this.#combobox.text !== '') this.#combobox.text = '';
    this.#of = id;
    const { edits, words } = this.#tools;
    const { terms } = words();
    const label = terms.common.category;
    return fact(this.#tools, {
      id: 'category',
      sets: { category: null },
      label,
      busy: edits.pending('category'),
      content: category === null ? html`<p class="quiet">${terms.view.nothing}</p>` : html`<bdi>${category}</bdi>`,
      editor: this.#open.is('category')
        ? html`<div @keydown=${this.#handleKey}>
            ${controlOnly('category', label, (attributes) => this.#combobox.render(attributes))}
          </div>`
        : undefined,
      onEdit: this.#open.begin('category', { category: null }, () => this.#combobox.focus()),
      onDone: () => {
        this.#combobox.commit();
        this.#save();
        this.#open.close();
      },
      problem: editProblem(this.#tools, { key: 'category', label, textOf: (of) => of.category ?? '–' }),
    });
  }

  #change(category: string | null, isChosen: boolean): void {
    const { found } = this.#tools.host.scene();
    if (!found) return;
    this.#typed = { category, seen: this.#typed?.seen ?? found };
    if (isChosen) this.#save();
    else this.#tools.host.element.requestUpdate();
  }

  #save(): void {
    const typed = this.#typed;
    this.#typed = undefined;
    if (!typed || typed.category === (this.#shown?.category ?? null)) return;
    void this.#tools.edits.save('category', { category: typed.category }, { seen: typed.seen });
  }

  /** Enter says that one is done, once the list has made a choice of what is typed. */
  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) this.#save();
  };

  get #shown(): Case | undefined {
    const { found } = this.#tools.host.scene();
    return found && this.#tools.edits.shown(found);
  }

  #search(text: string) {
    const { found, session } = this.#tools.host.scene();
    if (!found || !session?.capabilities.groups.includes('suggest')) return undefined;
    return categoriesLike(found.owner, text);
  }
}
