import { viewMembers, type WantedView } from './list-view.js';

/** How the host set a list, apart from what a person, an address or a memory made of it since. */
export class UsualView {
  readonly #usual = new Map<keyof WantedView, unknown>();
  #seen: Partial<WantedView> = {};

  /** Takes down what is another than it was left: nobody but the host did that. Answers whether anything was. */
  see(list: WantedView): boolean {
    const changed = viewMembers.filter((member) => !Object.is(list[member], this.#seen[member]));
    for (const member of changed) this.#usual.set(member, list[member]);
    this.leave(list);
    return changed.length > 0;
  }

  /** What stands there now is not of the host. */
  leave(list: WantedView): void {
    this.#seen = viewOf(list);
  }

  get view(): WantedView {
    return { ...this.#seen, ...Object.fromEntries(this.#usual) } as WantedView;
  }
}

const viewOf = (list: WantedView): Partial<WantedView> =>
  Object.fromEntries(viewMembers.map((member) => [member, list[member]]));
