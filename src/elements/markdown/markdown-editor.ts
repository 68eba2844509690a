import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { User } from '../../domain/user.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import type { Query } from '../controllers/query-cache.js';
import { RovingFocusController } from '../controllers/roving-focus-controller.js';
import type { ControlAttributes } from '../primitives/field.js';
import { commands, previewShortcut, type CommandName } from './commands.js';
import { editorModes, other, type EditorMode } from './editor-modes.js';
import { editorToolbar } from './editor-toolbar.js';
import { FileDrop } from './file-drop.js';
import { markdownView, type MarkdownViewOptions } from './markdown-view.js';
import type { MentionList } from './mention-list.js';
import { matchesShortcut } from './shortcuts.js';
import type { TextState } from './text/text-state.js';
import { directionOf } from '../primitives/direction.js';

type Editing = typeof import('./editing.js');

/** Resolves once it stands there. What inserts may have to be loaded first; `isWanted` is asked once it is. */
export type InsertMarkdown = (markdown: string, isWanted?: () => boolean) => Promise<void>;

/** The host as it is now; read whenever it is needed. */
export interface MarkdownEditorOptions {
  /** Id of the text area, and its name in the form. */
  readonly id: string;
  readonly value: () => string;
  readonly readonly: () => boolean;
  readonly words: () => { readonly terms: Terms; readonly formats: Formats };
  readonly onChange: (text: string) => void;
  /** The focus left the editor. */
  readonly onLeave?: () => void;
  readonly announce: (text: string) => void;
  readonly adapter?: () => CaseAdapter | undefined;
  /** Asks for people to mention; nothing where there are none. */
  readonly mentions?: (text: string) => Query<readonly User[]> | undefined;
  /**
   * Takes files that were chosen, dropped or pasted; answers `undefined` where there is nobody to take them. What it
   * inserts, at once or later, comes to where the caret was.
   */
  readonly files?: () => ((files: readonly File[], insert: InsertMarkdown) => void) | undefined;
  /** Below the text: what can be done here. */
  readonly hint?: () => string | undefined;
  /** How the preview shows people, files and images. */
  readonly view?: () => Partial<MarkdownViewOptions>;
  readonly required?: boolean;
  readonly rows?: number;
}

/**
 * A text area for Markdown with what helps to write it: a toolbar, shortcuts, lists that go on, people, files, a
 * preview. The text area is the browser's own, so that spelling, input methods, undo and screen readers work in it.
 */
