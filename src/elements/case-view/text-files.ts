import '../../i18n/english/choices.js';
import { nothing, type TemplateResult } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { StagedFile } from '../../domain/attachments.js';
import { toCaseError, type CaseError } from '../../domain/error.js';
import { newId, type CaseId } from '../../domain/ids.js';
import { errorWords } from '../../i18n/error-words.js';
import { StagedFiles, type ChosenFile, type Contents } from '../attachments/staged-files.js';
import { refusalsIn, stagedList, warningOf } from '../attachments/staged-list.js';
import { fileMarkdown, filesRenamed } from '../markdown/text/files.js';
import type { InsertMarkdown } from '../markdown/markdown-editor.js';
import { callout } from '../primitives/callout.js';
import type { ViewTools } from './view-tools.js';

export interface TextFilesOptions {
  /** Id of the text area. */
  readonly id: string;
  readonly text: () => string;
  /** A file was renamed or taken away, and the text with it. */
  readonly onText: (text: string) => void;
  /** Something else is to be kept now. */
  readonly onChange: () => void;
}

/** What a draft keeps of them. */
export interface KeptFiles {
  readonly files?: readonly ChosenFile[];
  readonly contents?: Contents;
}

/** Files of a text that is being written: brought there while it is, and put on the case when it is sent. */
export class TextFiles {
  readonly #tools: ViewTools;
  readonly #options: TextFilesOptions;
  readonly #staging: StagedFiles;
  #files: readonly ChosenFile[] = [];
  #error: CaseError | undefined;
  /** Counts how often they began anew: what was waited for is none of what is there then. */
  #turn = 0;
  /** The turn whose files are being put on the case. */
  #landing: number | undefined;
  /** Each until its file stands in the text, or never will. */
  readonly #coming = new Set<Promise<void>>();

