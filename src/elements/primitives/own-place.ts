import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart } from 'lit';

/**
 * A place among what an element shows that can be shown anew by itself: whoever types there does not wait for everything
 * around it. An update of the element shows it anew like all else.
 */
export class OwnPlace {
  readonly #content: () => unknown;
  #shown: ShownPlace | undefined;
  #due = false;

  constructor(content: () => unknown) {
    this.#content = content;
  }

  /** For the template around it, once at a time. */
  render(): unknown {
    return shownPlace(this);
  }

  /** Shows it anew, once for all that changed at a time. */
  renew(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      if (!this.#due) return;
      this.#due = false;
      this.#shown?.setValue(this.#content());
    });
  }

  /** It stands in the page from here on; what it shows is new. */
  enter(shown: ShownPlace): unknown {
    this.#shown = shown;
    this.#due = false;
    return this.#content();
  }

  leave(shown: ShownPlace): void {
    if (this.#shown === shown) this.#shown = undefined;
  }
}

class ShownPlace extends AsyncDirective {
  #place: OwnPlace | undefined;

  render(place: OwnPlace): unknown {
    return place.enter(this);
  }

  override update(_part: ChildPart, [place]: [OwnPlace]): unknown {
    if (this.#place !== place) this.#place?.leave(this);
    this.#place = place;
    return this.render(place);
  }

  override disconnected(): void {
    this.#place?.leave(this);
  }

  override reconnected(): void {
    if (this.#place) this.setValue(this.#place.enter(this));
  }
}

const shownPlace = directive(ShownPlace);