export class MarkdownEditor implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MarkdownEditorOptions;
  readonly #tools: RovingFocusController;
  readonly #drop: FileDrop;
  #mode: EditorMode = 'write';
  #editing: Editing | undefined;
  #people: MentionList | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: MarkdownEditorOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#tools = new RovingFocusController(host, {
      items: () => [...(this.#part('tools')?.querySelectorAll<HTMLElement>('button') ?? [])],
    });
    this.#drop = new FileDrop(host, {
      accept: () => (this.#accept ? (files) => this.#takeFiles(files) : undefined),
    });
  }

  // What is rendered here is the host's; nothing of ours begins or ends with it.
  hostConnected(): void {
    this.#mode = 'write';
  }

  /** Loads what editing needs, unless it is there. The first focus does so too; where it fails, the next one tries again. */
  async load(): Promise<void> {
    if (this.#editing) return;
    const loaded = await import('./editing.js').catch(() => undefined);
    this.#editing ??= loaded;
    if (!loaded || this.#people) return;
    const { id, words, announce, adapter, mentions } = this.#options;
    this.#people = new loaded.MentionList(this.#host, {
      id,
      area: () => this.#area,
      adapter: () => adapter?.(),
      people: (text) => mentions?.(text),
      words,
      announce,
      onChoose: (markdown, range) => this.#insert(range, `${markdown} `),
    });
    this.#host.requestUpdate();
  }

  /** Puts the focus into the text, which is shown for it, and selects what is to be seen first. */
  focus(range?: { readonly start: number; readonly end: number }): void {
    this.#show('write', range);
  }

  render(attributes: ControlAttributes): TemplateResult {
    const { id, invalid } = attributes;
    const { terms } = this.#options.words();
    const readonly = this.#options.readonly();
    const preview = this.#mode === 'preview';
    return html`<div
      class="markdown-editor input"
      part="editor"
      ?data-readonly=${readonly}
      ?data-faulty=${invalid === 'true'}
      ?data-over=${this.#drop.over}
      @pointerover=${this.#handleNear}
      @focusin=${this.#handleNear}
      @keydown=${this.#handleKey}
      @focusout=${this.#handleFocusOut}
      @dragover=${this.#drop.handleDragOver}
      @dragleave=${this.#drop.handleDragLeave}
      @drop=${this.#drop.handleDrop}
    >
      <div class="markdown-bar">
        ${editorModes({ id, mode: this.#mode, terms, onChoose: (mode) => this.#choose(mode) })}
        ${editorToolbar({
          id,
          terms,
          hidden: preview,
          inactive: readonly,
          onCommand: ({ name }) => void this.#run(name),
          ...(this.#options.files?.() && { onAttach: () => this.#picker?.click() }),
          onKey: this.#tools.handleKey,
          onFocus: this.#tools.handleFocus,
        })}
      </div>
      ${this.#renderText(attributes, preview)} ${this.#renderPreview(id, preview)}
      ${this.#drop.over ? html`<p class="markdown-drop" id="${id}-drop">${terms.markdown.drop}</p>` : nothing}
      <input class="markdown-files" id="${id}-files" type="file" multiple hidden @change=${this.#handlePicked} />
    </div>`;
  }

  #renderText({ id, describedBy, invalid }: ControlAttributes, hidden: boolean): TemplateResult {
    const hint = this.#options.hint?.();
    const described = [describedBy, hint ? `${id}-editor-hint` : nothing].filter((each) => each !== nothing).join(' ');
    const people = this.#options.mentions?.('') === undefined ? undefined : this.#people;
    // A text area may not be called a combobox, but it may control a list as one does.
    return html`<div class="markdown-write" id="${id}-write" role="tabpanel" aria-labelledby="${id}-write-tab" ?hidden=${hidden}>
      <textarea
        class="markdown-text"
        part="input"
        id=${id}
        name=${id}
        dir=${directionOf(this.#options.value())}
        rows=${this.#options.rows ?? 8}
        aria-required=${this.#options.required ? 'true' : nothing}
        aria-describedby=${described || nothing}
        aria-invalid=${invalid}
        aria-autocomplete=${people ? 'list' : nothing}
        aria-haspopup=${people ? 'listbox' : nothing}
        aria-controls=${people?.listId ?? nothing}
        aria-activedescendant=${people?.activeId ?? nothing}
        ?readonly=${this.#options.readonly()}
        .value=${live(asTextArea(this.#options.value()))}
        @input=${this.#handleInput}
        @paste=${this.#handlePaste}
      ></textarea>
      ${people?.render() ?? nothing}
      ${hint ? html`<p class="markdown-hint" id="${id}-editor-hint"><bdi>${hint}</bdi></p>` : nothing}
    </div>`;
  }

  #renderPreview(id: string, shown: boolean): TemplateResult {
    const { terms } = this.#options.words();
    const text = this.#options.value();
    const content = () =>
      text.trim() === ''
        ? html`<p class="markdown-nothing">${terms.markdown.nothing}</p>`
        : markdownView({ ...this.#options.view?.(), text, terms });
    return html`<div class="markdown-preview" part="editor-preview" id="${id}-preview" role="tabpanel" aria-labelledby="${id}-preview-tab" tabindex="0" ?hidden=${!shown}>
      ${shown ? content() : nothing}
    </div>`;
  }

  #part(name: string): HTMLElement | null {
    return this.#host.shadowRoot?.getElementById(`${this.#options.id}-${name}`) ?? null;
  }

  get #area(): HTMLTextAreaElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>(`textarea#${this.#options.id}`) ?? null;
  }

  get #picker(): HTMLInputElement | null {
    return this.#part('files') as HTMLInputElement | null;
  }

  get #accept() {
    return this.#options.readonly() ? undefined : this.#options.files?.();
  }

  #choose(mode: EditorMode): void {
    this.#people?.close();
    // The preview takes the room of the text, so that nothing below it jumps.
    const room = this.#part('write')?.offsetHeight ?? 0;
    const preview = this.#part('preview');
    if (preview && room > 0) preview.style.minBlockSize = `${String(room)}px`;
    this.#mode = mode;
    this.#host.requestUpdate();
  }

  /** Changes the mode and puts the focus into what is shown. */
  #show(mode: EditorMode, range?: { readonly start: number; readonly end: number }): void {
    this.#choose(mode);
    void this.#host.updateComplete.then(() => {
      (mode === 'write' ? this.#area : this.#part('preview'))?.focus();
      if (range) this.#area?.setSelectionRange(range.start, range.end);
    });
  }

  async #run(name: CommandName): Promise<void> {
    // At once if that is possible: what is selected now is meant.
    if (!this.#editing) await this.load();
    const area = this.#area;
    if (!this.#editing || !area || this.#options.readonly()) return;
    area.focus();
    const { actions, stateOf, writeText } = this.#editing;
    writeText(area, actions[name](this.#options.words().terms)(stateOf(area)));
  }

  #insert(range: { readonly start: number; readonly end: number }, markdown: string): TextState | undefined {
    const area = this.#area;
    if (!area || !this.#editing) return undefined;
    const state = this.#editing.replaceRange(area.value, range, asTextArea(markdown));
    this.#editing.writeText(area, state);
    return state;
  }

  // At once, whether or not the tools are there yet: a file somebody let go of must not wait for code.
  #takeFiles(files: readonly File[]): void {
    const area = this.#area;
    if (!area) return;
    const then = [area.value, area.selectionStart, area.selectionEnd] as const;
    let place: InstanceType<Editing['PlaceInText']> | undefined;
    const insert = (markdown: string) => {
      const tools = this.#editing;
      const text = this.#area?.value ?? this.#options.value();
      // Without the tools it comes to the end, where it is found too.
      if (!tools) return this.#options.onChange(`${text}${text === '' ? '' : '\n'}${markdown}`);
      place ??= new tools.PlaceInText(...then);
      const range = place.in(text);
      // Words and files do not run into each other, nor does one file into the next.
      const before = text.slice(0, range.start);
      const gap = !/\S$/.test(before) ? '' : inBlock.test(before) ? '\n\n' : '\n';
      const state = this.#insert(range, gap + markdown);
      if (state) place.moveTo(state.text, state.end);
    };
    this.#accept?.(files, async (markdown, isWanted = () => true) => {
      if (!this.#editing) await this.load();
      if (isWanted()) insert(markdown);
    });
  }

  readonly #handleNear = (): void => void this.load();

  readonly #handleInput = (event: Event): void => {
    this.#options.onChange((event.target as HTMLTextAreaElement).value);
    // While a word is being composed it is nobody's name yet.
    if (!(event as InputEvent).isComposing) this.#people?.look();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    if (matchesShortcut(event, previewShortcut)) {
      event.preventDefault();
      this.#show(other(this.#mode));
      return;
    }
    const inText = event.target === this.#area;
    if (!inText || this.#people?.handleKey(event)) return;
    const command = commands.flat().find(({ shortcut }) => shortcut && matchesShortcut(event, shortcut));
    if (command) {
      event.preventDefault();
      void this.#run(command.name);
    } else if (/^(?:Arrow|Home|End|Page)/.test(event.key)) this.#people?.close();
    else if (event.key === 'Enter') this.#continueList(event);
  };

  #continueList(event: KeyboardEvent): void {
    const area = this.#area;
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || this.#options.readonly()) return;
    const next = area && this.#editing?.continueList(this.#editing.stateOf(area));
    if (!next) return;
    event.preventDefault();
    this.#editing?.writeText(area, next);
  }

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const area = this.#area;
    if (!area || this.#options.readonly() || this.#drop.handlePaste(event)) return;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const linked = this.#editing?.pasteLink(this.#editing.stateOf(area), pasted);
    if (!linked) return;
    event.preventDefault();
    this.#editing?.writeText(area, linked);
  };

  readonly #handlePicked = (event: Event): void => {
    const picker = event.target as HTMLInputElement;
    const files = [...(picker.files ?? [])];
    // The same file may be chosen again.
    picker.value = '';
    this.#area?.focus();
    if (files.length > 0) this.#takeFiles(files);
  };

  readonly #handleFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && (event.currentTarget as Node).contains(to)) return;
    this.#people?.close();
    this.#options.onLeave?.();
  };
}

/** The last line is of a list or a quotation, which would take in what comes right below. */
const inBlock = /^[ \t]*(?:[-*+>]|\d+[.)])[ \t].*$(?![\s\S])/m;

/** As a text area would give it back; else it would be written anew at every update, and the caret jump. */
const asTextArea = (text: string): string => text.replace(/\r\n?/g, '\n');
