import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newId } from '../../domain/ids.js';
import type { BringInOptions } from '../drafts/bring-in.js';
import type { Draft, DraftStore } from '../drafts/draft.js';
import { holdDraft, type Hold } from '../drafts/hold-draft.js';
import { pageMemory, type Left } from '../drafts/page-memory.js';
import { lastWords } from '../drafts/last-words.js';
import { storedBefore } from '../drafts/stored-before.js';

export interface DraftOptions<Content> {
  /** Names the form and the person (`draftKey`); nothing while that is not known. */
  readonly form: () => string | undefined;
  /** Whether drafts are wanted. When they are not, what is there is removed. */
  readonly kept: () => boolean;
  /** What is typed for it, when drafts are not kept, is remembered for as long as the page lives. */
  readonly adapter: () => object | undefined;
  /** What there is to keep; nothing when nobody would miss it. */
  readonly content: () => Content | undefined;
  /** Whether a draft found belongs into this form as it is now. */
  readonly fits: (content: Content) => boolean;
  readonly restore: (content: Content) => void;
  /** What of it can be kept as text, where a page has no time for more; all of it when absent. */
  readonly plain?: (content: Content) => Content;
  /** What was kept as text last, completed from what the same draft had stored before. */
  readonly complete?: (plain: Content, stored: Content) => Content;
  /** The form is another one now, or another person's: what was typed is kept with the former one. */
  readonly onMoved?: () => void;
  readonly onNote?: (note: DraftNote) => void;
  /** Everything typed is in a draft. Absent: the host is updated. */
  readonly onDurable?: () => void;
}

/** What a person should be told about their draft. */
export type DraftNote = 'restored' | 'discarded' | 'failed';

interface Slot {
  readonly id: string;
  hold: Promise<Hold | undefined>;
  /** Counts what was to be kept in it: what comes to the store late must not overwrite what is newer. */
  turn: number;
}

/** The form from when it became this one until it becomes another one. */
interface Stay {
  /** What was typed in it, in the memory of the page since it was left. */
  remembered?: { readonly adapter: object; readonly form: string; readonly left: Left };
}

// Often enough that a crash costs a word, seldom enough that nobody feels it.
const saveEveryMs = 200;
// A page that is reloaded may find its own lock still being given back.
const reloadGraceMs = 800;
// A store that works answers within this; what one that does not has of last words can only be more of the same.
const storeGraceMs = 250;
const flushPatienceMs = 500;

