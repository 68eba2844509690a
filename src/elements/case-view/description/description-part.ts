import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { limits } from '../../../domain/limits.js';
import type { DraftController } from '../../controllers/draft-controller.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import type { MarkdownEditor } from '../../markdown/markdown-editor.js';
import { CaseUpdatedEvent } from '../../events/case-updated.js';
import { markdownView, type MarkdownViewOptions } from '../../markdown/markdown-view.js';
import { button } from '../../primitives/button.js';
import { field } from '../../primitives/field.js';
import { icon } from '../../primitives/icon.js';
import { OwnPlace } from '../../primitives/own-place.js';
import { missingRight } from '../edits/case-edits.js';
import { editProblem } from '../edits/edit-problem.js';
import { textProblems } from '../edits/text-problems.js';
import { textDraft, textEditor, textView, type TextDraft } from '../text-editor.js';
import { TextFiles } from '../text-files.js';
import { TextSending } from '../text-sending.js';
import { TickTasks, type TickedText } from '../tick-tasks.js';
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
  readonly #files: TextFiles;
  readonly #sending: TextSending;
  readonly #ticks: TickTasks;
  readonly #leaving: LeaveController;
  /** A letter does not render the history below. */
  readonly #place = new OwnPlace(() => this.#renderEditor());
  #editing: DescriptionDraft | undefined;
  #tried = false;
  /** How the text came about, where two were put together. */
  #merged: string | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    this.#ticks = new TickTasks(tools);
    this.#files = new TextFiles(tools, {
      id: 'description',
      text: () => this.#editing?.text ?? '',
      onText: (text) => this.#change(text),
      onChange: () => this.#draft.changed(),
    });
    this.#editor = textEditor(tools, {
      id: 'description',
      attached: this.#files,
      rows: 10,
      required: true,
      value: () => this.#editing?.text ?? '',
      busy: () => tools.edits.pending('description'),
      onChange: (text) => this.#change(text),
    });
    this.#draft = textDraft<DescriptionDraft>(tools, {
      name: () => 'description',
      content: () => (this.#isChanged && this.#editing ? { ...this.#editing, ...this.#files.kept } : undefined),
      restore: ({ text, seen, ...kept }) => {
        this.#editing = { text, seen };
        this.#files.restore(kept);
      },
      onMoved: () => this.#startOver(),
      onDurable: () => this.#leaving.look(),
    });
    this.#sending = new TextSending(tools, {
      files: this.#files,
      editor: () => this.#editor,
      draft: () => this.#draft,
      text: () => this.#editing?.text,
      isFit: (text) => this.#problemsOf(text).length === 0,
      onSent: () => this.#saved(),
    });
    this.#leaving = new LeaveController(tools.host.element, () => this.#isChanged && this.#draft.pending);
  }

  render(shown: Case): TemplateResult {
    const { terms } = this.#tools.words();
    if (this.#editing && this.#editing.seen.id !== shown.id) this.#startOver();
    return html`<section class="panel description" part="section" aria-labelledby="description-heading">
      <div class="panel-head">
        <h3 class="panel-heading" id="description-heading">${terms.common.description}</h3>
        ${this.#editing ? nothing : this.#renderBegin()}
      </div>
      ${this.#editing ? this.#place.render() : this.#renderText(shown)}
      ${editProblem(this.#tools, {
        key: 'description',
        label: terms.common.description,
        textOf: ({ description }) => description ?? '',
        onBoth: (current) => void this.#merge(current),
        onTry: () => this.#sending.begin(),
        onTheirs: () => void this.#end(),
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
    return html`<div class="text">${markdownView({ ...textView(this.#tools), text: description, ...this.#ticking() })}</div>`;
  }

  /** Tasks are ticked where they are read, by whoever may edit. */
  #ticking(): Pick<MarkdownViewOptions, 'onTick'> {
    const { host, words } = this.#tools;
    const { adapter, found } = host.scene();
    if (!adapter || !found || missingRight(host, { description: '' })) return {};
    const text: TickedText<Case> = {
      label: words().terms.common.description,
      read: () => {
        const now = host.scene().found;
        return now?.id === found.id ? now : undefined;
      },
      textOf: (of) => of.description,
      write: async ({ id, version, description: seen }, description, options) => {
        const [updated] = await adapter.cases.update(
          [{ id, version, base: { description: seen }, set: { description } }],
          options,
        );
        return updated!;
      },
      onSaved: (saved) => {
        host.took(saved);
        host.element.dispatchEvent(new CaseUpdatedEvent([saved]));
      },
    };
    return { onTick: (tick) => this.#ticks.tick(tick, text) };
  }

  #renderEditor(): TemplateResult {
    const { edits, words } = this.#tools;
    const { terms, formats } = words();
    const text = this.#editing?.text ?? '';
    const { note } = this.#draft;
    const isBusy = edits.pending('description') || this.#sending.pending;
    return html`<form class="editor-form" @submit=${this.#handleSubmit} @keydown=${this.#handleKey}>
      ${this.#merged === undefined ? nothing : html`<p class="note"><bdi>${this.#merged}</bdi></p>`}
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
      ${this.#files.render(isBusy)}
      <div class="edit-actions">
        ${button({ label: terms.view.save, kind: 'primary', type: 'submit', busy: isBusy, busyLabel: terms.view.saving })}
        ${button({ label: this.#isChanged ? terms.view.comment.discard : terms.common.cancel, onClick: () => void this.#end() })}
      </div>
    </form>`;
  }

  get #isChanged(): boolean {
    if (!this.#editing) return false;
    return this.#editing.text !== this.#editing.seen.description || this.#files.any;
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
    this.#place.renew();
    this.#leaving.look();
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

  /** Both texts in the editor, over the case as it is now. */
  async #merge(current: Case): Promise<void> {
    const { edits, merging, host, words } = this.#tools;
    const before = this.#editing;
    const merger = await merging.load();
    if (!merger || !before || before !== this.#editing) return;
    const texts = { base: before.seen.description, theirs: current.description, mine: before.text };
    const { text, clashes } = merger.mergeTexts(texts);
    edits.dismiss('description');
    host.took(current);
    this.#editing = { text, seen: current };
    const { terms, formats } = words();
    this.#merged = terms.view.conflict.merged(clashes.length, formats);
    host.say(this.#merged);
    this.#draft.changed();
    this.#editor.focus(clashes[0]);
  }

  async #save(): Promise<void> {
    const { edits, host } = this.#tools;
    if (!this.#editing || edits.pending('description')) return;
    this.#tried = true;
    host.element.requestUpdate();
    if (!this.#isChanged) return this.#end();
    const { seen } = this.#editing;
    await this.#sending.send((_caseId, description) => edits.save('description', { description }, { seen }));
  }

  #saved(): void {
    const { host, words } = this.#tools;
    host.say(words().terms.view.saved(words().terms.common.description));
    void this.#end();
  }

  async #end(): Promise<void> {
    const { edits, host } = this.#tools;
    this.#startOver();
    edits.dismiss('description');
    void this.#draft.remove();
    host.element.requestUpdate();
    await host.element.updateComplete;
    host.element.renderRoot.querySelector<HTMLElement>('.description-edit')?.focus();
  }

  #startOver(): void {
    this.#editing = undefined;
    this.#merged = undefined;
    this.#tried = false;
    this.#files.clear();
  }
}
