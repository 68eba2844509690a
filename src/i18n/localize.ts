import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatsFor, type Formats } from './formats.js';
import { onLocaleAdded, termsFor } from './registry.js';
import type { Nouns } from './nouns.js';
import type { Terms, TermsOverride } from './terms.js';

/** What an element knows of language: its provider's say. */
export interface LanguageSettings {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly terms?: TermsOverride;
  readonly nouns?: Nouns;
}

/**
 * Gives an element its words and formats, and renders it again when they change: by its own `lang`, its provider's
 * locale, the nearest `lang` around it, or the browser, in this order.
 */
export class Localize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settings: () => LanguageSettings | undefined;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, settings: () => LanguageSettings | undefined) {
    this.#host = host;
    this.#settings = settings;
    host.addController(this);
  }

  hostConnected(): void {
    const changed = () => this.#host.requestUpdate();
    const endLocales = onLocaleAdded(changed);
    const observer = new MutationObserver(changed);
    for (const root of rootsAround(this.#host)) {
      observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    // Where it stands now another language may be spoken than where it stood before.
    changed();
    this.#end = () => {
      endLocales();
      observer.disconnect();
    };
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  get locale(): string {
    return (
      this.#host.lang ||
      this.#settings()?.locale ||
      nearestLang(this.#host) ||
      (globalThis.navigator as Navigator | undefined)?.language ||
      'en'
    );
  }

  get terms(): Terms {
    const settings = this.#settings();
    return termsFor(this.locale, settings?.terms, settings?.nouns).terms;
  }

  /** Dates and numbers follow the wanted locale even where our words do not have its language. */
  get formats(): Formats {
    const { locale } = this;
    return formatsFor(locale, this.#settings()?.timeZone, termsFor(locale).code);
  }
}

/** The trees an element is in: its own, and that of every shadow host further out. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

/** The nearest `lang` around an element, through shadow roots. */
function nearestLang(from: Element): string | undefined {
  // Read as an attribute: a drawing has no such property.
  const found = from.closest('[lang]:not([lang=""])')?.getAttribute('lang');
  if (found) return found;
  const root = from.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}
