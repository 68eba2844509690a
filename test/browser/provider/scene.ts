/** An element that says what it got from its provider, and pages to put it into. */
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { CaseElement } from '../../../src/elements/case-element.js';
import { CaseProvider } from '../../../src/elements/provider/case-provider.js';
import type { CaseContext } from '../../../src/elements/provider/context.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Owner } from '../../../src/domain/ids.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';

export { until } from '../../support/until.js';

CaseProvider.define();

/** What any element of the library is, and nothing else. */
export class TestElement extends CaseElement {
  static override readonly tag: string = 'test-element';

  get seen(): { readonly adapter?: CaseAdapter; readonly owner?: Owner; readonly context: CaseContext } {
    return { adapter: this.activeAdapter, owner: this.activeOwner, context: this.context };
  }

  get signedIn(): string | undefined {
    return this.session.value?.user.name;
  }

  override render(): TemplateResult {
    return html`<p>${this.terms.common.cases}</p>
      <time>${this.formats.exact('2024-03-05T12:00:00Z')}</time>`;
  }
}
TestElement.define();

export const anAdapter = (): CaseAdapter => memoryAdapter();

/** The elements of a page, by their place in the document, once all have settled. */
export async function page(
  template: TemplateResult,
): Promise<{ place: HTMLElement; providers: CaseProvider[]; elements: TestElement[] }> {
  const place = await fixture<HTMLElement>(html`<div>${template}</div>`);
  await settled(place);
  return {
    place,
    providers: [...place.querySelectorAll<CaseProvider>('case-provider')],
    elements: [...place.querySelectorAll<TestElement>('test-element')],
  };
}

/** Everything below has rendered what it was told; telling goes from the outside in. */
export async function settled(place: Element): Promise<void> {
  for (const each of place.querySelectorAll<TestElement | CaseProvider>('case-provider, test-element'))
    await each.updateComplete;
}

export const text = (element: TestElement, selector: 'p' | 'time'): string =>
  element.shadowRoot?.querySelector(selector)?.textContent ?? '';

let tags = 0;

/** A tag nobody has taken. */
export const aTag = (): string => `test-tag-${(tags += 1)}`;
