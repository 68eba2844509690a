import type { CaseId } from '../../domain/ids.js';
import type { DraftController } from '../controllers/draft-controller.js';
import type { MarkdownEditor } from '../markdown/markdown-editor.js';
import type { TextDraft } from './text-editor.js';
import type { TextFiles } from './text-files.js';
import type { ViewTools } from './view-tools.js';

export interface TextSendingOptions {
  readonly files: TextFiles;
  readonly editor: () => MarkdownEditor;
  readonly draft: () => Pick<DraftController<TextDraft>, 'hold'>;
  /** What is written now; nothing while nobody writes. */
  readonly text: () => string | undefined;
  readonly isFit: (text: string) => boolean;
  /** It was sent, and is still what is written: the editor is to be as if it had never been. */
  readonly onSent: () => void;
}

/** Writes the text on this case; answers nothing where that failed. */
export type Write = (caseId: CaseId, text: string) => Promise<unknown>;

interface Begun {
  readonly caseId: CaseId;
  /** What the case is called. */
  readonly title: string;
  /** That of the files, and with them of the text. */
  readonly turn: number;
  readonly removeDraft: () => Promise<void>;
}

/**
 * Sends what is written in a case: its files first, then the text. Another case may be shown before all of that is done;
 * what was to be sent then still goes to the case it was written for, or stays its draft, and what is being written by then
 * is left alone.
 */
export class TextSending {
  readonly #tools: ViewTools;
  readonly #options: TextSendingOptions;
  /** Cases something is being sent to. */
  readonly #under = new Set<CaseId>();

  constructor(tools: ViewTools, options: TextSendingOptions) {
    this.#tools = tools;
    this.#options = options;
  }

  /** Whether something is being sent to the case that is shown. */
  get pending(): boolean {
    return this.#under.has(this.#tools.host.scene().found?.id ?? '');
  }

  /** `write` is given everything it needs before anything is waited for. */
  async send(write: Write): Promise<void> {
    const begun = this.#begin();
    if (!begun || this.pending) return;
    this.#set(begun, true);
    try {
      const written = await this.#land(begun);
      if (written !== undefined && (await write(begun.caseId, written))) this.#end({ ...begun, written });
    } finally {
      this.#set(begun, false);
    }
  }

  async #land({ turn, caseId, title }: Begun): Promise<string | undefined> {
    const { files, editor, text, isFit } = this.#options;
    const isFitNow = () => isFit(text() ?? '');
    const landed = await files.land(isFitNow);
    const isSame = turn === files.turn;
    // What was typed on while they landed is sent along.
    if (landed !== undefined) return ((isSame ? text() : undefined) ?? landed).trim();
    if (isSame) {
      if (!isFitNow()) editor().focus();
      return undefined;
    }
    const { host, toasts, words } = this.#tools;
    // Whoever went on believes it was sent.
    if (host.scene().found?.id !== caseId) toasts.show({ kind: 'warning', text: words().terms.view.notSent(title) });
    return undefined;
  }

  /** The same for what is written otherwise: to be called before that, and what it answers once it was. */
  begin(): () => void {
    const begun = this.#begin();
    const written = this.#options.text()?.trim() ?? '';
    return () => begun && this.#end({ ...begun, written });
  }

  #begin(): Begun | undefined {
    const { files, draft } = this.#options;
    const { found } = this.#tools.host.scene();
    return found && { caseId: found.id, title: found.title, turn: files.turn, removeDraft: draft().hold() };
  }

  #set({ caseId }: Begun, isUnder: boolean): void {
    if (isUnder) this.#under.add(caseId);
    else this.#under.delete(caseId);
    this.#tools.host.element.requestUpdate();
  }

  /** The same text may have come back meanwhile, as the draft of a case somebody came back to. */
  #end({ caseId, turn, removeDraft, written }: Begun & { readonly written: string }): void {
    const { files, text, onSent } = this.#options;
    const { host } = this.#tools;
    void removeDraft();
    const cameBack = host.scene().found?.id === caseId && text()?.trim() === written;
    if (turn !== files.turn && !cameBack) return host.changed();
    files.landed();
    onSent();
  }
}
