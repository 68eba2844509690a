import type { Draft, DraftStore } from './draft.js';
import { lastWords } from './last-words.js';

export interface RescueOptions<Content> {
  /** What can be kept as text; all of it when absent. */
  readonly plain?: ((content: Content) => Content) | undefined;
  /** What was kept as text last, completed from what the same draft had stored before. */
  readonly complete?: ((plain: Content, stored: Content) => Content) | undefined;
  /** What the form says now, where this draft is its. */
  readonly shown: (id: string) => Content | undefined;
  /** Puts it into the form, and keeps it. */
  readonly show: (content: Content) => void;
}

/** What a form says in the last moments of a page, and how the next one comes by it. */
export class Rescue<Content> {
  readonly #options: RescueOptions<Content>;
  /** The draft whose last words wait outside of the store. */
  #spoken: string | undefined;
  /** Drafts whose last words were shown before the store said what it has of them. */
  readonly #ahead = new Set<string>();

  constructor(options: RescueOptions<Content>) {
    this.#options = options;
  }

  /** What a transaction begun now may be too late for. */
  speak(id: string, form: string, content: Content): void {
    const { plain = (whole: Content) => whole } = this.#options;
    this.#spoken = id;
    lastWords.keep({ id, form, savedAt: Date.now(), content: plain(content) });
  }

  /** The page lives on after all, and the store has them. */
  takeBack(id: string): void {
    if (this.#spoken !== id) return;
    this.#spoken = undefined;
    lastWords.remove(id);
  }

  /** They are in the form, and the store is not yet. */
  goAhead(id: string): void {
    this.#ahead.add(id);
    this.#spoken = id;
  }

  /** A page that died left this; what it had stored before is older. */
  async bringIn(store: DraftStore, draft: Draft): Promise<void> {
    const stored = await store.get(draft.id);
    if (this.#ahead.delete(draft.id)) return this.#catchUp(store, draft.id, stored);
    if (!stored) await store.put(draft);
    else if (stored.savedAt < draft.savedAt) await store.put({ ...draft, content: this.#completed(draft, stored) });
    lastWords.remove(draft.id);
  }

  /** They were shown already, and may have been written on since: they get what is no text. */
  async #catchUp(store: DraftStore, id: string, stored: Draft | undefined): Promise<void> {
    if (!stored) return;
    const content = this.#options.shown(id);
    if (content !== undefined) return this.#options.show(this.#completed({ content }, stored));
    const now = await store.get(id);
    if (now) await store.put({ ...now, content: this.#completed(now, stored) });
  }

  #completed(words: Pick<Draft, 'content'>, stored: Draft): Content {
    const { complete = (plain: Content) => plain } = this.#options;
    return complete(words.content as Content, stored.content as Content);
  }
}
