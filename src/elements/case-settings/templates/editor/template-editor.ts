import { html, nothing, type TemplateResult } from 'lit';
import { checkTemplate, type TemplateContent } from '../../../../domain/check-template.js';
import type { Configuration } from '../../../../domain/configuration.js';
import type { CaseError, FieldProblem } from '../../../../domain/error.js';
import { sameJson } from '../../../../domain/json.js';
import type { Template } from '../../../../domain/template.js';
import { ActionController } from '../../../controllers/action-controller.js';
import { LazyController } from '../../../controllers/lazy-controller.js';
import { markdownEditorStyles } from '../../../markdown/markdown-editor.styles.js';
import { markdownViewStyles } from '../../../markdown/markdown-view.styles.js';
import { adoptStyles } from '../../../primitives/adopt-styles.js';
import { avatarStyles } from '../../../primitives/avatar.styles.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import { comboboxStyles } from '../../../primitives/combobox/combobox.styles.js';
import { icon } from '../../../primitives/icon.js';
import { retryButton } from '../../../primitives/retry.js';
import { tagInputStyles } from '../../../primitives/tag-input.styles.js';
import { formKeys } from '../../edits/form-keys.js';
import { leaveDialog } from '../../edits/leave-dialog.js';
import { freeName, sameName } from '../free-name.js';
import { mayManage, type TemplateTools } from '../template-tools.js';
import { editorStyles } from './editor.styles.js';
import { saveProblem } from './save-problem.js';
import { contentOf, type TemplateEdit } from './template-edit.js';
import type { TemplateEditing } from './template-editing.js';
import { TemplateForm } from './template-form.js';
import { TemplateModel } from './template-model.js';
import { TemplatePreview } from './template-preview.js';
import type { TemplateText } from './template-text.js';

import '../../../../i18n/english/connector.js';
import '../../../../i18n/english/markdown.js';

type Save = TemplateContent & Partial<Pick<Template, 'id' | 'version'>>;

/** Writes a template: as a form or as text, with a preview of how a new case begins. */
export class TemplateEditor {
  readonly #tools: TemplateTools;
  readonly #editing: TemplateEditing;
  readonly #onEnd: (id: string | undefined) => void;
  readonly #model: TemplateModel;
  readonly #form: TemplateForm;
  readonly #preview: TemplatePreview;
  readonly #text: LazyController<TemplateText>;
  #saving: ActionController<Save, Template>;
  /** What its edit began with: all that is said of saving is said of that one. */
  #begun: TemplateEdit['begun'] | undefined;
  /** Tries of one write that may have landed although no answer came. */
  #unsure: { readonly intent: string; readonly saves: readonly Save[] } | undefined;
  /** What saving was tried with; problems are said from then on. */
  #tried: TemplateEdit['begun'] | undefined;
  #refused: { readonly content: TemplateContent; readonly problems: readonly FieldProblem[] } | undefined;
  /** The text cannot be shown as a form. */
  #stays = false;

