import { version } from '../version.js';

interface Versioned extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Registers an element unless its tag is taken. The same version twice is silent; another one warns and names
 * both; nothing throws, so that two copies of the library can meet on a page. Does nothing where there is no registry.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const taken: Versioned | undefined = customElements.get(tag);
  // A constructor can be registered once only; under a further tag a subclass stands for it.
  if (!taken) customElements.define(tag, customElements.getName(element) ? class extends element {} : element);
  else if (taken.version !== version) warnOnce(tag, taken.version);
}

/**
 * An element of exactly this class, for elements that open another one. Where the host registered the class nowhere it
 * is under its own tag, or beside it where another version has that.
 */
export function make<Made extends HTMLElement>(
  element: (new () => Made) & { readonly tag: string; define(tag?: string): void },
): Made {
  if (!customElements.getName(element))
    element.define(
      customElements.get(element.tag) ? `${element.tag}-${version.replaceAll(/[^a-z0-9]+/gu, '-')}` : undefined,
    );
  return new element();
}

const warned = new Set<string>();

function warnOnce(tag: string, other = 'another library'): void {
  if (warned.has(tag)) return;
  warned.add(tag);
  // eslint-disable-next-line no-console -- the page's developer must learn of it, and nobody else can tell them
  console.warn(`<${tag}> is registered by ${other}; case-elements ${version} leaves it as it is.`);
}
