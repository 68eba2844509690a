// As long as one letter follows another it is one word.
const pauseMs = 700;

/** Letters typed into a list that has no input: they lead to the next name that begins with them. */
export class TypeAhead {
  #typed = '';
  #at = 0;

  /** Whether what was typed last still waits for more. */
  get going(): boolean {
    return this.#typed !== '' && Date.now() - this.#at < pauseMs;
  }

  /** Index of the name meant. The same letter again and again goes from one to the next. */
  type(letter: string, names: readonly string[], current: number): number | undefined {
    this.#typed = (this.going ? this.#typed : '') + folded(letter);
    this.#at = Date.now();
    const same = /^(.)\1*$/u.exec(this.#typed);
    const wanted = same?.[1] ?? this.#typed;
    // A word one goes on with may be the one that is there already.
    const start = Math.max(0, same ? current + 1 : current);
    for (let step = 0; step < names.length; step += 1) {
      const index = (start + step) % names.length;
      if (folded(names[index] ?? '').startsWith(wanted)) return index;
    }
    return undefined;
  }
}

/** Without case, accents and blanks: a blank presses buttons. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase();
