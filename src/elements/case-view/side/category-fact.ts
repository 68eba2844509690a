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

/** The category of the case: one of the owner's, or a new one. */
export class CategoryFact {
  readonly #tools: ViewTools;
  readonly #open: OpenFact;
  readonly #combobox: Combobox<string>;

  constructor(tools: ViewTools, open: OpenFact) {
    this.#tools = tools;
    this.#open = open;
    const { host, words } = tools;
    this.#combobox = new Combobox<string>(host.element, {
      id: 'category',
      label: () => words().terms.common.category,
      multiple: () => false,
      values: () => [this.#shown?.category ?? []].flat(),
      chosen: (value) => ({ value, label: value }),
      choice: (value) => ({ value, label: value }),
      search: (text) => this.#search(text),
      creatable: (text) => text.trim().length <= limits.category,
      readonly: () => false,
      words,
      adapter: () => host.scene().adapter,
      announce: host.say,
      onChange: ([category]) => void tools.edits.save('category', { category: category ?? null }),
    });
  }

  render({ category }: Case): TemplateResult {
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
        ? controlOnly('category', label, (attributes) => this.#combobox.render(attributes))
        : undefined,
      onEdit: this.#open.begin('category', { category: null }, () => this.#combobox.focus()),
      onDone: () => {
        this.#combobox.commit();
        this.#open.close();
      },
      problem: editProblem(this.#tools, { key: 'category', label, textOf: (of) => of.category ?? '–' }),
    });
  }

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
