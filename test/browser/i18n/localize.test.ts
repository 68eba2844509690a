/** In which language an element speaks, and that it follows when that changes. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import '../../../src/i18n/english/list.js';
import '../../../src/i18n/locales/de.js';
import { Localize, type LanguageSettings } from '../../../src/i18n/localize.js';
import { registerLocale } from '../../../src/i18n/registry.js';

class SpeakingElement extends LitElement {
  static override properties = { settings: { attribute: false } };
  declare settings?: LanguageSettings;
  renders = 0;
  readonly #localize = new Localize(this, () => this.settings);

  override render(): TemplateResult {
    this.renders += 1;
    const { terms, formats } = this.#localize;
    return html`<p>${terms.common.cases}</p>
      <p>${terms.list.total(1, formats)}</p>
      <p>${formats.number(1234.5)}</p>
      <p>${formats.exact('2024-03-05T12:00:00Z')}</p>`;
  }
}
customElements.define('speaking-element', SpeakingElement);

describe('an element speaks', () => {
  it('the language of the nearest lang around it', async () => {
    const { said } = await page(
      html`<div lang="fr"><div lang="de"><p lang=""><speaking-element></speaking-element></p></div></div>`,
    );
    expect(said(0)).to.equal('Fälle');
  });

  it('through the shadow roots it stands in', async () => {
    const { place, said, element } = await page(html`<div lang="de"></div><speaking-element></speaking-element>`);
    const outer = place.querySelector('div')!;
    outer.attachShadow({ mode: 'closed' }).append(element);
    await element.updateComplete;
    expect(said(0)).to.equal('Fälle');
    outer.lang = 'en';
    await told(element);
    expect(said(0)).to.equal('Cases');
  });

  it('inside of a drawing too', async () => {
    const { said } = await page(
      html`<svg lang="de"><foreignObject><speaking-element></speaking-element></foreignObject></svg>`,
    );
    expect(said(0)).to.equal('Fälle');
  });

  it('its own lang before that of the provider, and that before the one around it', async () => {
    const { element, said } = await page(html`<div lang="fr"><speaking-element></speaking-element></div>`);
    element.settings = { locale: 'de' };
    await element.updateComplete;
    expect(said(0)).to.equal('Fälle');
    element.lang = 'en';
    await told(element);
    expect(said(0)).to.equal('Cases');
  });

  it('another language as soon as lang changes, is taken away or comes', async () => {
    const { place, element, said } = await page(
      html`<div><section><speaking-element></speaking-element></section></div>`,
    );
    const [outer, inner] = [place.querySelector('div')!, place.querySelector('section')!];
    for (const [change, words] of [
      [() => (outer.lang = 'de'), 'Fälle'],
      [() => (inner.lang = 'en'), 'Cases'],
      [() => inner.removeAttribute('lang'), 'Fälle'],
      [() => outer.setAttribute('lang', 'en-GB'), 'Cases'],
    ] as const) {
      change();
      await told(element);
      expect(said(0)).to.equal(words);
    }
  });

  it('the language of where it was moved to', async () => {
    const { place, element, said } = await page(
      html`<div lang="de"><speaking-element></speaking-element></div><div lang="en" id="to"></div>`,
    );
    place.querySelector('#to')?.append(element);
    await element.updateComplete;
    expect(said(0)).to.equal('Cases');
  });

  it('a language that is learnt while it stands there', async () => {
    const { element, said } = await page(html`<div lang="sv-FI"><speaking-element></speaking-element></div>`);
    expect(said(0)).to.equal('Cases');
    registerLocale({ code: 'sv', terms: { common: { cases: 'Ärenden' } } });
    await element.updateComplete;
    expect(said(0)).to.equal('Ärenden');
  });

  it('English where nobody knows the language, with numbers as they are written there', async () => {
    const { said } = await page(html`<div lang="fr"><speaking-element></speaking-element></div>`);
    expect([said(0), said(2).replace(/\s/gu, ' ')]).to.deep.equal(['Cases', '1 234,5']);
  });

  it('correct English where the unknown language counts differently', async () => {
    const { said } = await page(html`<div lang="ja"><speaking-element></speaking-element></div>`);
    expect(said(1)).to.equal('1 case');
  });

  it('German of a region, with its own numbers', async () => {
    const { said } = await page(html`<div lang="de-CH"><speaking-element></speaking-element></div>`);
    expect([said(0), said(1)]).to.deep.equal(['Fälle', '1 Fall']);
    // Which apostrophe it is depends on the browser.
    expect(said(2)).to.match(/^1.234\.5$/u);
  });

  it('in the words of the host and the time of the provider', async () => {
    const { element, said } = await page(html`<div lang="de"><speaking-element></speaking-element></div>`);
    element.settings = { timeZone: 'Asia/Tokyo', terms: { common: { cases: 'Vorgänge' } } };
    await element.updateComplete;
    expect([said(0), said(1), said(3).includes('21:00')]).to.deep.equal(['Vorgänge', '1 Fall', true]);
  });

  it('to nobody once it is gone', async () => {
    const { place, element } = await page(html`<div><speaking-element></speaking-element></div>`);
    element.remove();
    await element.updateComplete;
    const { renders } = element;
    place.querySelector('div')!.lang = 'de';
    registerLocale({ code: 'da', terms: { common: { cases: 'Sager' } } });
    await told(element);
    expect(element.renders).to.equal(renders);
  });
});

async function page(
  template: TemplateResult,
): Promise<{ place: Element; element: SpeakingElement; said: (line: number) => string }> {
  const place = await fixture(html`<div>${template}</div>`);
  const element = place.querySelector<SpeakingElement>('speaking-element')!;
  await element.updateComplete;
  return { place, element, said: (line) => element.shadowRoot?.querySelectorAll('p')[line]?.textContent ?? '' };
}

/** Whoever observes attributes is told in a microtask, and renders in one after it. */
async function told(element: SpeakingElement): Promise<void> {
  await Promise.resolve();
  await element.updateComplete;
}
