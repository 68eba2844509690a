import { nextTask } from '../../../domain/next-task.js';
import type { Arrival, CaseRouter } from '../../provider/context.js';
import type { KeepingPlaces, KeptViewOptions } from './kept-view.js';
import type { ListView } from './list-view.js';
import { pageRouter } from './page-router.js';
import { readQuery, writeQuery } from './query-text.js';
import { recall, remember } from './view-memory.js';
import { paramsOf, viewOf, type Param, type SaidView } from './view-params.js';

/** Brings together a list, its parameters in the address and what this browser remembers of it. */
export class ViewKeeper {
  readonly #options: Pick<KeptViewOptions, 'show' | 'usual'>;
  #places: KeepingPlaces | undefined;
  #router: CaseRouter | undefined;
  /** What the address said last of this list. */
  #said: readonly Param[] = [];
  /** What the list was set to when the two were last brought together; nothing before. */
  #kept: readonly Param[] | undefined;
  /** The parameter that is being typed: its next change takes the place of this one. */
  #typed: string | undefined;
  /** One came to another address, which is not shown yet. */
  #heard: { readonly how: Arrival | undefined } | undefined;
  /** One went back or on, and the list is not kept as it is since. */
  #followed = false;
  /** What one came to is how a person wants the list. */
  #wanted = false;
  #endListening: (() => void) | undefined;

  constructor(options: Pick<KeptViewOptions, 'show' | 'usual'>) {
    this.#options = options;
  }

  isAt(places: KeepingPlaces): boolean {
    return this.#places !== undefined && samePlaces(this.#places, places);
  }

  /** Shows what is kept there. */
  turnTo(places: KeepingPlaces | undefined): void {
    const before = this.#places;
    if (places && this.#endListening && this.isAt(places)) return;
    const heard = this.#heard;
    this.leave();
    this.#places = places;
    if (!places) return;
    this.#router = places.address === undefined ? undefined : (places.router ?? pageRouter());
    this.#endListening = this.#router?.subscribe((how) => void this.#hear(how)) ?? (() => undefined);
    const said = this.#read(places);
    const isNews = !sameParams(said, this.#said);
    if (!before) this.#options.show(this.#asLinked(places, said), false);
    else if (before.owner !== places.owner) {
      // What the address said before is of the former owner's list; what one came to since is of this one's.
      if (heard || isNews) this.#arrive(places, said, heard?.how);
      else this.#options.show(this.#recalled(places), false);
    }
    // Whoever comes back into the page is set already; only an address that says something else is news.
    else if (said.length > 0 && isNews) this.#options.show(viewOf(said), false);
    this.#said = said;
    this.#kept = undefined;
  }

  /** Takes down how the list is set now; `chosen`: by a person, who can go back to how it was. */
  keep(view: ListView, usual: ListView, chosen: boolean): void {
    const places = this.#places;
    if (!places) return;
    if (places.memory !== undefined && (chosen || this.#wanted)) remember(places.memory, places.owner, view);
    if (places.address !== undefined) this.#write(places.address, paramsOf(view, usual), chosen);
    this.#followed = false;
    this.#wanted = false;
  }

  leave(): void {
    this.#endListening?.();
    this.#endListening = undefined;
    this.#heard = undefined;
  }

  /** An address that says anything says all of the filter: who follows a link sees what who sent it saw. */
  #asLinked(places: KeepingPlaces, said: readonly Param[]): SaidView {
    const { filter, ...recalled } = this.#recalled(places);
    return { ...recalled, ...(said.length === 0 && filter !== undefined && { filter }), ...viewOf(said) };
  }

  #recalled({ memory, owner }: KeepingPlaces): SaidView {
    return memory === undefined ? {} : recall(memory, owner);
  }

  /** A host may have to say another owner before the address is read as that one's. */
  async #hear(how: Arrival | undefined): Promise<void> {
    const heard = { how };
    this.#heard = heard;
    await nextTask();
    if (this.#heard !== heard) return;
    this.#heard = undefined;
    const places = this.#places;
    if (!places) return;
    const said = this.#read(places);
    if (sameParams(said, this.#said) && how !== 'link') return;
    this.#arrive(places, said, how);
    this.#said = said;
  }

  /** What the address does not say is as the host set it; by a link, as it is remembered. */
  #arrive(places: KeepingPlaces, said: readonly Param[], how: Arrival | undefined): void {
    this.#typed = undefined;
    this.#kept = undefined;
    this.#followed = how !== 'link';
    // An address that says nothing may have been linked to, where nobody tells: what is remembered outlives it.
    this.#wanted = how === 'history' || (how === undefined && said.length > 0);
    const view = how === 'link' ? this.#asLinked(places, said) : viewOf(said);
    this.#options.show({ ...this.#options.usual(), page: 1, ...view }, true);
  }

  #read({ address }: KeepingPlaces): readonly Param[] {
    return address === undefined || !this.#router ? [] : readQuery(String(this.#router.read()), address);
  }

  #write(prefix: string, params: readonly Param[], chosen: boolean): void {
    const before = this.#kept ?? this.#said;
    this.#kept = params;
    // What one went back to is left as it was written, though we would write it otherwise: it may be another page's.
    if (sameParams(params, before) || (this.#followed && !chosen)) return;
    const typed = chosen ? typedIn(before, params) : undefined;
    const replace = !chosen || (typed !== undefined && typed === this.#typed);
    this.#typed = typed;
    this.#said = params;
    const query = String(this.#router?.read() ?? '');
    this.#router?.write(writeQuery(query, prefix, params), { replace });
  }
}

const samePlaces = (a: KeepingPlaces, b: KeepingPlaces): boolean =>
  a.address === b.address && a.router === b.router && a.memory === b.memory && a.owner === b.owner;

const sameParams = (a: readonly Param[], b: readonly Param[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The one parameter that is another now, where it is one people type: a step back leads before all of the typing. */
function typedIn(before: readonly Param[], now: readonly Param[]): string | undefined {
  const isSaid = (params: readonly Param[], [name, value]: Param) =>
    params.some(([other, same]) => other === name && same === value);
  // The page goes back to the first one with everything else.
  const changed = [
    ...before.filter((each) => !isSaid(now, each)),
    ...now.filter((each) => !isSaid(before, each)),
  ].filter(([name]) => name !== 'page');
  const name = changed[0]?.[0];
  const isTyped = changed.every(
    ([other, value]) => other === name && (name === 'q' || value.startsWith('~') || value.includes('..')),
  );
  return isTyped ? name : undefined;
}
