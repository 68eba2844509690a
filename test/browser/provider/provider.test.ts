/** What elements get from the providers around them, however those come and go. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/i18n/locales/de.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseProvider } from '../../../src/elements/provider/case-provider.js';
import { caseContext } from '../../../src/elements/provider/context.js';
import { anAdapter, aTag, page, settled, text, until, type TestElement } from './scene.js';

const links = { case: () => '#/case' };

describe('an element inside of a provider', () => {
  it('has its backend, owner and manners', async () => {
    const adapter = anAdapter();
    const { elements } = await page(
      html`<case-provider owner="soc" locale="de" time-zone="Asia/Tokyo" drafts="none" .adapter=${adapter} .links=${links}
        ><section><test-element></test-element></section
      ></case-provider>`,
    );
    const [element] = elements;
    expect(element?.seen.adapter).to.equal(adapter);
    expect(element?.seen.owner).to.equal('soc');
    expect(element?.seen.context).to.include({ drafts: 'none', links, locale: 'de', timeZone: 'Asia/Tokyo' });
    expect(text(element!, 'p')).to.equal('Fälle');
    expect(text(element!, 'time')).to.include('21:00');
  });

  it('knows what every provider around it lets people attach', async () => {
    const types = (name: string) => ({ [`acme.${name}`]: { label: () => name } });
    const { elements } = await page(
      html`<case-provider .attachmentTypes=${types('dashboard')}
        ><case-provider .attachmentTypes=${types('map')}><test-element></test-element></case-provider
      ></case-provider>`,
    );
    expect(Object.keys(elements[0]!.seen.context.attachmentTypes ?? {})).to.deep.equal(['acme.dashboard', 'acme.map']);
  });

  it('is told of every change', async () => {
    const { place, providers, elements } = await page(
      html`<case-provider><test-element></test-element></case-provider>`,
    );
    const [provider, element] = [providers[0]!, elements[0]!];
    expect([element.seen.adapter, element.seen.owner, element.seen.context.drafts]).to.deep.equal([
      undefined,
      undefined,
      'keep',
    ]);
    const adapter = anAdapter();
    Object.assign(provider, { adapter, owner: 'soc', drafts: 'none', links, timeZone: 'Asia/Tokyo', locale: 'de' });
    await settled(place);
    expect(element.seen.adapter).to.equal(adapter);
    expect(element.seen.context).to.include({ owner: 'soc', drafts: 'none', links });
    expect([text(element, 'p'), text(element, 'time').includes('21:00')]).to.deep.equal(['Fälle', true]);
    provider.terms = { common: { cases: 'Vorgänge' } };
    await settled(place);
    expect(text(element, 'p')).to.equal('Vorgänge');
    for (const name of ['owner', 'locale', 'drafts', 'time-zone']) provider.removeAttribute(name);
    Object.assign(provider, {
      adapter: undefined,
      owner: undefined,
      drafts: undefined,
      locale: undefined,
      terms: undefined,
    });
    await settled(place);
    expect([element.seen.adapter, element.seen.owner, element.seen.context.drafts]).to.deep.equal([
      undefined,
      undefined,
      'keep',
    ]);
    expect(text(element, 'p')).to.equal('Cases');
  });

  it('knows who is signed in at the present backend', async () => {
    const { providers, elements } = await page(
      html`<case-provider owner="soc" .adapter=${signedInAs('Ada')}><test-element></test-element></case-provider>`,
    );
    await until(() => elements[0]?.signedIn === 'Ada');
    providers[0]!.adapter = signedInAs('Grace');
    await until(() => elements[0]?.signedIn === 'Grace');
  });

  it('may have an adapter and an owner of its own', async () => {
    const [outer, own] = [anAdapter(), anAdapter()];
    const { place, providers, elements } = await page(
      html`<case-provider owner="soc" .adapter=${outer}
        ><test-element owner="own" .adapter=${own}></test-element
      ></case-provider>`,
    );
    const element = elements[0]!;
    expect([element.seen.adapter === own, element.seen.owner]).to.deep.equal([true, 'own']);
    providers[0]!.owner = 'other';
    await settled(place);
    expect(element.seen.owner).to.equal('own');
    element.removeAttribute('owner');
    element.adapter = undefined;
    await settled(place);
    expect([element.seen.adapter === outer, element.seen.owner]).to.deep.equal([true, 'other']);
  });

  it('looks as the theme of the nearest provider, else as the page', async () => {
    const { place, providers, elements } = await page(
      html`<div style="color-scheme: light"
        ><case-provider theme="dark"
          ><test-element></test-element><case-provider theme="light"><test-element></test-element></case-provider></case-provider
      ></div>`,
    );
    const schemes = () => elements.map((element) => getComputedStyle(element).colorScheme);
    expect(schemes()).to.deep.equal(['dark', 'light']);
    Object.assign(providers[1]!, { theme: undefined });
    await settled(place);
    expect(schemes()).to.deep.equal(['dark', 'dark']);
    Object.assign(providers[0]!, { theme: undefined });
    await settled(place);
    expect(schemes()).to.deep.equal(['light', 'light']);
  });

  it('finds it across the shadow roots between them', async () => {
    const { place, providers } = await page(html`<case-provider owner="soc"><div></div></case-provider>`);
    const element = document.createElement('test-element') as TestElement;
    for (const mode of ['open', 'closed'] as const) {
      const between = document.createElement('div');
      providers[0]!.append(between);
      between.attachShadow({ mode }).append(element);
      await settled(place);
      expect(element.seen.owner, mode).to.equal('soc');
    }
  });
});

describe('a provider inside of another', () => {
  it('says what it says, and takes the rest from the outer one', async () => {
    const adapter = anAdapter();
    const { elements } = await page(
      html`<case-provider owner="outer" locale="de" drafts="none" .adapter=${adapter} .links=${links}
        ><case-provider owner="inner" drafts="keep"><test-element></test-element></case-provider
      ></case-provider>`,
    );
    expect(elements[0]?.seen.adapter).to.equal(adapter);
    expect(elements[0]?.seen.context).to.include({ owner: 'inner', locale: 'de', links, drafts: 'keep' });
  });

  it('passes changes of the outer one on', async () => {
    const { place, providers, elements } = await page(
      html`<case-provider owner="outer"
        ><case-provider><case-provider><test-element></test-element></case-provider></case-provider
      ></case-provider>`,
    );
    expect(elements[0]?.seen.owner).to.equal('outer');
    providers[0]!.owner = 'renamed';
    await settled(place);
    expect(elements[0]?.seen.owner).to.equal('renamed');
    providers[1]!.owner = 'between';
    await settled(place);
    expect(elements[0]?.seen.owner).to.equal('between');
  });

  it('forgets the outer one when it is moved out of it', async () => {
    const adapter = anAdapter();
    const { place, providers, elements } = await page(
      html`<case-provider owner="outer" .adapter=${adapter}
        ><case-provider drafts="none"><test-element></test-element></case-provider
      ></case-provider>`,
    );
    place.append(providers[1]!);
    await settled(place);
    expect([elements[0]?.seen.adapter === undefined, elements[0]?.seen.owner]).to.deep.equal([true, undefined]);
    expect(elements[0]?.seen.context.drafts).to.equal('none');
    providers[0]!.owner = 'renamed';
    await settled(place);
    expect(elements[0]?.seen.owner).to.equal(undefined);
    providers[0]!.append(providers[1]!);
    await settled(place);
    expect([elements[0]?.seen.adapter === adapter, elements[0]?.seen.owner]).to.deep.equal([true, 'renamed']);
  });
});

describe('an element that is moved', () => {
  it('follows the provider it comes to, and forgets the one it left', async () => {
    const [one, other] = [anAdapter(), anAdapter()];
    const { place, providers, elements } = await page(
      html`<case-provider owner="one" .adapter=${one}><test-element></test-element></case-provider>
        <case-provider owner="other" .adapter=${other}></case-provider>`,
    );
    const element = elements[0]!;
    providers[1]!.append(element);
    await settled(place);
    expect([element.seen.adapter === other, element.seen.owner]).to.deep.equal([true, 'other']);
    providers[0]!.owner = 'renamed';
    await settled(place);
    expect(element.seen.owner).to.equal('other');
    place.append(element);
    await settled(place);
    expect([element.seen.adapter, element.seen.owner]).to.deep.equal([undefined, undefined]);
    providers[0]!.append(element);
    await settled(place);
    expect([element.seen.adapter === one, element.seen.owner]).to.deep.equal([true, 'renamed']);
  });

  it('costs its backend nothing once it is gone', async () => {
    const { adapter, feeds } = counting();
    const { elements, providers } = await page(
      html`<case-provider owner="soc" .adapter=${adapter}><test-element></test-element></case-provider>`,
    );
    expect(feeds.open).to.equal(1);
    elements[0]!.remove();
    await until(() => feeds.open === 0);
    providers[0]!.owner = 'other';
    await providers[0]!.updateComplete;
    await elements[0]!.updateComplete;
    expect([feeds.open, elements[0]!.seen.owner]).to.deep.equal([0, 'soc']);
  });
});

describe('a provider that comes later than its content', () => {
  it('is found when it is defined later, with what was set on it before', async () => {
    const tag = aTag();
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const [outer, inner] = [document.createElement(tag), document.createElement(tag)];
    const element = document.createElement('test-element') as TestElement;
    const adapter = anAdapter();
    Object.assign(outer, { adapter });
    outer.setAttribute('owner', 'outer');
    inner.setAttribute('owner', 'inner');
    place.append(outer);
    outer.append(inner);
    inner.append(element);
    await element.updateComplete;
    expect(element.seen.adapter).to.equal(undefined);
    CaseProvider.define(tag);
    for (const each of [outer, inner, element]) await (each as TestElement).updateComplete;
    expect([element.seen.adapter === adapter, element.seen.owner]).to.deep.equal([true, 'inner']);
  });

  it('is found when it is defined later than another around it', async () => {
    const tag = aTag();
    const { place, providers } = await page(html`<case-provider owner="outer" drafts="none"></case-provider>`);
    const inner = document.createElement(tag);
    const element = document.createElement('test-element') as TestElement;
    providers[0]!.append(inner);
    inner.append(element);
    inner.setAttribute('owner', 'inner');
    await settled(place);
    expect(element.seen.owner).to.equal('outer');
    CaseProvider.define(tag);
    await (inner as CaseProvider).updateComplete;
    await settled(place);
    expect(element.seen.context).to.include({ owner: 'inner', drafts: 'none' });
    providers[0]!.owner = 'renamed';
    await settled(place);
    expect(element.seen.owner).to.equal('inner');
  });

  it('is found by one inside of it that was there before', async () => {
    const tag = aTag();
    const { place, providers, elements } = await page(
      html`<case-provider owner="inner"><test-element></test-element></case-provider>`,
    );
    const outer = document.createElement(tag);
    const adapter = anAdapter();
    Object.assign(outer, { adapter });
    place.append(outer);
    outer.append(providers[0]!);
    await settled(place);
    expect(elements[0]?.seen.adapter === undefined).to.equal(true);
    CaseProvider.define(tag);
    await (outer as CaseProvider).updateComplete;
    await settled(place);
    expect([elements[0]?.seen.adapter === adapter, elements[0]?.seen.owner]).to.deep.equal([true, 'inner']);
  });

  it('takes the backend of another around it from nobody, not for a moment', async () => {
    const tag = aTag();
    const { adapter, feeds } = counting();
    const { place, providers } = await page(html`<case-provider owner="soc" .adapter=${adapter}></case-provider>`);
    const inner = document.createElement(tag);
    inner.append(document.createElement('test-element'));
    providers[0]!.append(inner);
    await settled(place);
    CaseProvider.define(tag);
    await (inner as CaseProvider).updateComplete;
    await settled(place);
    expect(feeds).to.deep.equal({ open: 1, opened: 1 });
  });

  it('does not reach an element that has been moved elsewhere meanwhile', async () => {
    const tag = aTag();
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const late = document.createElement(tag);
    const element = document.createElement('test-element') as TestElement;
    late.setAttribute('owner', 'late');
    place.append(late);
    late.append(element);
    await element.updateComplete;
    place.append(element);
    CaseProvider.define(tag);
    await (late as CaseProvider).updateComplete;
    await element.updateComplete;
    expect(element.seen.owner).to.equal(undefined);
  });
});

describe('the context', () => {
  it('is found by its name, so that copies of the library find one another', () => {
    expect(caseContext).to.equal(Symbol.for('case-elements/1'));
  });
});

/** An adapter that counts who listens to it, now and ever. */
function counting(): { adapter: CaseAdapter; feeds: { open: number; opened: number } } {
  const adapter = anAdapter();
  const feeds = { open: 0, opened: 0 };
  return {
    feeds,
    adapter: {
      ...adapter,
      changes(filter, listener, options) {
        feeds.open += 1;
        feeds.opened += 1;
        options.signal.addEventListener('abort', () => (feeds.open -= 1), { once: true });
        adapter.changes(filter, listener, options);
      },
    },
  };
}

function signedInAs(name: string): CaseAdapter {
  const adapter = anAdapter();
  return {
    ...adapter,
    session: {
      get: async (query, options) => {
        const session = await adapter.session.get(query, options);
        return { ...session, user: { ...session.user, name } };
      },
    },
  };
}
