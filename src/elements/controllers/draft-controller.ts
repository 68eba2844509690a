import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newId } from '../../domain/ids.js';
import type { Draft, DraftStore } from '../drafts/draft.js';
import { holdDraft, type Hold } from '../drafts/hold-draft.js';
import { storedBefore } from '../drafts/stored-before.js';

export interface DraftOptions<Content> {
  /** Names the form and the person (`draftKey`); nothing while that is not known. */
  readonly form: () => string | undefined;
  /** Whether drafts are wanted. When they are not, what is there is removed. */
  readonly kept: () => boolean;
  /** What there is to keep; nothing when nobody would miss it. */
  readonly content: () => Content | undefined;
  /** Whether a draft found belongs into this form as it is now. */
  readonly fits: (content: Content) => boolean;
  readonly restore: (content: Content) => void;
  /** The form is another one now, or another person's: what was typed is kept with the former one. */
  readonly onMoved?: () => void;
  readonly onNote?: (note: DraftNote) => void;
}

/** What a person should be told about their draft. */
export type DraftNote = 'restored' | 'discarded' | 'failed';

interface Slot {
  readonly id: string;
  readonly hold: Promise<Hold | undefined>;
}

// Often enough that a crash costs a word, seldom enough that nobody feels it.
const saveEveryMs = 400;
// A page that is reloaded may find its own lock still being given back.
const reloadGraceMs = 800;
const flushPatienceMs = 500;

/**
 * Keeps what a form says across reloads, crashes and navigation. Every form on every page writes a draft of its own,
 * so none overwrites another; a new form takes over the newest one that nobody has open. Storage that fails never
 * gets into the way of typing.
 */
export class DraftController<Content> implements ReactiveController {
  /** What to tell beside the form; nothing once it is over. */
  note: DraftNote | undefined;
  /** What was typed cannot be kept in this browser. */
  failed = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DraftOptions<Content>;
  #form: string | undefined;
  #kept: boolean | undefined;
  #slot: Slot | undefined;
  #store: DraftStore | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #discarded: Content | undefined;
  #end: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DraftOptions<Content>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = new AbortController();
    const { signal } = this.#end;
    window.addEventListener('pagehide', () => void this.flush(), { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void this.flush(), {
      signal,
    });
    if (this.#slot) this.#slot = { id: this.#slot.id, hold: holdDraft(this.#slot.id, reloadGraceMs) };
  }

  hostDisconnected(): void {
    this.#end?.abort();
    const slot = this.#slot;
    void this.flush().finally(() => void slot?.hold.then((hold) => hold?.release()));
  }

  hostUpdate(): void {
    const form = this.#options.form();
    if (form === undefined) return;
    const kept = this.#options.kept();
    if (form === this.#form && kept === this.#kept) return;
    const moved = this.#form !== undefined && form !== this.#form;
    if (moved) this.#leaveSlot();
    this.#form = form;
    this.#kept = kept;
    if (moved) this.#options.onMoved?.();
    if (kept) void this.#takeOver(form);
    else void this.#clear(form);
  }

  /** Something was typed: it is kept within half a second. */
  changed(): void {
    this.#discarded = undefined;
    if (this.note !== 'failed') this.note = undefined;
    if (this.#kept) this.#timer ??= setTimeout(() => void this.flush(), saveEveryMs);
  }

  /** Keeps it now. Never rejects, and does not wait for a storage that does not answer. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const content = this.#options.content();
    if (content === undefined) return this.remove();
    const form = this.#form;
    if (form === undefined || !this.#kept) return;
    this.#slot ??= newSlot();
    const draft: Draft = { id: this.#slot.id, form, savedAt: Date.now(), content };
    await Promise.race([this.#attempt((store) => store.put(draft), true), patience()]);
  }

  /** What was typed is saved elsewhere or not wanted any more. */
  async remove(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const slot = this.#slot;
    this.#slot = undefined;
    if (!slot) return;
    await this.#attempt((store) => store.remove(slot.id), false);
    (await slot.hold)?.release();
  }

  /** Throws it away, until `undo`. */
  discard(empty: () => void): void {
    this.#discarded = this.#options.content();
    empty();
    void this.remove();
    this.#tell('discarded');
  }

  undo(): void {
    const content = this.#discarded;
    if (content === undefined) return;
    this.#options.restore(content);
    this.#tell('restored');
    void this.flush();
  }

  /** Takes back what was said about it. */
  dismiss(): void {
    this.note = undefined;
    this.#discarded = undefined;
    this.#host.requestUpdate();
  }

  async #takeOver(form: string): Promise<void> {
    if (!(await storedBefore())) return;
    await this.#attempt(async (store) => {
      const drafts = (await store.list(form)).filter(({ content }) => this.#options.fits(content as Content));
      for (const { id } of drafts) if (await this.#take(store, form, id)) return;
      const [newest] = drafts;
      if (newest) await this.#take(store, form, newest.id, reloadGraceMs);
    }, false);
  }

  /** Whether the search is over. */
  async #take(store: DraftStore, form: string, id: string, waitMs?: number): Promise<boolean> {
    const hold = await holdDraft(id, waitMs);
    if (!hold) return false;
    // Read again: whoever held it may have saved or removed it.
    const draft = await store.get(id);
    const wanted =
      form === this.#form && this.#host.isConnected && !this.#slot && this.#options.content() === undefined;
    if (!draft || !wanted) {
      hold.release();
      return !wanted;
    }
    this.#slot = hold.acrossTabs ? { id, hold: Promise.resolve(hold) } : newSlot();
    this.#options.restore(draft.content as Content);
    this.#tell('restored');
    // Another tab may have taken it too: from here on each keeps its own.
    if (!hold.acrossTabs) await this.flush().then(() => store.remove(id));
    return true;
  }

  #leaveSlot(): void {
    const slot = this.#slot;
    void this.flush().finally(() => void slot?.hold.then((hold) => hold?.release()));
    this.#slot = undefined;
    this.note = undefined;
    this.#discarded = undefined;
  }

  async #clear(form: string): Promise<void> {
    this.#slot = undefined;
    if (await storedBefore()) await this.#attempt((store) => store.clear(form), false);
  }

  /** Only a failed attempt to keep something concerns the person. */
  async #attempt(work: (store: DraftStore) => Promise<void>, keeping: boolean): Promise<void> {
    try {
      this.#store ??= (await import('../drafts/draft-store.js')).draftStore;
      await work(this.#store);
      if (keeping && this.failed) {
        this.failed = false;
        this.dismiss();
      }
    } catch {
      if (!keeping || this.failed) return;
      this.failed = true;
      this.#tell('failed');
    }
  }

  #tell(note: DraftNote): void {
    this.note = note;
    this.#options.onNote?.(note);
    this.#host.requestUpdate();
  }
}

function newSlot(): Slot {
  const id = newId();
  return { id, hold: holdDraft(id) };
}

const patience = () => new Promise<void>((resolve) => setTimeout(resolve, flushPatienceMs));
