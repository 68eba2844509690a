/** Registering twice, differently, or in two copies: nothing breaks, and who must know is told once. */
import { expect, html } from '@open-wc/testing';
import { CaseList } from '../../../src/elements/case-list/case-list.js';
import { CaseProvider } from '../../../src/elements/provider/case-provider.js';
import { version } from '../../../src/version.js';
import { CaseError, isCaseError } from '../../../src/domain/error.js';
import { anAdapter, aTag, page, settled, TestElement } from './scene.js';

/** A module once more, as a second copy of the library on the page has it. */
const secondCopy = <Module>(path: string): Promise<Module> =>
  import(new URL(`../../../src/${path}.ts?copy=second`, import.meta.url).href) as Promise<Module>;

describe('define', () => {
  it('registers nothing by being imported', () => {
    expect(customElements.getName(CaseList)).to.equal(null);
  });

  it('registers under the own tag, and silently once more', () => {
    const warnings = warned(() => {
      TestElement.define();
      TestElement.define();
    });
    expect(customElements.get('test-element')).to.equal(TestElement);
    expect(warnings).to.deep.equal([]);
  });

  it('registers under other tags besides', async () => {
    const [one, other] = [aTag(), aTag()];
    for (const tag of [one, other, one]) CaseProvider.define(tag);
    const { place, elements } = await page(html`<test-element></test-element>`);
    for (const tag of [one, other]) {
      const provider = document.createElement(tag) as CaseProvider;
      expect(provider, tag).to.be.instanceOf(CaseProvider);
      provider.setAttribute('owner', tag);
      place.append(provider);
      provider.append(elements[0]!);
      await provider.updateComplete;
      await settled(place);
      expect(elements[0]?.seen.owner).to.equal(tag);
    }
  });

  it('leaves a tag to another version, and says so once with both names', () => {
    const tag = aTag();
    const Foreign = class extends HTMLElement {
      static readonly version = '9.8.7';
    };
    customElements.define(tag, Foreign);
    const warnings = warned(() => {
      CaseProvider.define(tag);
      CaseProvider.define(tag);
    });
    expect(customElements.get(tag)).to.equal(Foreign);
    expect(warnings).to.have.length(1);
    for (const part of [`<${tag}>`, '9.8.7', version]) expect(warnings[0]).to.include(part);
  });

  it('leaves a tag to somebody else altogether, and says so', () => {
    const tag = aTag();
    customElements.define(tag, class extends HTMLElement {});
    const warnings = warned(() => CaseProvider.define(tag));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include(`<${tag}>`);
  });
});

describe('two copies of the library on one page', () => {
  it('of one version register side by side in silence', async () => {
    const { CaseProvider: Second } = await secondCopy<typeof import('../../../src/elements/provider/case-provider.js')>(
      'elements/provider/case-provider',
    );
    expect(Second).not.to.equal(CaseProvider);
    expect(warned(() => Second.define())).to.deep.equal([]);
    expect(customElements.get('case-provider')).to.equal(CaseProvider);
  });

  it('share one context', async () => {
    const { CaseProvider: Second } = await secondCopy<typeof import('../../../src/elements/provider/case-provider.js')>(
      'elements/provider/case-provider',
    );
    const tag = aTag();
    Second.define(tag);
    const adapter = anAdapter();
    const { place, elements, providers } = await page(
      html`<case-provider drafts="none"><test-element></test-element></case-provider>`,
    );
    const second = document.createElement(tag) as InstanceType<typeof Second>;
    Object.assign(second, { adapter, owner: 'second' });
    second.append(elements[0]!);
    providers[0]!.append(second);
    await second.updateComplete;
    await settled(place);
    expect(elements[0]?.seen.adapter).to.equal(adapter);
    expect(elements[0]?.seen.context).to.include({ owner: 'second', drafts: 'none' });
  });

  it('find one another however late the provider comes', async () => {
    const { consumeCaseContext } =
      await secondCopy<typeof import('../../../src/elements/provider/context.js')>('elements/provider/context');
    const { LitElement } = await import('lit');
    const [consumer, provider] = [aTag(), aTag()];
    class Consumer extends LitElement {
      readonly got = consumeCaseContext(this);
    }
    customElements.define(consumer, Consumer);
    const { place } = await page(html``);
    const [outer, inner] = [document.createElement(provider), document.createElement(consumer) as Consumer];
    outer.setAttribute('owner', 'late');
    outer.append(inner);
    place.append(outer);
    await inner.updateComplete;
    expect(inner.got.value).to.equal(undefined);
    CaseProvider.define(provider);
    await (outer as CaseProvider).updateComplete;
    expect(inner.got.value?.owner).to.equal('late');
  });

  it('know errors of one another by their code', async () => {
    const second = await secondCopy<typeof import('../../../src/domain/error.js')>('domain/error');
    const foreign = new second.CaseError('conflict');
    expect(foreign).not.to.be.instanceOf(CaseError);
    expect([isCaseError(foreign), second.isCaseError(new CaseError('offline'))]).to.deep.equal([true, true]);
  });
});

/** What was warned of while this ran. */
function warned(run: () => void): readonly string[] {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));
  try {
    run();
  } finally {
    console.warn = warn;
  }
  return warnings;
}
