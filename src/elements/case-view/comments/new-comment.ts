import { html, nothing, type TemplateResult } from 'lit';
import type { Comment } from '../../../domain/comment.js';
import type { CaseId } from '../../../domain/ids.js';
import { ActionController } from '../../controllers/action-controller.js';
import type { DraftController } from '../../controllers/draft-controller.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import type { MarkdownEditor } from '../../markdown/markdown-editor.js';
import { textDraft, textEditor, type TextDraft } from '../text-editor.js';
import { TextFiles } from '../text-files.js';
import { refusalWords } from '../edits/refused.js';
import type { ViewTools } from '../view-tools.js';
import { commentEditor, isSendable } from './comment-editor.js';
import { quoted } from './quote.js';

/** What the next comment is written in. It never fails because somebody else changed the case. */
export class NewComment {
  readonly #tools: ViewTools;
  readonly #editor: MarkdownEditor;
  readonly #draft: DraftController<TextDraft>;
  readonly #adding: ActionController<{ readonly caseId: CaseId; readonly text: string }, Comment>;
  readonly #files: TextFiles;
  #text = '';
  #tried = false;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host, words } = tools;
    this.#adding = new ActionController(
      host.element,
      () => host.scene().adapter,
      (adapter, { caseId, text }, options) => adapter.comments.add(caseId, { text }, options),
    );
    this.#files = new TextFiles(tools, {
      id: 'comment',
      text: () => this.#text,
      onText: (text) => this.#change(text),
      onChange: () => this.#draft.changed(),
    });
    this.#editor = textEditor(tools, {
      id: 'comment',
      attached: this.#files,
      rows: 4,
      value: () => this.#text,
      busy: () => this.#adding.pending,
      hint: () => words().terms.view.comment.keys(`${words().terms.markdown.keys.control}+Enter`),
      onChange: (text) => this.#change(text),
    });
    this.#draft = textDraft<TextDraft>(tools, {
      name: () => 'comment',
      content: () => (this.#isEmpty ? undefined : { text: this.#text, ...this.#files.kept }),
      restore: (content) => this.#restore(content),
      // What was typed stays with the case it was typed for.
      onMoved: () => this.#startOver(),
    });
    new LeaveController(host.element, () => !this.#isEmpty && this.#draft.pending);
  }

  /** Puts a quotation into the text, and the focus behind it. */
  quote(text: string): void {
    const before = this.#text.trimEnd();
    this.#change(`${before === '' ? '' : `${before}\n\n`}${quoted(text)}`);
    void this.#tools.host.element.updateComplete.then(() => this.#editor.focus());
  }

  focus(): void {
    this.#editor.focus();
  }

  render(): TemplateResult | typeof nothing {
    const { host, words } = this.#tools;
    if (host.scene().session?.permissions.createComment !== true) {
      const refused = refusalWords(this.#tools, 'createComment');
      return refused === undefined ? nothing : html`<p class="quiet"><bdi>${refused}</bdi></p>`;
    }
    const { comment } = words().terms.view;
    return html`<div class="comment-new">
      ${commentEditor(this.#tools, {
        editor: this.#editor,
        id: 'comment',
        label: comment.label,
        text: this.#text,
        tried: this.#tried,
        busy: this.#isBusy,
        files: this.#files,
        restored: this.#draft.note === 'restored',
        error: this.#adding.error,
        send: { label: comment.send, busyLabel: comment.sending, run: () => void this.#send() },
        cancel: this.#isEmpty ? undefined : { label: comment.discard, run: () => this.#discard() },
      })}
    </div>`;
  }

  #change(text: string): void {
    this.#text = text;
    this.#tried = false;
    // Another text is another write.
    if (!this.#adding.pending) this.#adding.forget();
    this.#draft.changed();
    this.#tools.host.element.requestUpdate();
  }

  get #isEmpty(): boolean {
    return this.#text.trim() === '' && !this.#files.any;
  }

  get #isBusy(): boolean {
    return this.#adding.pending || this.#files.pending;
  }

  async #send(): Promise<void> {
    const { host, words } = this.#tools;
    const { found } = host.scene();
    if (!found || this.#isBusy) return;
    this.#tried = true;
    host.element.requestUpdate();
    if (!(await this.#files.land(() => isSendable(this.#text)))) {
      if (!isSendable(this.#text)) this.#editor.focus();
      return;
    }
    const added = await this.#adding.run({ caseId: found.id, text: this.#text.trim() });
    // Another case is looked at by now, and another comment is being written.
    if (!added || host.scene().found?.id !== found.id) return;
    this.#files.landed();
    this.#clear();
    host.say(words().terms.view.comment.sent);
    host.changed();
    await host.element.updateComplete;
    this.#editor.focus();
  }

  #discard(): void {
    const { toasts, words } = this.#tools;
    const before = { text: this.#text, ...this.#files.kept };
    this.#clear();
    const undo = () => {
      this.#restore(before);
      this.#change(before.text);
    };
    toasts.show({ kind: 'info', text: words().terms.drafts.discarded, undo });
    this.#editor.focus();
  }

  #restore({ text, ...kept }: TextDraft): void {
    this.#text = text;
    this.#files.restore(kept);
  }

  #clear(): void {
    this.#startOver();
    void this.#draft.remove();
    this.#draft.dismiss();
  }

  #startOver(): void {
    this.#text = '';
    this.#tried = false;
    this.#files.clear();
    this.#adding.forget();
  }
}
