import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { limits } from '../../../domain/limits.js';
import { button } from '../../primitives/button.js';
import { field } from '../../primitives/field.js';
import { icon } from '../../primitives/icon.js';
import { missingRight } from '../edits/case-edits.js';
import { editProblem } from '../edits/edit-problem.js';
import { lockedEdit, lockOf } from '../edits/refused.js';
import { textProblems } from '../edits/text-problems.js';
import type { ViewTools } from '../view-tools.js';

/** The name of the case, and what it is edited with. */
export class TitlePart {
  readonly #tools: ViewTools;
  /** What is being written, and the case as it was when that began. */
  #editing: { readonly text: string; readonly seen: Case } | undefined;
  #tried = false;

  constructor(tools: ViewTools) {
    this.#tools = tools;
  }

  render(shown: Case): TemplateResult {
    const { words, host } = this.#tools;
    const { view, common } = words().terms;
    if (this.#editing && this.#editing.seen.id !== shown.id) this.#editing = undefined;
    if (this.#editing) return this.#renderEditor(this.#editing.text);
    const mayEdit = missingRight(host, { title: '' }) === undefined;
    const lock = mayEdit ? undefined : lockOf(this.#tools, { title: '' });
    const pending = this.#tools.edits.pending('title');
    return html`<div class="title-line">
        <h2 class="title" part="heading" tabindex="-1" ?data-pending=${pending}>
          <bdi>${shown.title}</bdi>${shown.number === null ? nothing : html` <span class="title-number"><bdi>#${String(shown.number)}</bdi></span>`}
        </h2>
        ${
          mayEdit
            ? html`<button class="icon-button title-edit" type="button" aria-label=${view.edit(common.name)} @click=${this.#begin}>${icon('edit')}</button>`
            : lock
              ? lockedEdit(this.#tools, common.name, lock)
              : nothing
        }
      </div>
      ${this.#renderProblem()}`;
  }

  #renderEditor(text: string): TemplateResult {
    const { words, edits } = this.#tools;
    const { terms, formats } = words();
    const problems = this.#tried ? this.#problemsOf(text) : [];
    const near = text.length > limits.title * 0.8;
    return html`<form class="title-form" @submit=${this.#handleSubmit} @keydown=${this.#handleKey}>
        ${field({
          id: 'title',
          label: terms.common.name,
          problems,
          ...(near && { counter: terms.lengthLeft(text.length, limits.title, formats) }),
          control: ({ id, describedBy, invalid }) =>
            html`<input class="input" part="input" id=${id} type="text" dir="auto" autocomplete="off" aria-required="true" aria-describedby=${describedBy} aria-invalid=${invalid} .value=${text} @input=${this.#handleInput} />`,
        })}
        <div class="edit-actions">
          ${button({ label: terms.view.save, kind: 'primary', type: 'submit', busy: edits.pending('title'), busyLabel: terms.view.saving })}
          ${button({ label: terms.common.cancel, onClick: this.#cancel })}
        </div>
      </form>
      ${this.#renderProblem()}`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    return editProblem(this.#tools, {
      key: 'title',
      label: this.#tools.words().terms.common.name,
      textOf: ({ title }) => title ?? '',
      onEnd: () => this.#end(),
    });
  }

  #problemsOf(text: string): readonly string[] {
    const words = this.#tools.words();
    const label = words.terms.common.name;
    return textProblems(text, { path: 'title', label, limit: limits.title }, words);
  }

  readonly #begin = (): void => {
    const { found } = this.#tools.host.scene();
    if (!found) return;
    this.#editing = { text: found.title, seen: found };
    this.#tried = false;
    void this.#renew().then(() => this.#input?.select());
  };

  readonly #cancel = (): void => this.#end();

  readonly #handleInput = (event: Event): void => {
    if (!this.#editing) return;
    this.#editing = { ...this.#editing, text: (event.target as HTMLInputElement).value };
    void this.#renew();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  async #save(): Promise<void> {
    const { edits, host, words } = this.#tools;
    if (!this.#editing) return;
    const { text, seen } = this.#editing;
    const title = text.trim();
    this.#tried = true;
    if (this.#problemsOf(text).length > 0) {
      await this.#renew();
      this.#input?.focus();
      return;
    }
    if (title === seen.title) return this.#end();
    if (!(await edits.save('title', { title }, { seen }))) return;
    host.say(words().terms.view.saved(words().terms.common.name));
    this.#end();
  }

  #end(): void {
    if (!this.#editing) return;
    this.#editing = undefined;
    this.#tools.edits.dismiss('title');
    void this.#renew().then(() => this.#root.querySelector<HTMLElement>('.title-edit')?.focus());
  }

  async #renew(): Promise<void> {
    const { element } = this.#tools.host;
    element.requestUpdate();
    await element.updateComplete;
  }

  get #root(): HTMLElement | DocumentFragment {
    return this.#tools.host.element.renderRoot;
  }

  get #input(): HTMLInputElement | null {
    return this.#root.querySelector<HTMLInputElement>('#title');
  }
}
