import type { CaseRouter } from '../../provider/context.js';
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
  /** What the address said last of this list. */
  #said: readonly Param[] = [];
  /** What the list was set to when the two were last brought together; nothing before. */
  #kept: readonly Param[] | undefined;
  /** The parameter that is being typed: its next change takes the place of this one. */
  #typed: string | undefined;
  /** One went back or on, and the list is not kept as it is since. */
  #followed = false;
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
    this.leave();
    this.#places = places;
    if (!places) return;
    this.#endListening =
      places.address === undefined ? () => undefined : routerOf(places).subscribe(() => this.#follow());
    const said = this.#read(places);
    if (!before) this.#begin(places, said);
    // What the address says is of the former owner's list.
    else if (before.owner !== places.owner) this.#options.show(this.#recalled(places), false);
    // Whoever comes back into the page is set already; only an address that says something else is news.
    else if (said.length > 0 && !sameParams(said, this.#said)) this.#options.show(viewOf(said), false);
    this.#said = said;
    this.#kept = undefined;
  }

  /** Takes down how the list is set now; `chosen`: by a person, who can go back to how it was. */
  keep(view: ListView, usual: ListView, chosen: boolean): void {
    const places = this.#places;
    if (!places) return;
    if (places.memory !== undefined && (chosen || this.#followed)) remember(places.memory, places.owner, view);
    if (places.address !== undefined) this.#write(places, paramsOf(view, usual), chosen);
    this.#followed = false;
  }

  leave(): void {
    this.#endListening?.();
    this.#endListening = undefined;
  }

  /** An address that says anything says all of the filter: who follows a link sees what who sent it saw. */
  #begin(places: KeepingPlaces, said: readonly Param[]): void {
    const { filter, ...recalled } = this.#recalled(places);
    this.#options.show(
      { ...recalled, ...(said.length === 0 && filter !== undefined && { filter }), ...viewOf(said) },
      false,
    );
  }

  #recalled({ memory, owner }: KeepingPlaces): SaidView {
    return memory === undefined ? {} : recall(memory, owner);
  }

  /** One went back or on: what the address does not say is as the host set it. */
  #follow(): void {
    const places = this.#places;
    if (!places) return;
    const said = this.#read(places);
    if (sameParams(said, this.#said)) return;
    this.#said = said;
    this.#typed = undefined;
    this.#followed = true;
    this.#options.show({ ...this.#options.usual(), page: 1, ...viewOf(said) }, true);
  }

  #read(places: KeepingPlaces): readonly Param[] {
    if (places.address === undefined) return [];
    return readQuery(String(routerOf(places).read()), places.address);
  }

  #write(places: KeepingPlaces, params: readonly Param[], chosen: boolean): void {
    const before = this.#kept ?? this.#said;
    this.#kept = params;
    // What one went back to is left as it was written, though we would write it otherwise: it may be another page's.
    if (sameParams(params, before) || (this.#followed && !chosen)) return;
    const typed = chosen ? typedIn(before, params) : undefined;
    const replace = !chosen || (typed !== undefined && typed === this.#typed);
    this.#typed = typed;
    this.#said = params;
    const router = routerOf(places);
    router.write(writeQuery(String(router.read()), places.address ?? '', params), { replace });
  }
}

const routerOf = ({ router = pageRouter }: KeepingPlaces): CaseRouter => router;

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