/** This page has kept a draft: it may be too young for the browser to tell that there are any. */
let storedHere = false;

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
  #adapter: object | undefined;
  #stay: Stay = {};
  #slot: Slot | undefined;
  #store: DraftStore | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Changes so far, and how many of them a draft has. */
  #changes = 0;
  #durable = 0;
  #discarded: Content | undefined;
  #end: AbortController | undefined;
  /** The draft whose last words wait outside of the store. */
  #spoken: string | undefined;
  /** The draft whose last words were shown before the store said what it has of them. */
  #ahead: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DraftOptions<Content>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#forgetRemembered(this.#stay);
    this.#end = new AbortController();
    const { signal } = this.#end;
    const last = () => {
      this.#keepLastWords();
      void this.flush();
    };
    window.addEventListener('pagehide', last, { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && last(), { signal });
    // Whoever comes to type should not have to wait for the code that keeps it.
    const warm = () => void (this.#kept && this.#attempt(async () => undefined, false));
    this.#host.addEventListener('focusin', warm, { signal });
    if (this.#slot) this.#slot.hold = holdDraft(this.#slot.id, reloadGraceMs);
  }

  hostDisconnected(): void {
    const end = this.#end;
    end?.abort();
    this.#flushAndRelease();
    // Moving an element disconnects and connects it at once.
    queueMicrotask(() => end === this.#end && this.#remember());
  }

  hostUpdate(): void {
    const form = this.#options.form();
    if (form === undefined) return;
    const kept = this.#options.kept();
    if (form === this.#form && kept === this.#kept) {
      this.#adapter = this.#options.adapter();
      return;
    }
    const moved = this.#form !== undefined && form !== this.#form;
    if (moved) this.#leaveSlot();
    this.#form = form;
    this.#kept = kept;
    this.#adapter = this.#options.adapter();
    if (moved) this.#options.onMoved?.();
    this.#comeTo(form);
    if (!kept) void this.#clear(form);
  }

  /** Something was typed that is in no draft yet: leaving now may lose it. */
  get pending(): boolean {
    return this.#changes !== this.#durable;
  }

  /** Something was typed: the first change is kept at once, what follows several times a second. */
  changed(): void {
    this.#discarded = undefined;
    if (this.note !== 'failed') this.note = undefined;
    this.#changes += 1;
    if (!this.#kept || this.#timer) return;
    void this.flush();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.pending) void this.flush();
    }, saveEveryMs);
  }

  /** The form starts from something else: what was typed stays a draft, for a form that starts as this one did. */
  turn(start: () => void): void {
    this.#leaveSlot();
    start();
    if (this.#form !== undefined) this.#comeTo(this.#form);
  }

  /** What takes away the draft of what is sent now, once it is: also when the form is another one by then. */
  hold(): () => Promise<void> {
    const stay = this.#stay;
    const slot = this.#kept ? (this.#slot ??= newSlot()) : undefined;
    return async () => {
      this.#forgetRemembered(stay);
      if (stay === this.#stay || (slot && slot.id === this.#slot?.id)) return this.remove();
      if (!slot) return;
      slot.turn += 1;
      this.#takeBackLastWords(slot.id);
      await this.#attempt((store) => store.remove(slot.id), false);
    };
  }

  /** Keeps it now. Never rejects, and does not wait for a storage that does not answer. */
  async flush(): Promise<void> {
    await Promise.race([this.#keepNow(), patience()]);
  }

  async #keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const content = this.#options.content();
    if (content === undefined) return this.remove();
    const form = this.#form;
    if (form === undefined || !this.#kept) return;
    const slot = (this.#slot ??= newSlot());
    const turn = (slot.turn += 1);
    storedHere = true;
    const draft: Draft = { id: slot.id, form, savedAt: Date.now(), content };
    const changes = this.#changes;
    const keep = async (store: DraftStore) => {
      if (turn !== slot.turn) return;
      await this.#put(store, draft, content);
      if (changes === this.#changes) this.#takeBackLastWords(draft.id);
      this.#setDurable(changes);
    };
    await this.#attempt(keep, true);
  }

  /** Text is kept also where files cannot be: some browsers store none in a private window, and room may be short. */
  async #put(store: DraftStore, draft: Draft, content: Content): Promise<void> {
    const { plain } = this.#options;
    try {
      await store.put(draft);
    } catch (thrown) {
      if (!plain) throw thrown;
      await store.put({ ...draft, content: plain(content) });
    }
  }

  /** What was typed is saved elsewhere or not wanted any more. */
  async remove(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#forgetRemembered(this.#stay);
    const slot = this.#slot;
    this.#slot = undefined;
    this.#setDurable(this.#changes);
    if (!slot) return;
    slot.turn += 1;
    this.#takeBackLastWords(slot.id);
    await Promise.race([this.#attempt((store) => store.remove(slot.id), false), patience()]);
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
    this.#changes += 1;
    this.#tell('restored');
    void this.flush();
  }

  /** Takes back what was said about it. */
  dismiss(): void {
    this.note = undefined;
    this.#discarded = undefined;
    this.#host.requestUpdate();
  }

  #comeTo(form: string): void {
    if (this.#kept) void this.#takeOver(form);
    else void this.#takeBack(form);
  }

  /** What was typed in the same form before, on this page. */
  async #takeBack(form: string): Promise<void> {
    // Whoever else follows the move has done so by then.
    await Promise.resolve();
    const adapter = this.#adapter;
    if (!adapter || form !== this.#form || this.#kept || this.#options.content() !== undefined) return;
    const left = pageMemory.take(adapter, form, (content) => this.#options.fits(content as Content));
    if (!left) return;
    this.#options.restore(left.content as Content);
    this.#changes += 1;
    this.#tell('restored');
  }

  #remember(): void {
    const content = this.#options.content();
    const [adapter, form, stay] = [this.#adapter, this.#form, this.#stay];
    if (this.#kept || content === undefined || !adapter || form === undefined) return;
    stay.remembered = { adapter, form, left: { content } };
    pageMemory.keep(adapter, form, stay.remembered.left);
  }

  #forgetRemembered({ remembered }: Stay): void {
    if (remembered) pageMemory.drop(remembered.adapter, remembered.form, remembered.left);
  }

  async #takeOver(form: string): Promise<void> {
    const rescued = lastWords.of(form);
    if (rescued.length === 0 && !storedHere && !(await storedBefore())) return;
    const searching = this.#attempt(async (store) => {
      if (rescued.length > 0) {
        const { bringIn } = await import('../drafts/draft-store.js');
        for (const draft of rescued) await bringIn<Content>(store, draft, this.#asItIs);
      }
      const drafts = (await store.list(form)).filter(({ content }) => this.#options.fits(content as Content));
      for (const { id } of drafts) if (await this.#take(store, form, id)) return;
      const [newest] = drafts;
      if (newest) await this.#take(store, form, newest.id, reloadGraceMs);
    }, false);
    if (rescued.length === 0) return;
    await Promise.race([searching, patience(storeGraceMs)]);
    await this.#takeLastWords(form);
  }

  /** The store fails, or is kept waiting: what a page that died said last is there without it. */
  async #takeLastWords(form: string): Promise<void> {
    const left = lastWords.of(form).filter(({ content }) => this.#options.fits(content as Content));
    for (const { id, content } of [...left].sort((a, b) => b.savedAt - a.savedAt)) {
      const hold = await holdDraft(id);
      if (hold?.acrossTabs && this.#isWanted(form)) {
        this.#slot = { id, hold: Promise.resolve(hold), turn: 0 };
        this.#ahead = this.#spoken = id;
        this.#showNow(content as Content);
        this.#tell('restored');
        return;
      }
      hold?.release();
    }
  }

  /** What is shown now is to be kept like what is typed. */
  #showNow(content: Content): void {
    this.#options.restore(content);
    this.#changes += 1;
    void this.flush();
  }

  readonly #asItIs: BringInOptions<Content> = {
    complete: (...both) => this.#options.complete?.(...both) ?? both[0],
    wentAhead: (id) => {
      const isIt = id === this.#ahead;
      if (isIt) this.#ahead = undefined;
      return isIt;
    },
    shown: (id) => (this.#slot?.id === id ? this.#options.content() : undefined),
    show: (content) => this.#showNow(content),
  };

  #isWanted(form: string): boolean {
    return form === this.#form && this.#host.isConnected && !this.#slot && this.#options.content() === undefined;
  }

  /** Whether the search is over. */
  async #take(store: DraftStore, form: string, id: string, waitMs?: number): Promise<boolean> {
    const hold = await holdDraft(id, waitMs);
    if (!hold) return false;
    // Read again: whoever held it may have saved or removed it.
    const draft = await store.get(id);
    const wanted = this.#isWanted(form);
    if (!draft || !wanted) {
      hold.release();
      return !wanted;
    }
    this.#slot = hold.acrossTabs ? { id, hold: Promise.resolve(hold), turn: 0 } : newSlot();
    this.#options.restore(draft.content as Content);
    this.#tell('restored');
    // Another tab may have taken it too: from here on each keeps its own.
    if (!hold.acrossTabs) await this.flush().then(() => store.remove(id));
    return true;
  }

  /** What a transaction begun now may be too late for. */
  #keepLastWords(): void {
    const content = this.#options.content();
    if (!this.pending || !this.#kept || this.#form === undefined || content === undefined) return;
    this.#slot ??= newSlot();
    this.#spoken = this.#slot.id;
    const { plain = (whole: Content) => whole } = this.#options;
    lastWords.keep({ id: this.#slot.id, form: this.#form, savedAt: Date.now(), content: plain(content) });
  }

  #setDurable(changes: number): void {
    if (this.#durable >= changes) return;
    this.#durable = changes;
    if (this.pending) return;
    if (this.#options.onDurable) this.#options.onDurable();
    else this.#host.requestUpdate();
  }

  /** The page lives on after all, and the store has them. */
  #takeBackLastWords(id: string): void {
    if (this.#spoken !== id) return;
    this.#spoken = undefined;
    lastWords.remove(id);
  }

  #flushAndRelease(): void {
    // To its end, however long that takes: whoever takes the draft over must find all of it.
    const kept = this.#keepNow();
    // Only now: what was typed last may have made one.
    const slot = this.#slot;
    void kept.finally(() => void slot?.hold.then((hold) => hold?.release()));
  }

  #leaveSlot(): void {
    this.#flushAndRelease();
    this.#remember();
    this.#stay = {};
    this.#slot = undefined;
    this.note = undefined;
    this.#discarded = undefined;
  }

  async #clear(form: string): Promise<void> {
    this.#slot = undefined;
    for (const { id } of lastWords.of(form)) lastWords.remove(id);
    if (storedHere || (await storedBefore())) await this.#attempt((store) => store.clear(form), false);
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
  return { id, hold: holdDraft(id), turn: 0 };
}

const patience = (ms = flushPatienceMs) => new Promise<void>((resolve) => setTimeout(resolve, ms));
