import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { limits } from '../../../domain/limits.js';
import type { DraftController } from '../../controllers/draft-controller.js';
import type { MarkdownEditor } from '../../markdown/markdown-editor.js';
import { markdownView } from '../../markdown/markdown-view.js';
import { button } from '../../primitives/button.js';
import { field } from '../../primitives/field.js';
import { icon } from '../../primitives/icon.js';
import { missingRight } from '../edits/case-edits.js';
import { editProblem } from '../edits/edit-problem.js';
import { textProblems } from '../edits/text-problems.js';
import { textDraft, textEditor, textView, type TextDraft } from '../text-editor.js';
import { lockedEdit, lockOf } from '../edits/refused.js';
import type { ViewTools } from '../view-tools.js';

/** What is being written, and what the description said when that began. */
interface DescriptionDraft extends TextDraft {
  readonly seen: Case;
}

/** What the case is about. */
export class DescriptionPart {
  readonly #tools: ViewTools;
  readonly #editor: MarkdownEditor;
  readonly #draft: DraftController<DescriptionDraft>;
  #editing: DescriptionDraft | undefined;
  #tried = false;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    this.#editor = textEditor(tools, {
      id: 'description',
      rows: 10,
      required: true,
      value: () => this.#editing?.text ?? '',
      busy: () => tools.edits.pending('description'),
      onChange: (text) => this.#change(text),
    });
    this.#draft = textDraft<DescriptionDraft>(tools, {
      name: () => 'description',
      content: () => (this.#isChanged ? this.#editing : undefined),
      restore: (content) => {
        this.#editing = content;
      },
    });
  }

  render(shown: Case): TemplateResult {
    const { terms } = this.#tools.words();
    if (this.#editing && this.#editing.seen.id !== shown.id) this.#editing = undefined;
    return html`<section class="panel description" part="section" aria-labelledby="description-heading">
      <div class="panel-head">
        <h3 class="panel-heading" id="description-heading">${terms.common.description}</h3>
        ${this.#editing ? nothing : this.#renderBegin()}
      </div>
      ${this.#editing ? this.#renderEditor() : this.#renderText(shown)}
      ${editProblem(this.#tools, {
        key: 'description',
        label: terms.common.description,
        textOf: ({ description }) => description ?? '',
        both: (theirs, mine) => ({ description: `${theirs}\n\n${mine}` }),
        onEnd: () => void this.#end(),
      })}
    </section>`;
  }

  #renderBegin(): TemplateResult | typeof nothing {
    const { host, words } = this.#tools;
    const { view, common } = words().terms;
    const lock = lockOf(this.#tools, { description: '' });
    if (lock) return lockedEdit(this.#tools, common.description, lock);
    if (missingRight(host, { description: '' })) return nothing;
    return html`<button class="icon-button description-edit" type="button" aria-label=${view.edit(common.description)} @click=${this.#begin}>${icon('edit')}</button>`;
  }

  #renderText({ description }: Case): TemplateResult {
    const { terms } = this.#tools.words();
    if (description.trim() === '') return html`<p class="quiet">${terms.view.noDescription}</p>`;
    return html`<div class="text">${markdownView({ ...textView(this.#tools), text: description })}</div>`;
  }

  #renderEditor(): TemplateResult {
    const { edits, words } = this.#tools;
    const { terms, formats } = words();
    const text = this.#editing?.text ?? '';
    const { note } = this.#draft;
    return html`<form class="editor-form" @submit=${this.#handleSubmit} @keydown=${this.#handleKey}>
      ${note === 'restored' ? html`<p class="note"><bdi>${terms.drafts.restored}</bdi></p>` : nothing}
      ${field({
        id: 'description',
        label: terms.common.description,
        problems: this.#tried ? this.#problemsOf(text) : [],
        ...(text.length > limits.description * 0.9 && {
          counter: terms.lengthLeft(text.length, limits.description, formats),
        }),
        control: (attributes) => this.#editor.render(attributes),
      })}
      <div class="edit-actions">
        ${button({ label: terms.view.save, kind: 'primary', type: 'submit', busy: edits.pending('description'), busyLabel: terms.view.saving })}
        ${button({ label: this.#isChanged ? terms.view.comment.discard : terms.common.cancel, onClick: () => void this.#end() })}
      </div>
    </form>`;
  }

  get #isChanged(): boolean {
    return this.#editing !== undefined && this.#editing.text !== this.#editing.seen.description;
  }

  #problemsOf(text: string): readonly string[] {
    const words = this.#tools.words();
    const label = words.terms.common.description;
    return textProblems(text, { path: 'description', label, limit: limits.description }, words);
  }

  #change(text: string): void {
    if (!this.#editing) return;
    this.#editing = { ...this.#editing, text };
    this.#draft.changed();
    this.#tools.host.element.requestUpdate();
  }

  readonly #begin = (): void => {
    const { found } = this.#tools.host.scene();
    if (!found) return;
    this.#editing = { text: found.description, seen: found };
    this.#tried = false;
    this.#tools.host.element.requestUpdate();
    void this.#tools.host.element.updateComplete.then(() => this.#editor.focus());
  };

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void this.#save();
  };

  async #save(): Promise<void> {
    const { edits, host, words } = this.#tools;
    if (!this.#editing) return;
    const { text, seen } = this.#editing;
    this.#tried = true;
    host.element.requestUpdate();
    if (this.#problemsOf(text).length > 0) return this.#editor.focus();
    if (!this.#isChanged) return this.#end();
    if (!(await edits.save('description', { description: text.trim() }, { seen }))) return;
    host.say(words().terms.view.saved(words().terms.common.description));
    await this.#end();
  }

  async #end(): Promise<void> {
    const { edits, host } = this.#tools;
    this.#editing = undefined;
    edits.dismiss('description');
    void this.#draft.remove();
    host.element.requestUpdate();
    await host.element.updateComplete;
    host.element.renderRoot.querySelector<HTMLElement>('.description-edit')?.focus();
  }
}
