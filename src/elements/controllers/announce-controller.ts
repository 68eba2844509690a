import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Says things to screen readers through a live region in its host's own root. */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #odd = false;
  /** Nothing of it has been rendered yet: what is said now comes in addition. */
  #unsaid = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#text = '';
  }

  hostUpdated(): void {
    this.#unsaid = false;
  }

  /**
   * Announced once the present speech is done. The same text twice is announced twice; what is said within one update is
   * heard together.
   */
  say(text: string): void {
    if (this.#unsaid) {
      if (this.#text !== text) this.#text = joined(this.#text, text);
    } else {
      this.#text = text;
      this.#odd = !this.#odd;
    }
    this.#unsaid = true;
    this.#host.requestUpdate();
  }

  /** Goes into the host's template, once, and always: a region is heard only if it stood there before. */
  render(): TemplateResult {
    // A no-break space more or less makes the same text a change.
    return html`<div class="visually-hidden" role="status" aria-live="polite">${this.#text}${this.#odd && this.#text ? '\u00a0' : ''}</div>`;
  }
}

const joined = (one: string, other: string): string =>
  one === '' || other === '' ? one || other : `${one}${/[.!?…:]$/u.test(one) ? '' : '.'} ${other}`;
