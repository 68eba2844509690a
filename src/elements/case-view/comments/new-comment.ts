import { html, nothing, type TemplateResult } from 'lit';
import type { Comment } from '../../../domain/comment.js';
import type { DraftController } from '../../controllers/draft-controller.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import type { MarkdownEditor } from '../../markdown/markdown-editor.js';
import { OwnPlace } from '../../primitives/own-place.js';
import { CaseAction, type OnCase } from '../case-action.js';
import { textDraft, textEditor, type TextDraft } from '../text-editor.js';
import { TextFiles } from '../text-files.js';
import { TextSending } from '../text-sending.js';
import { refusalWords } from '../edits/refused.js';
import type { ViewTools } from '../view-tools.js';
import { commentEditor, isSendable } from './comment-editor.js';
import { quoted } from './quote.js';

/** What the next comment is written in. It never fails because somebody else changed the case. */
export class NewComment {
  readonly #tools: ViewTools;
  readonly #editor: MarkdownEditor;
  readonly #draft: DraftController<TextDraft>;
  readonly #adding: CaseAction<OnCase & { readonly text: string }, Comment>;
  readonly #files: TextFiles;
  readonly #sending: TextSending;
  readonly #leaving: LeaveController;
  /** A letter does not render the history above. */
  readonly #place = new OwnPlace(() => this.#renderEditor());
  #text = '';
  #tried = false;
  /** Takes away what offers to undo that a comment was discarded. */
  #endUndo: (() => void) | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host, words } = tools;
    this.#adding = new CaseAction(host, (adapter, { caseId, text }, options) =>
      adapter.comments.add(caseId, { text }, options),
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
      onMoved: () => {
        this.#endUndo?.();
        this.#startOver();
      },
      onDurable: () => this.#leaving.look(),
    });
    this.#sending = new TextSending(tools, {
      files: this.#files,
      editor: () => this.#editor,
      draft: () => this.#draft,
      text: () => this.#text,
      isFit: isSendable,
      onSent: () => void this.#end(),
    });
    this.#leaving = new LeaveController(host.element, () => !this.#isEmpty && this.#draft.pending);
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
    if (this.#tools.host.scene().session?.permissions.createComment !== true) {
      const refused = refusalWords(this.#tools, 'createComment');
      return refused === undefined ? nothing : html`<p class="quiet"><bdi>${refused}</bdi></p>`;
    }
    return html`<div class="comment-new">${this.#place.render()}</div>`;
  }

  #renderEditor(): TemplateResult {
    const { comment } = this.#tools.words().terms.view;
    return commentEditor(this.#tools, {
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
    });
  }

  #change(text: string): void {
    this.#text = text;
    this.#tried = false;
    // Another text is another write.
    if (this.#adding.error && !this.#adding.pending) this.#adding.forget();
    this.#draft.changed();
    this.#place.renew();
    this.#leaving.look();
  }

  get #isEmpty(): boolean {
    return this.#text.trim() === '' && !this.#files.any;
  }

  get #isBusy(): boolean {
    return this.#sending.pending;
  }

  async #send(): Promise<void> {
    if (this.#isBusy) return;
    this.#tried = true;
    this.#tools.host.element.requestUpdate();
    await this.#sending.send((caseId, text) => this.#adding.run({ caseId, text }));
  }

  async #end(): Promise<void> {
    const { host, words } = this.#tools;
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
    this.#endUndo = toasts.show({ kind: 'info', text: words().terms.drafts.discarded, undo });
    this.#editor.focus();
  }

  #restore({ text, ...kept }: TextDraft): void {
    this.#text = text;
    this.#files.restore(kept);
  }

  #clear(): void {
    this.#startOver();
    this.#adding.forget();
    void this.#draft.remove();
    this.#draft.dismiss();
  }

  #startOver(): void {
    this.#text = '';
    this.#tried = false;
    this.#files.clear();
  }
}
