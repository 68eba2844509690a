import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';

export interface RoomLeftOptions {
  readonly words: () => { readonly terms: Terms; readonly formats: Formats };
  readonly announce: (text: string) => void;
}

type Room = 'ample' | 'short' | 'none';

// Room is said to be short when a tenth of it is left.
const nearShare = 0.9;

/**
 * Says how much room a text has left once that matters: to the eye at every key, to the ear once as it becomes short
 * and once as it is used up.
 */
export class RoomLeft {
  readonly #options: RoomLeftOptions;
  readonly #told = new Map<string, Room>();

  constructor(options: RoomLeftOptions) {
    this.#options = options;
  }

  /** What to show beside a text; nothing while there is ample room. */
  counter(text: string, limit: number): string | undefined {
    const { terms, formats } = this.#options.words();
    const { length } = text.trim();
    return roomOf(length, limit) === 'ample' ? undefined : terms.lengthLeft(length, limit, formats);
  }

  /** A person changed the text. */
  typed(field: string, text: string, limit: number): void {
    const room = roomOf(text.trim().length, limit);
    if (room === (this.#told.get(field) ?? 'ample')) return;
    this.#told.set(field, room);
    const counter = this.counter(text, limit);
    if (counter !== undefined) this.#options.announce(counter);
  }
}

const roomOf = (length: number, limit: number): Room =>
  length > limit ? 'none' : length >= limit * nearShare ? 'short' : 'ample';
