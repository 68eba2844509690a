/** What a host calls a case is what every element says, in what is read and in what is read out, and follows at once. */
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import type { CaseProvider } from '../../../src/elements/provider/case-provider.js';
import type { Nouns } from '../../../src/i18n/nouns.js';
import { until } from '../../support/until.js';
import '../../../src/define.js';
import '../../../src/i18n/locales/de.js';

const owner = 'soc';
const ticket: Nouns = { case: { en: { one: 'ticket', other: 'tickets' } } };
const incident: Nouns = {
  case: {
    en: { one: 'incident', other: 'incidents' },
    de: { gender: 'f', one: 'Störung', other: 'Störungen' },
  },
};

/** Every element, open where it opens, and what shows that all of it is there. */
const elements: Readonly<
  Record<string, { readonly last: readonly string[]; readonly template: (id: string) => TemplateResult }>
> = {
  'case-list': { last: ['1 case'], template: () => html`<case-list></case-list>` },
  'case-create-form': {
    last: ['Create case', 'Auto-extract observables'],
    template: () => html`<case-create-form></case-create-form>`,
  },
  'case-create-dialog': {
    last: ['Create case', 'Auto-extract observables'],
    template: () => html`<case-create-dialog open></case-create-dialog>`,
  },
  'case-view': { last: ['created the case'], template: (id) => html`<case-view .caseId=${id}></case-view>` },
  'case-settings': {
    last: ['what cases of one kind have in common', 'No types of your own'],
    template: () => html`<case-settings></case-settings>`,
  },
  'case-picker': {
    last: ['Create new case'],
    template: () => html`<case-picker open .alerts=${[{ alertId: 'a1', index: 'i' }]}></case-picker>`,
  },
  'add-to-case-menu': {
    last: ['Add to case'],
    template: () => html`<add-to-case-menu .alerts=${[{ alertId: 'a1', index: 'i' }]}></add-to-case-menu>`,
  },
  'case-app': { last: ['1 case'], template: () => html`<case-app></case-app>` },
};

/** What can be read on the page or is read out, through every root: text, names, descriptions, placeholders. */
function said(place: Element): string {
  const found: string[] = [];
  const roots: (Element | ShadowRoot)[] = [place];
  for (const root of roots) {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) roots.push(each.shadowRoot);
      if (each.localName === 'style') continue;
      for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'])
        found.push(each.getAttribute(name) ?? '');
      for (const node of each.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue ?? '');
    }
  }
  return found.join(' ').replace(/\s+/gu, ' ');
}

/** A page of one element with one case stored, whose text says nothing of what it is. */
async function page(
  name: string,
  nouns: Nouns,
  lang = 'en',
  adapter: CaseAdapter = memoryAdapter(),
): Promise<CaseProvider> {
  const { id } = await adapter.cases.create({ owner, title: 'Phishing', description: 'A mail.' });
  const place = await fixture<HTMLElement>(html`<div lang=${lang} style="inline-size: 1000px">
    <case-provider drafts="none" owner=${owner} .adapter=${adapter} .nouns=${nouns}>${elements[name]!.template(id)}</case-provider>
  </div>`);
  return place.querySelector('case-provider')!;
}

/** Waits until an element says all of this, and nothing of that. */
async function says(provider: CaseProvider, wanted: readonly (string | RegExp)[], never: RegExp): Promise<void> {
  await until(
    () => {
      const now = said(provider);
      return (
        wanted.every((each) => (typeof each === 'string' ? now.includes(each) : each.test(now))) && !never.test(now)
      );
    },
    () => `it says ${wanted.join(' and ')} and never ${String(never)}: ${said(provider)}`,
  );
}

describe('what a host calls a case', () => {
  for (const [name, { last }] of Object.entries(elements)) {
    it(`is what <${name}> says, and what it says next where that changes`, async () => {
      const provider = await page(name, ticket);
      await says(
        provider,
        last.map((each) => each.replace('case', 'ticket')),
        /\bcases?\b/iu,
      );
      provider.nouns = incident;
      await says(
        provider,
        last.map((each) => each.replace('case', 'incident')),
        /\b(tickets?|cases?)\b/iu,
      );
      provider.nouns = undefined;
      await says(provider, last, /\b(tickets?|incidents?)\b/iu);
    });

    it(`is what <${name}> says in German, and its own word where none is given`, async () => {
      const own = /(?<!\p{L})F(all|alls|älle|ällen)(?!\p{L})/u;
      const provider = await page(name, incident, 'de');
      await says(provider, [/Störung/u], own);
      provider.nouns = ticket;
      await says(provider, [own], /Störung|ticket/iu);
    });
  }

  it('is said of what went wrong, and of what was done', async () => {
    const good = memoryAdapter();
    let fails = true;
    const create: CaseAdapter['cases']['create'] = (...args) =>
      fails ? Promise.reject(new CaseError('unavailable')) : good.cases.create(...args);
    await good.cases.create({ owner, title: 'Malware', description: 'A mail.' });
    const place = await fixture<HTMLElement>(html`<div>
      <case-provider drafts="none" owner=${owner} .adapter=${{ ...good, cases: { ...good.cases, create } }} .nouns=${incident}>
        <case-create-form .value=${{ title: 'Phishing', description: 'A mail.' }}></case-create-form>
      </case-provider>
    </div>`);
    const form = place.querySelector('case-create-form')!;
    await until(() => said(place).includes('Create incident'));
    await form.submit();
    await until(() => said(place).includes('The incident was not created.'));
    fails = false;
    await form.submit();
    await until(() => said(place).includes('Incident 2 created'));
    expect(said(place)).not.to.match(/\bcases?\b/iu);
  });

  it('is that of the nearest provider which says one', async () => {
    const adapter = memoryAdapter();
    const place = await fixture<HTMLElement>(html`<div>
      <case-provider owner=${owner} drafts="none" .adapter=${adapter} .nouns=${ticket}>
        <case-provider><case-list id="outer"></case-list></case-provider>
        <case-provider .nouns=${incident}><case-list id="inner"></case-list></case-provider>
      </case-provider>
    </div>`);
    const text = (id: string) => place.querySelector(`#${id}`)?.shadowRoot?.textContent ?? '';
    await until(() => text('outer').includes('There are no tickets yet.'));
    await until(() => text('inner').includes('There are no incidents yet.'));
  });
});
