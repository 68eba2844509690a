import type { ReactiveController } from 'lit';
import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { ChangeEvent } from '../../../contracts/groups/changes.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import type { CaseId } from '../../../domain/ids.js';
import { cacheOf } from '../../controllers/query-cache.js';
import { matchKey } from '../actions/gone-cases.js';
import type { ListHost } from '../list-host.js';
import { Choice } from './choice.js';

/**
 * What a person selected: cases by their ids, with their rows as they were seen last, across pages; or everything that
 * matches. It stays selected until the list is about other cases.
 */
export class ListSelection implements ReactiveController {
  /** Tells that somebody else deleted what was selected. */
  onVanished: (words: string) => void = (words) => this.#host.say(words);

  readonly #host: ListHost;
  #choice = new Choice();
  #about: readonly unknown[] = [];
  #adapter: CaseAdapter | undefined;
  #endListening: (() => void) | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostDisconnected(): void {
    this.#listen(undefined);
  }

  hostUpdate(): void {
    const { adapter, owner, view, shown } = this.#host.scene();
    const about = view ? [adapter, matchKey({ owner, view })] : this.#about;
    const isSame = about.every((each, index) => each === this.#about[index]);
    this.#about = about;
    if (!isSame && this.size > 0) this.clear(this.#words.clearedByView);
    if (shown) this.#choice.see(shown.rows);
    this.#listen(this.size > 0 ? adapter : undefined);
  }

  /** The selected cases; those on screen only, where everything is selected. */
  get rows(): readonly CaseRow[] {
    return this.everything ? this.#shown : this.#choice.rows;
  }

  /** Whether everything that matches is selected, on every page. */
  get everything(): boolean {
    return this.#choice.everything;
  }

  get size(): number {
    return this.everything ? (this.#host.scene().shown?.latest.total ?? 0) : this.#choice.rows.length;
  }

  /** Whether the whole page is selected, and there is more that matches. */
  get canGrow(): boolean {
    const total = this.#host.scene().shown?.latest.total ?? 0;
    return !this.everything && total > this.#choice.rows.length && this.#onPage === this.#shown.length;
  }

  get shareOfPage(): 'all' | 'some' | 'none' {
    if (this.#onPage === 0) return 'none';
    return this.#onPage === this.#shown.length ? 'all' : 'some';
  }

  /** How many of those selected are on screen. */
  get #onPage(): number {
    return this.#shown.filter(({ id }) => this.has(id)).length;
  }

  has(id: CaseId): boolean {
    return this.everything || this.#choice.has(id);
  }

  /** Selects one, or everything between it and the one before with `range`. */
  toggle(id: CaseId, { range = false, on = !this.has(id) }: { readonly range?: boolean; readonly on?: boolean } = {}) {
    this.#leaveEverything();
    if (range) this.#choice.toggleRange(this.#shown, id, on);
    else this.#choice.toggle(this.#shown, id, on);
    this.#tell();
  }

  /** Everything from where the range began to this one, and nothing that only an earlier step of it brought. */
  extend(from: CaseId, to: CaseId): void {
    this.#leaveEverything();
    this.#choice.extend(this.#shown, from, to);
    this.#tell();
  }

  togglePage(on = this.#onPage < this.#shown.length): void {
    this.#leaveEverything();
    for (const { id } of this.#shown) this.#choice.toggle(this.#shown, id, on);
    this.#tell();
  }

  chooseEverything(): void {
    this.#choice.everything = true;
    this.#tell();
  }

  /** Selects just these. */
  keep(rows: readonly CaseRow[]): void {
    this.#choice = new Choice(rows);
    this.#sayWhatIsLeft();
  }

  /** Selects nothing, and says so in these words. */
  clear(words = this.#words.cleared): void {
    if (this.size === 0) return;
    this.#choice = new Choice();
    this.#host.say(words);
    this.#host.element.requestUpdate();
  }

  get #words() {
    return this.#host.scene().terms.selection;
  }

  get #shown(): readonly CaseRow[] {
    return this.#host.scene().shown?.rows ?? [];
  }

  /** Whoever takes one out of everything keeps what can be seen. */
  #leaveEverything(): void {
    if (this.everything) this.#choice = new Choice(this.#shown);
  }

  #tell(): void {
    const { formats } = this.#host.scene();
    this.#host.say(
      this.everything ? this.#words.allMatching(this.size, formats) : this.#words.count(this.size, formats),
    );
    this.#host.element.requestUpdate();
  }

  /** Nobody should hear of a selection that is no more; why it is not is told elsewhere. */
  #sayWhatIsLeft(): void {
    if (this.size > 0) this.#tell();
    else this.#host.say('');
    this.#host.element.requestUpdate();
  }

  #listen(adapter: CaseAdapter | undefined): void {
    if (adapter === this.#adapter) return;
    this.#endListening?.();
    this.#adapter = adapter;
    this.#endListening =
      adapter && cacheOf(adapter).listen({ changed: this.#handleChanged, statusChanged: () => undefined });
  }

  /** What somebody else deleted cannot stay selected, and nobody should wonder where it went. */
  readonly #handleChanged = (events: readonly ChangeEvent[]): void => {
    const gone = events.flatMap((event) =>
      event.type === 'removed' && event.entity === 'case' && this.#choice.has(event.id) ? [event.id] : [],
    );
    if (gone.length === 0) return;
    this.#choice.drop(gone);
    this.onVanished(this.#words.vanished(gone.length, this.#host.scene().formats));
    this.#sayWhatIsLeft();
  };
}
