// A key and the end of the word it ended are of the same moment; nobody presses twice in it.
const sameMomentMs = 20;

/** Safari tells of the Enter that ended a composed word only after the word has ended, as if it were one of its own. */
export class CompositionEnd {
  #at = Number.NEGATIVE_INFINITY;

  readonly handle = (event: Event): void => {
    this.#at = event.timeStamp;
  };

  /** Whether this key is the one that ended it. */
  ended(event: KeyboardEvent): boolean {
    return event.key === 'Enter' && event.timeStamp - this.#at < sameMomentMs;
  }
}