  constructor(tools: ViewTools, options: TextFilesOptions) {
    this.#tools = tools;
    this.#options = options;
    this.#staging = new StagedFiles(tools.host.element, {
      files: () => this.#files,
      adapter: () => tools.host.scene().adapter,
      onChange: (files) => {
        this.#files = files;
        options.onChange();
      },
    });
  }

  /** Whether there are any: a text is not empty that has some. */
  get any(): boolean {
    return this.#files.length > 0;
  }

  /** They are being waited for, or put on the case. */
  get pending(): boolean {
    return this.#landing === this.#turn;
  }

  /** Tells whether the text is still the one it is now: not thrown away, and not another case's. */
  get turn(): number {
    return this.#turn;
  }

  get version(): number {
    return this.#staging.version;
  }

  /** Where the content of a file can be seen before it is on the case. */
  readonly urlOf = (ref: string): string | undefined => this.#staging.urlOf(ref);

  /** Hands the content of a file that is not on the case yet to whoever asks; nothing where it is none of these. */
  readonly save = (ref: string): Promise<void> | undefined => this.#staging.save(ref);

  /** What a draft is to keep; nothing of it while there are none. */
  get kept(): KeptFiles {
    return this.any ? { files: this.#files, contents: new Map(this.#staging.contents) } : {};
  }

  restore({ files = [], contents = new Map() }: KeptFiles): void {
    this.clear();
    this.#files = files;
    this.#staging.restore(contents);
  }

  clear(): void {
    this.#staging.clear();
    this.#turn += 1;
    this.#coming.clear();
    this.#files = [];
    this.#error = undefined;
  }

  /** Takes files; each is shown where the caret was once it is there. */
  readonly add = (given: readonly File[], insert: InsertMarkdown): void => {
    const { host, words } = this.#tools;
    const taken = this.#staging.add(given);
    host.say([...taken.map(({ name }) => words().terms.files.uploading(name)), ...this.#refusals].join(' '));
    for (const { id } of taken) {
      const shown = this.#whenStaged(id, insert).finally(() => this.#coming.delete(shown));
      this.#coming.add(shown);
    }
  };

  render(isBusy: boolean): TemplateResult | typeof nothing | readonly (TemplateResult | typeof nothing)[] {
    const { words } = this.#tools;
    const { terms } = words();
    return [
      stagedList({
        id: `${this.#options.id}-staged`,
        files: this.#files,
        others: this.#tools.files.known,
        staging: this.#staging,
        readonly: isBusy,
        words: words(),
        onRemove: (file) => this.#remove(file),
      }),
      this.#error
        ? callout({ kind: 'danger', text: terms.files.failed, hint: errorWords(this.#error, terms) })
        : nothing,
    ];
  }

  /**
   * Puts them on the case, once all are there and the text is as it should be. Answers the text that can be sent to this
   * case now, whichever is shown by then; nothing where none can, what is in the way is shown otherwise, or where another
   * text is being written by then: a draft keeps what was to be sent.
   */
  async land(isSendable: () => boolean): Promise<string | undefined> {
    const { adapter, found } = this.#tools.host.scene();
    const { text } = this.#options;
    if (!this.any) return isSendable() ? text() : undefined;
    if (!adapter || !found || this.pending) return undefined;
    const turn = this.#turn;
    const isOver = () => turn !== this.#turn;
    this.#begin(turn);
    try {
      await Promise.all([this.#staging.settled(), ...this.#coming]);
      if (isOver()) return undefined;
      if (this.#staging.unfinished.length > 0) return this.#sayFailed();
      if (!isSendable()) return undefined;
      return await this.#attach(adapter, found.id, isOver);
    } catch (thrown) {
      if (isOver()) return undefined;
      this.#error = toCaseError(thrown);
      return this.#sayFailed();
    } finally {
      this.#end(turn);
    }
  }

  /** The text was sent: what it shows is shown from what is held already. */
  landed(): void {
    for (const { id, staged } of this.#files) {
      const content = this.#staging.contents.get(id);
      if (staged && content) void this.#tools.files.show(staged, content);
    }
    this.clear();
  }

  /** Answers the text as it was when they were put there. */
  async #attach(adapter: CaseAdapter, caseId: CaseId, isOver: () => boolean): Promise<string> {
    const attach = async () => {
      const text = this.#options.text();
      const staged = this.#files.flatMap((file) => (file.staged ? [file.staged] : []));
      await adapter.files.attach(caseId, staged, { mutationId: newId() });
      return text;
    };
    try {
      return await attach();
    } catch (thrown) {
      const { fields } = toCaseError(thrown);
      if (isOver() || !fields.some(({ rule }) => rule === 'unknown_record')) throw thrown;
      // What was staged is swept after a day, and this draft may be older.
      const renewed = await this.#staging.stageAgain();
      if (isOver()) throw thrown;
      this.#rename(renewed);
      return attach();
    }
  }

  /** The text shows its files by the names they had. */
  #rename(renewed: ReadonlyMap<string, StagedFile>): void {
    const text = this.#options.text();
    const now = filesRenamed(text, new Map([...renewed].map(([ref, staged]) => [ref, staged.ref])));
    if (now !== text) this.#options.onText(now);
  }

  async #whenStaged(id: string, insert: InsertMarkdown): Promise<void> {
    const { host } = this.#tools;
    const done = await this.#staging.whenDone(id);
    // Another case may be looked at by then, or the file taken away.
    const isThere = () => this.#files.some((file) => file.id === id);
    if (done?.staged) {
      await insert(markdownOf(done, done.staged), isThere);
      void this.#sayUploaded(done);
    } else if (!isThere() && this.#refusals.length > 0) host.say(this.#refusals.join(' '));
  }

  /** What is sent need not wait for what is on the case by then. */
  async #sayUploaded(file: ChosenFile): Promise<void> {
    const { host, words, files } = this.#tools;
    await files.learn();
    if (!this.#files.some(({ id }) => id === file.id)) return;
    const warning = warningOf(file, { files: this.#files, others: files.known, words: words() });
    host.say([words().terms.files.uploaded(file.name), warning ?? ''].join(' ').trim());
  }

  #remove(file: ChosenFile): void {
    const { host, words } = this.#tools;
    const { id, name, staged } = file;
    const { terms } = words();
    host.say(staged ? terms.choices.removed(name) : terms.files.cancelled(name));
    this.#staging.remove(id);
    const text = this.#options.text();
    // What is not sent is not shown either.
    if (staged) this.#options.onText(text.replaceAll(markdownOf(file, staged), ''));
    void host.element.updateComplete.then(() => {
      const root = host.element.renderRoot;
      const list = root.querySelector(`#${this.#options.id}-staged`);
      (list?.querySelector<HTMLElement>('button') ?? root.querySelector<HTMLElement>(`#${this.#options.id}`))?.focus();
    });
  }

  get #refusals(): readonly string[] {
    return refusalsIn(this.#staging, this.#tools.words());
  }

  #sayFailed(): undefined {
    const { host, words } = this.#tools;
    host.say(words().terms.files.failed);
    void host.element.updateComplete.then(() =>
      host.element.renderRoot.querySelector<HTMLElement>(`#${this.#options.id}-staged`)?.focus(),
    );
    return undefined;
  }

  #begin(turn: number): void {
    this.#landing = turn;
    this.#error = undefined;
    this.#tools.host.element.requestUpdate();
  }

  #end(turn: number): void {
    if (this.#landing === turn) this.#landing = undefined;
    this.#tools.host.element.requestUpdate();
  }
}

const markdownOf = ({ name, mimeType }: ChosenFile, { ref }: StagedFile): string =>
  fileMarkdown({ id: ref, name, image: mimeType.startsWith('image/') });