  constructor(tools: TemplateTools, editing: TemplateEditing, onEnd: (id: string | undefined) => void) {
    const { host } = tools;
    adoptStyles(host.element, [
      avatarStyles,
      comboboxStyles,
      tagInputStyles,
      markdownEditorStyles,
      markdownViewStyles,
      editorStyles,
    ]);
    this.#tools = tools;
    this.#editing = editing;
    this.#onEnd = onEnd;
    this.#saving = this.#newSaving();
    host.element.addController({ hostUpdate: () => this.#follow() });
    this.#model = new TemplateModel(tools, editing, () => ({
      busy: this.#saving.pending,
      problems: this.#said,
    }));
    this.#form = new TemplateForm(this.#model);
    this.#preview = new TemplatePreview(this.#model);
    this.#text = new LazyController(host.element, async () => {
      const { TemplateText } = await import('./template-text.js');
      return new TemplateText(this.#model, editing);
    });
  }

  /** A field of the template's own is being defined. */
  get isDefining(): boolean {
    return this.#form.isDefining;
  }

  focus(): void {
    const root = this.#tools.host.element.renderRoot;
    const name = root.querySelector<HTMLInputElement>('#template-name');
    if (name) name.select();
    name?.focus();
    if (!name) root.querySelector<HTMLElement>('.template-editor button')?.focus();
  }

  render(found: Configuration): TemplateResult {
    const edit = this.#editing.current;
    if (!edit) return html``;
    this.#model.library = found;
    const { host, words } = this.#tools;
    const { terms } = words();
    const said = terms.templates.editor;
    const isEditable = mayManage(host);
    const name = edit.seen?.name;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#save();
    };
    return html`<form class="template-editor" part="template-editor" aria-labelledby="template-editor-heading" novalidate @submit=${submit} @keydown=${this.#handleKey}>
      <div class="template-back">${button({ label: html`${icon('forward')} ${said.back}`, kind: 'quiet', part: 'template-back', onClick: () => this.#leave() })}</div>
      <div class="template-editor-head">
        <h4 class="template-editor-heading" id="template-editor-heading"><bdi>${name === undefined ? said.headingNew : isEditable ? said.heading(name) : name}</bdi></h4>
        ${isEditable ? this.#renderViews(edit) : nothing}
      </div>
      ${this.#editing.restored ? html`<p class="note"><bdi>${terms.drafts.restored}</bdi></p>` : nothing}
      ${this.#stays && edit.unreadable ? callout({ kind: 'warning', text: said.unreadable }) : nothing}
      <div class=${isEditable ? 'template-columns' : 'template-columns alone'}>
        ${isEditable ? (edit.view === 'text' ? this.#renderText() : this.#form.render()) : nothing}
        ${this.#preview.render(edit.unreadable ? said.previewOld : undefined)}
      </div>
      ${isEditable ? this.#renderEnd() : nothing}
    </form>`;
  }

  #renderViews(edit: TemplateEdit): TemplateResult {
    const said = this.#tools.words().terms.templates.editor;
    const view = (name: TemplateEdit['view'], label: string) =>
      html`<button class="template-view" part="template-view" type="button" aria-pressed=${edit.view === name ? 'true' : 'false'} @click=${() => this.#show(name)}>${label}</button>`;
    return html`<div class="template-views" role="group" aria-label=${said.views}>${view('form', said.form)}${view('text', said.text)}</div>`;
  }

  #renderText(): TemplateResult {
    const { terms } = this.#tools.words();
    if (this.#text.failed)
      return callout({
        kind: 'danger',
        text: terms.errors.unavailable,
        action: button({ label: terms.common.retry, onClick: () => this.#text.retry() }),
      });
    return (
      this.#text.get()?.render(this.#known) ??
      html`<p class="quiet" role="status"><bdi>${terms.common.loading}</bdi></p>`
    );
  }

  #renderEnd(): TemplateResult {
    const { terms } = this.#tools.words();
    const busy = this.#saving.pending;
    return html`<div class=${this.#editing.current?.view === 'text' ? 'template-end below-text' : 'template-end'}>
      ${this.#renderProblem()}
      <div class="edit-actions">
        ${
          // Over what somebody else saved one saves knowingly.
          this.#saving.error?.code === 'conflict'
            ? nothing
            : button({
                label: terms.settings.save,
                kind: 'primary',
                type: 'submit',
                busy,
                busyLabel: terms.settings.saving,
              })
        }
        ${button({ label: this.#editing.changed ? terms.templates.editor.discard : terms.common.cancel, onClick: () => this.#leave() })}
      </div>
    </div>`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { error } = this.#saving;
    const edit = this.#editing.current;
    if (!error || !edit) return nothing;
    return saveProblem(this.#tools, {
      error,
      edit,
      busy: this.#saving.pending,
      sentence: (problem) => this.#model.sentence(problem),
      onRetry: (button) => retryButton(error, this.#tools.words(), button),
      onSave: () => void this.#save(),
      onMine: (current) => void this.#store({ ...edit.content, id: current.id, version: current.version }),
      onTheirs: (current) => {
        this.#tools.known.took(current);
        this.#end(current.id);
      },
      onNew: () =>
        void this.#store({ ...edit.content, name: freeName(edit.content.name, this.#takenNames(undefined)) }),
    });
  }

  /** Every rule that is broken, as far as that is known here. */
  get #known(): readonly FieldProblem[] {
    const edit = this.#editing.current;
    if (!edit) return [];
    const { content, seen } = edit;
    // One whose answer was lost may be there already, and is this one.
    const mayBeThis = (name: string) => this.#unsure?.saves.some((save) => sameName(save.name, name)) ?? false;
    const isTaken = this.#takenNames(seen?.id).some((name) => sameName(name, content.name) && !mayBeThis(name));
    const problems = [
      ...checkTemplate(content, this.#model.library),
      ...(isTaken && content.name.trim() !== '' ? [{ path: 'name', rule: 'duplicate' } as const] : []),
    ];
    const refused = this.#refused?.content === content ? this.#refused.problems : [];
    const isKnown = ({ path, rule }: FieldProblem) => problems.some((each) => each.path === path && each.rule === rule);
    return [...problems, ...refused.filter((problem) => !isKnown(problem))];
  }

  get #said(): readonly FieldProblem[] {
    return this.#tried === this.#editing.current?.begun && this.#tried ? this.#known : [];
  }

  #takenNames(id: string | undefined): readonly string[] {
    return (this.#tools.known.all ?? []).filter((each) => each.id !== id).map(({ name }) => name);
  }

  #show(view: TemplateEdit['view']): void {
    const edit = this.#editing.current;
    if (!edit || edit.view === view) return;
    if (view === 'form' && edit.unreadable) {
      this.#stays = true;
      const { host, words } = this.#tools;
      host.say(words().terms.templates.editor.unreadable);
      host.element.requestUpdate();
      this.#text.value?.focusProblem(this.#known);
      return;
    }
    this.#stays = false;
    // What is typed and no tag yet comes along.
    if (view === 'text') this.#form.commit();
    this.#editing.change({ view });
  }

  readonly #handleKey = (event: KeyboardEvent): void =>
    formKeys(event, { sendsFrom: 'template-name', leave: () => this.#leave(), save: () => void this.#save() });

  #leave(): void {
    if (this.#saving.pending) return;
    const id = this.#editing.current?.seen?.id;
    if (!this.#editing.changed) return this.#end(id);
    leaveDialog(this.#tools, () => this.#end(id));
  }

  async #save(): Promise<void> {
    if (this.#saving.pending) return;
    const isWhole = this.#editing.current?.view !== 'form' || this.#form.commit();
    // As it is with what was typed and no tag until now.
    const edit = this.#editing.current;
    if (!edit) return;
    this.#tried = edit.begun;
    this.#tools.host.element.requestUpdate();
    await this.#tools.host.element.updateComplete;
    if (edit.unreadable) {
      this.#stays = true;
      this.#text.value?.focusProblem(this.#known);
      return;
    }
    const [first] = this.#known;
    if (first || !isWhole) {
      if (edit.view === 'text') this.#text.value?.focusProblem(this.#known);
      else if (first) this.#form.focus(first);
      return;
    }
    const { seen, content } = edit;
    if (seen && !this.#editing.changed) return this.#end(seen.id);
    await this.#store({ ...content, ...(seen && { id: seen.id, version: seen.version }) });
  }

  async #store(save: Save): Promise<void> {
    const { known, toasts, words, host } = this.#tools;
    const edit = this.#editing.current;
    const saving = this.#saving;
    const saved = await this.#run(saving, { ...save, name: save.name.trim() });
    // Another one is written by now, and what is said of saving is said of that.
    const isStill = saving === this.#saving;
    if (saved) known.took(saved);
    if (!isStill) return;
    if (!saved) {
      const { error } = saving;
      if (error?.code === 'validation' && edit) this.#refused = { content: edit.content, problems: error.fields };
      this.#say(error);
      return;
    }
    // Another owner is looked at by now.
    if (saved.owner !== host.scene().owner) return;
    toasts.show({ text: words().terms.templates.editor.saved(saved.name) });
    this.#end(saved.id);
  }

  /** Writes what is meant, also where the answer to an earlier try was lost and that one said something else. */
  async #run(saving: ActionController<Save, Template>, save: Save): Promise<Template | undefined> {
    // One beside theirs is another write than one over it.
    if (this.#unsure?.saves.some(({ id }) => id !== save.id)) saving.forget();
    const intent = saving.mutationId;
    const before = this.#unsure?.intent === intent ? this.#unsure.saves : [];
    this.#unsure = undefined;
    const saved = await saving.run(save);
    if (!saved) {
      if (saving === this.#saving && saving.mutationId === intent) this.#unsure = { intent, saves: [...before, save] };
      return undefined;
    }
    const { id: _id, version: _version, ...content } = save;
    if (before.every((each) => sameJson(each, save)) || sameJson(contentOf(saved), content)) return saved;
    // It was the first of them that landed, and its answer is what came now.
    if (saving === this.#saving) this.#editing.change({ seen: saved });
    return this.#run(saving, { ...content, id: saved.id, version: saved.version });
  }

  #say(error: CaseError | undefined): void {
    const { host, words } = this.#tools;
    if (!error) return;
    host.say(words().terms.templates.editor.failed);
    void host.element.updateComplete.then(() =>
      host.element.renderRoot.querySelector('.template-end')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #newSaving(): ActionController<Save, Template> {
    const { host } = this.#tools;
    return new ActionController(
      host.element,
      () => host.scene().adapter,
      (adapter, save, options) => adapter.templates.save(save, options),
    );
  }

  /** An edit that went, or another one: of another owner, for instance. */
  #follow(): void {
    const begun = this.#editing.current?.begun;
    if (begun === this.#begun) return;
    this.#begun = begun;
    this.#forget();
  }

  #forget(): void {
    // What is under way goes on, and is no longer said here.
    this.#tools.host.element.removeController(this.#saving);
    this.#saving = this.#newSaving();
    this.#unsure = undefined;
    this.#tried = undefined;
    this.#refused = undefined;
    this.#stays = false;
    this.#form.clear();
  }

  #end(id: string | undefined): void {
    this.#forget();
    this.#editing.end();
    this.#onEnd(id);
  }
}
