import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { User } from '../../domain/user.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import { OverlayController } from '../controllers/overlay-controller.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import { listbox, optionId } from '../primitives/listbox.js';
import { mentionAt, mentionMarkdown } from './text/mentions.js';
import { stateOf } from './write-text.js';

export interface MentionListOptions {
  /** Id of the text area. */
  readonly id: string;
  readonly area: () => HTMLTextAreaElement | null;
  readonly adapter: () => CaseAdapter | undefined;
  /** Asks for people; nothing where there are none. */
  readonly people: (text: string) => Query<readonly User[]> | undefined;
  readonly words: () => { readonly terms: Terms; readonly formats: Formats };
  readonly announce: (text: string) => void;
  /** Somebody was chosen for what stands between two places of the text. */
  readonly onChoose: (markdown: string, range: { readonly start: number; readonly end: number }) => void;
}

// Asks once a person pauses, not at every key.
const pauseMs = 120;

/** People whose name is being typed behind an "@", at the caret. The focus stays in the text area. */
export class MentionList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MentionListOptions;
  readonly #overlay: OverlayController;
  readonly #found: QueryController<readonly User[]>;
  #asked: string | undefined;
  #active = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the "@" stands that nobody wants a list for. */
  #refused = -1;
  #told = -1;

  constructor(host: ReactiveControllerHost & HTMLElement, options: MentionListOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#found = new QueryController(host, options.adapter, () =>
      this.#asked === undefined ? undefined : options.people(this.#asked),
    );
    this.#overlay = new OverlayController(host, {
      anchor: () => this.#part('caret'),
      overlay: () => this.#part('people'),
      onDismiss: () => this.close(),
    });
  }

  hostDisconnected(): void {
    this.close();
  }

  // What is found decides whether there is a list, and an update brings it.
  hostUpdated(): void {
    this.#alignMirror();
    if (this.#found.pending) return;
    const { length } = this.#people;
    if (length > 0) this.#overlay.show();
    else this.#overlay.hide();
    if (length === this.#told) return;
    this.#told = length;
    const { terms, formats } = this.#options.words();
    if (length > 0) this.#options.announce(terms.markdown.peopleFound(length, formats));
  }

  /** Whether people are shown. */
  get open(): boolean {
    return this.#overlay.open && this.#people.length > 0;
  }

  /** For `aria-controls`: what the text area may open. */
  get listId(): string {
    return `${this.#options.id}-people`;
  }

  /** For `aria-activedescendant`. */
  get activeId(): string | undefined {
    return this.open ? optionId(this.listId, this.#activeIndex) : undefined;
  }

  /** Looks at what was typed, and asks for people if it is a name. */
  look(): void {
    clearTimeout(this.#timer);
    const typed = this.#typed();
    if (!typed) this.#refused = -1;
    if (!typed || typed.start === this.#refused) return this.close();
    this.#timer = setTimeout(() => {
      this.#asked = this.#typed()?.name;
      this.#active = 0;
      this.#host.requestUpdate();
    }, pauseMs);
  }

  close(): void {
    clearTimeout(this.#timer);
    if (this.#asked === undefined && !this.#overlay.open) return;
    this.#asked = undefined;
    this.#active = 0;
    this.#told = -1;
    this.#overlay.hide();
    this.#host.requestUpdate();
  }

  /** Handles a key if it is for the list; answers whether it was. */
  handleKey(event: KeyboardEvent): boolean {
    if (!this.open || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const handle = this.#keys[event.key];
    if (!handle) return false;
    event.preventDefault();
    // The dialog around the form must not close with the list, nor the form be sent.
    event.stopPropagation();
    handle();
    return true;
  }

  /** The list, and where the caret is: a copy of the text that nobody sees, broken into lines like the text area. */
  render(): TemplateResult | typeof nothing {
    const area = this.#options.area();
    const { terms } = this.#options.words();
    const { text, end } = area ? stateOf(area) : { text: '', end: 0 };
    return html`${
      this.#asked === undefined
        ? nothing
        : html`<div class="markdown-text mirror" id="${this.#options.id}-mirror" dir="auto" aria-hidden="true" inert>${text.slice(0, end)}<span id="${this.#options.id}-caret"></span>${text.slice(end)}</div>`
    }
    ${listbox({
      id: this.listId,
      label: terms.markdown.people,
      options: this.#people.map((user) => ({
        value: user.id,
        label: html`<span class="found-person"><bdi>${user.name}</bdi>${user.email ? html` <bdi class="found-mail">${user.email}</bdi>` : nothing}</span>`,
      })),
      active: this.open ? this.#activeIndex : undefined,
      onChoose: ({ value }) => this.#choose(this.#people.find(({ id }) => id === value)),
    })}`;
  }

  get #people(): readonly User[] {
    return this.#asked === undefined ? [] : (this.#found.value ?? []);
  }

  get #activeIndex(): number {
    return Math.min(this.#active, this.#people.length - 1);
  }

  readonly #keys: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => this.#move(1),
    ArrowUp: () => this.#move(-1),
    Enter: () => this.#choose(this.#people[this.#activeIndex]),
    Tab: () => this.#choose(this.#people[this.#activeIndex]),
    Escape: () => {
      this.#refused = this.#typed()?.start ?? -1;
      this.close();
    },
  };

  #part(name: string): HTMLElement | null {
    return this.#host.shadowRoot?.getElementById(`${this.#options.id}-${name}`) ?? null;
  }

  #typed() {
    const area = this.#options.area();
    return area ? mentionAt(stateOf(area)) : undefined;
  }

  #move(step: 1 | -1): void {
    const { length } = this.#people;
    this.#active = (this.#activeIndex + step + length) % length;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      if (this.activeId) this.#host.shadowRoot?.getElementById(this.activeId)?.scrollIntoView({ block: 'nearest' });
    });
  }

  #choose(user: User | undefined): void {
    const typed = this.#typed();
    this.close();
    if (user && typed) this.#options.onChoose(mentionMarkdown(user), typed);
  }

  #alignMirror(): void {
    const [area, mirror] = [this.#options.area(), this.#part('mirror')];
    if (!area || !mirror) return;
    // Without its scroll bar, so that lines break where they do in the text area.
    mirror.style.inlineSize = `${area.clientWidth}px`;
    mirror.style.blockSize = `${area.clientHeight}px`;
    mirror.scrollTop = area.scrollTop;
  }
}
