/** What a language must have, and how a host's own words go over it. */
import { expect } from '@open-wc/testing';
import { de } from '../../../src/i18n/locales/de.js';
import { en } from '../../../src/i18n/english.js';
import { registerLocale, termsFor } from '../../../src/i18n/registry.js';
import type { TermsOverride } from '../../../src/i18n/terms.js';

/** Every term by its path, with what kind of thing it is. */
const paths = (terms: object, at = ''): readonly string[] =>
  Object.entries(terms).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? paths(value, `${at}${key}.`) : [`${at}${key}: ${typeof value}`],
  );

describe('English', () => {
  it('writes its own words small inside a sentence, and names as they are', () => {
    const { edit, editNamed } = en.terms.view;
    expect(['Additional fields · Phishing', 'Name', 'URL'].map(edit)).to.deep.equal([
      'Edit additional fields · Phishing',
      'Edit name',
      'Edit URL',
    ]);
    expect(editNamed('Affected Host')).to.equal('Edit “Affected Host”');
  });
});

describe('German', () => {
  it('has every term English has, and none besides', () => {
    expect([...paths(de.terms)].sort()).to.deep.equal([...paths(en.terms)].sort());
  });

  it('leaves nothing empty', () => {
    const texts = (terms: object): readonly unknown[] =>
      Object.values(terms).flatMap((value: unknown) =>
        typeof value === 'object' && value !== null ? texts(value) : [value],
      );
    for (const text of texts(de.terms)) if (typeof text === 'string') expect(text.trim()).not.to.equal('');
  });
});

describe('terms', () => {
  it('are those of the language, else of the more general one, else English', () => {
    for (const tag of ['de', 'DE', 'de-AT', 'de-Latn-CH-1996']) expect(termsFor(tag).code, tag).to.equal('de');
    for (const tag of ['xx', 'fr-CA', '', 'not a language', 'english']) expect(termsFor(tag).code, tag).to.equal('en');
  });

  it('are those of the nearest of several more general languages', () => {
    registerLocale({ code: 'zh-Hant', terms: { common: { cases: '案件' } } });
    expect(termsFor('zh-Hant-TW').terms.common.cases).to.equal('案件');
    registerLocale({ code: 'zh', terms: { common: { cases: '案例' } } });
    expect(termsFor('zh-Hant-TW').terms.common.cases).to.equal('案件');
    expect(termsFor('zh-Hans-CN').terms.common.cases).to.equal('案例');
  });

  it('are said in English where a language does not have them', () => {
    registerLocale({ code: 'nl', terms: { common: { cases: 'Zaken' } } });
    const { terms } = termsFor('nl');
    expect([terms.common.cases, terms.common.cancel, terms.list.empty]).to.deep.equal([
      'Zaken',
      en.terms.common.cancel,
      en.terms.list.empty,
    ]);
  });

  it('of a host go over those of the language, however deep, and change nothing else', () => {
    const override: TermsOverride = {
      common: { statuses: { closed: 'Erledigt' } },
      tags: { known: () => 'Bekannt' },
    };
    const { terms } = termsFor('de', override);
    expect(terms.common.statuses).to.deep.equal({ ...de.terms.common.statuses, closed: 'Erledigt' });
    expect(terms.common.cases).to.equal('Fälle');
    expect(terms.tags.known('mail')).to.equal('Bekannt');
    expect(terms.createForm.submit).to.equal('Fall anlegen');
    expect(de.terms.common.statuses.closed).to.equal('Geschlossen');
    expect(termsFor('en', override).terms.common.statuses.open).to.equal('Open');
  });

  it('are left as they are where a host says nothing', () => {
    const nothing = { common: { cases: undefined, cancel: null }, list: null } as unknown as TermsOverride;
    expect(termsFor('de', nothing).terms).to.deep.equal(de.terms);
  });
});
