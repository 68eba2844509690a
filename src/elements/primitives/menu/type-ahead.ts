// As long as somebody who looks for the next letter takes.
const pauseMs = 700;

/** Finds what starts with the letters somebody types, from where they are on. The same letter again goes to the next. */
export class TypeAhead {
  #typed = '';
  #at = Number.NEGATIVE_INFINITY;

  /** Index of what is meant; nothing where the key is no letter, or none starts so. */
  find(event: KeyboardEvent, labels: readonly string[], from: number): number | undefined {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.altKey || event.metaKey) return undefined;
    if (event.timeStamp - this.#at > pauseMs) this.#typed = '';
    this.#at = event.timeStamp;
    this.#typed += event.key.toLocaleLowerCase();
    const letter = this.#typed.charAt(0);
    const repeated = this.#typed === letter.repeat(this.#typed.length);
    const wanted = repeated ? letter : this.#typed;
    // More of the same word may stay where it is; a letter alone goes on.
    const start = repeated ? from + 1 : Math.max(from, 0);
    const order = labels.map((_, step) => (start + step) % labels.length);
    return order.find((index) => labels[index]?.toLocaleLowerCase().startsWith(wanted));
  }
}
