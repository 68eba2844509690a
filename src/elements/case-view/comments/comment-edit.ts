import { html, nothing, type TemplateResult } from 'lit';
import type { Comment } from '../../../domain/comment.js';
import type { DraftController } from '../../controllers/draft-controller.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import type { MarkdownEditor } from '../../markdown/markdown-editor.js';
import { OwnPlace } from '../../primitives/own-place.js';
import { twoVersions } from '../edits/two-versions.js';
import { CaseAction, type OnCase } from '../case-action.js';
import { textDraft, textEditor, type TextDraft } from '../text-editor.js';
import { TextFiles } from '../text-files.js';
import { TextSending } from '../text-sending.js';
import type { ViewTools } from '../view-tools.js';
import { commentEditor, isSendable } from './comment-editor.js';

interface EditDraft extends TextDraft {
  /** The comment as it was when the edit began. */
  readonly seen: Comment;
}

/** The comment that is being edited; one at a time, the draft of another one waits for it. */
export class CommentEdit {
  readonly #tools: ViewTools;
  readonly #editor: MarkdownEditor;
  readonly #draft: DraftController<EditDraft>;
  readonly #saving: CaseAction<OnCase & { readonly edit: Pick<Comment, 'id' | 'version' | 'text'> }, Comment>;
  readonly #files: TextFiles;
  readonly #sending: TextSending;
  readonly #leaving: LeaveController;
  /** A letter does not render the history around it. */
  readonly #place = new OwnPlace(() => this.#renderEditor());
  #editing: EditDraft | undefined;
  #tried = false;
  /** How the text came about, where two were put together. */
  #note: string | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host } = tools;
    this.#saving = new CaseAction(host, (adapter, { caseId, edit }, options) =>
      adapter.comments.edit(caseId, edit, options),
    );
    this.#files = new TextFiles(tools, {
      id: 'edited-comment',
      text: () => this.#editing?.text ?? '',
      onText: (text) => this.#change(text),
      onChange: () => this.#draft.changed(),
    });
    this.#editor = textEditor(tools, {
      id: 'edited-comment',
      attached: this.#files,
      rows: 6,
      value: () => this.#editing?.text ?? '',
      busy: () => this.#saving.pending,
      onChange: (text) => this.#change(text),
    });
    this.#draft = textDraft<EditDraft>(tools, {
      name: () => 'comment-edit',
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
      isFit: isSendable,
      onSent: () => this.#saved(),
    });
    this.#leaving = new LeaveController(host.element, () => this.#isChanged && this.#draft.pending);
  }

  /** Whether this comment is being edited. */
  isOf({ id }: Pick<Comment, 'id'>): boolean {
    return this.#editing?.seen.id === id;
  }

  begin(comment: Comment): void {
    if (this.#isChanged && !this.isOf(comment)) return this.#editor.focus();
    this.#editing = { text: comment.text, seen: comment };
    this.#note = undefined;
    this.#tried = false;
    this.#saving.forget();
    void this.#tools.host.element.updateComplete.then(() => this.#editor.focus());
  }

  render(): unknown {
    return this.#place.render();
  }

  #renderEditor(): TemplateResult {
    const { view, common } = this.#tools.words().terms;
    const { error } = this.#saving;
    const current = error?.code === 'conflict' ? (error.current as Comment | undefined) : undefined;
    return html`${commentEditor(this.#tools, {
      editor: this.#editor,
      id: 'edited-comment',
      label: view.comment.edit,
      text: this.#editing?.text ?? '',
      tried: this.#tried,
      busy: this.#sending.pending,
      files: this.#files,
      restored: this.#draft.note === 'restored',
      note: this.#note,
      error: current ? undefined : error,
      send: { label: view.save, busyLabel: view.saving, run: () => void this.#save() },
      cancel: { label: this.#isChanged ? view.comment.discard : common.cancel, run: () => void this.#end() },
    })}
    ${
      current
        ? twoVersions(this.#tools, {
            label: view.comment.noun,
            theirs: current.text,
            mine: this.#editing?.text ?? '',
            onMine: () => void this.#save(current),
            onTheirs: () => void this.#end(),
            onBoth: () => void this.#merge(current),
          })
        : nothing
    }`;
  }

  get #isChanged(): boolean {
    return this.#editing !== undefined && (this.#editing.text !== this.#editing.seen.text || this.#files.any);
  }

  #change(text: string): void {
    if (!this.#editing) return;
    this.#editing = { ...this.#editing, text };
    this.#draft.changed();
    this.#place.renew();
    this.#leaving.look();
  }

  /** Both texts in the editor, over the version that is stored now. */
  async #merge(current: Comment): Promise<void> {
    const { merging, host, words } = this.#tools;
    const before = this.#editing;
    const merger = await merging.load();
    if (!merger || !before || before !== this.#editing) return;
    const { text, clashes } = merger.mergeTexts({ base: before.seen.text, theirs: current.text, mine: before.text });
    this.#saving.forget();
    this.#editing = { text, seen: current };
    const { terms, formats } = words();
    this.#note = terms.view.conflict.merged(clashes.length, formats);
    host.say(this.#note);
    this.#draft.changed();
    this.#editor.focus(clashes[0]);
  }

  async #save(over?: Comment): Promise<void> {
    if (!this.#editing || this.#saving.pending) return;
    this.#tried = true;
    this.#tools.host.element.requestUpdate();
    if (!this.#isChanged) return this.#end();
    const { id, version } = over ?? this.#editing.seen;
    await this.#sending.send((caseId, text) => this.#saving.run({ caseId, edit: { id, version, text } }));
  }

  #saved(): void {
    const { host, words } = this.#tools;
    host.say(words().terms.view.comment.saved);
    host.changed();
    void this.#end();
  }

  async #end(): Promise<void> {
    const { host } = this.#tools;
    const id = this.#editing?.seen.id;
    this.#startOver();
    this.#saving.forget();
    void this.#draft.remove();
    this.#draft.dismiss();
    await host.element.updateComplete;
    if (id !== undefined)
      host.element.renderRoot.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"] .menu-button`)?.focus();
  }

  #startOver(): void {
    this.#editing = undefined;
    this.#note = undefined;
    this.#tried = false;
    this.#files.clear();
  }
}
