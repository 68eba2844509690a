import '../../i18n/english/people.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import { toCaseError } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import type { User } from '../../domain/user.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Words } from '../../i18n/words.js';
import { addressesIn } from './addresses-in.js';

export interface PastedPeopleOptions {
  readonly adapter: () => CaseAdapter | undefined;
  readonly owner: () => Owner | undefined;
  /** How many more can be chosen. */
  readonly room: () => number;
  /** Why no more of them can be. */
  readonly full: () => string;
  readonly words: () => Words;
  readonly announce: (text: string) => void;
  /** What is to stand in the input: addresses that are looked up, or that are nobody's. */
  readonly onText: (text: string) => void;
  readonly onFound: (people: readonly User[]) => void;
}

/** Several e-mail addresses pasted at once: those of people become a choice, the others stay in the input. */
export class PastedPeople implements ReactiveController {
  readonly #options: PastedPeopleOptions;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: PastedPeopleOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Answers whether it is a matter of several addresses; one alone is a search like any other. */
  take(text: string): boolean {
    const addresses = addressesIn(text);
    const [adapter, owner] = [this.#options.adapter(), this.#options.owner()];
    if (addresses.length < 2 || !adapter || owner === undefined) return false;
    void this.#lookUp(adapter, owner, addresses);
    return true;
  }

  async #lookUp(adapter: CaseAdapter, owner: Owner, addresses: readonly string[]): Promise<void> {
    const { announce, onText, words } = this.#options;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    onText(addresses.join(', '));
    const { terms, formats } = words();
    announce(terms.people.lookingUp(addresses.length, formats));
    try {
      const found = await Promise.all(addresses.map((address) => personAt(adapter, owner, address, signal)));
      if (!signal.aborted) this.#settle(addresses, found);
    } catch (thrown) {
      // The addresses are still there, to be pasted or typed again.
      if (!signal.aborted) announce(errorWords(toCaseError(thrown), terms));
    }
  }

  #settle(addresses: readonly string[], found: readonly (User | undefined)[]): void {
    const { announce, full, onFound, onText, room, words } = this.#options;
    const { terms, formats } = words();
    const people = [...new Map(found.flatMap((each) => (each ? [[each.id, each] as const] : []))).values()];
    const added = people.slice(0, Math.max(0, room()));
    const left = addresses.filter((_, index) => !added.some(({ id }) => id === found[index]?.id));
    const missed = addresses.filter((_, index) => found[index] === undefined);
    onText(left.join(', '));
    if (added.length > 0) onFound(added);
    const news = [
      added.length > 0 &&
        terms.people.added(
          added.map(({ name }) => name),
          formats,
        ),
      missed.length > 0 && terms.people.notFound(missed, formats),
      people.length > added.length && full(),
    ].filter((each) => each !== false);
    announce(news.join('. '));
  }
}

async function personAt(
  adapter: CaseAdapter,
  owner: Owner,
  address: string,
  signal: AbortSignal,
): Promise<User | undefined> {
  const found = await adapter.users.find({ owner, text: address, size: 5 }, { signal });
  return found.find(({ email }) => email?.toLowerCase() === address.toLowerCase());
}
