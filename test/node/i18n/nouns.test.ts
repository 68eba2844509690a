/** What a host calls a case is said everywhere: every term of every language is said, and read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatsFor } from '../../../src/i18n/formats.js';
import { en } from '../../../src/i18n/english.js';
import { de } from '../../../src/i18n/locales/de.js';
import type { EnglishNoun, GermanNoun, Nouns } from '../../../src/i18n/nouns.js';
import { registerLocale, termsFor } from '../../../src/i18n/registry.js';
import { sayingsOf, type Saying } from '../../support/said-terms.js';

const ticket: EnglishNoun = { one: 'ticket', other: 'tickets' };
const incident: EnglishNoun = { one: 'incident', other: 'incidents' };
const nouns = {
  ticket: { gender: 'n', one: 'Ticket', other: 'Tickets' },
  vorfall: { gender: 'm', one: 'Vorfall', other: 'Vorfälle' },
  stoerung: { gender: 'f', one: 'Störung', other: 'Störungen' },
} satisfies Record<string, GermanNoun>;

const termsOf = (locale: string, given: Nouns['case']) => termsFor(locale, undefined, { case: given }).terms;
const english = (noun: EnglishNoun) => sayingsOf(termsOf('en', { en: noun }), 'en');
const german = (noun: GermanNoun) => sayingsOf(termsOf('de', { de: noun }), 'de');

/** Those in which a pattern is found, as a list to read. */
const matching = (sayings: readonly Saying[], pattern: RegExp) =>
  sayings.filter(({ text }) => pattern.test(text)).map(({ path, text }) => `${path}: ${text}`);
/** Tags of elements are what developers write, whatever people call a case. */
const withoutTags = (sayings: readonly Saying[]) =>
  sayings.map(({ path, text }) => ({ path, text: text.replace(/<case-[a-z-]+>/u, '') }));

describe('English with another word for a case', () => {
  it('says it in every sentence, and "case" in none', () => {
    assert.deepEqual(matching(withoutTags(english(ticket)), /\bcases?\b/iu), []);
    assert.ok(matching(english(ticket), /\btickets?\b/iu).length > 150);
  });

  it('changes nothing else', () => {
    const back = english({ one: 'zase', other: 'zases' }).map(({ path, text }) => ({
      path,
      text: text.replaceAll('zase', 'case').replaceAll('Zase', 'Case'),
    }));
    assert.deepEqual(back, sayingsOf(en.terms, 'en'));
  });

  it('has its article, and a capital where a sentence begins', () => {
    const said = english(incident);
    assert.deepEqual(matching(said, /\ba incident/iu), []);
    assert.deepEqual(matching(said, /^incident|[.!?] incident/u), ['addToCase.named: incident 7']);
    const { files, addToCase } = termsOf('en', { en: incident });
    assert.equal(files.tooMany(100, formatsFor('en')), 'An incident holds 100 files at most.');
    assert.equal(addToCase.choose, 'Choose an incident');
  });

  it('takes an article where letters mislead, and keeps capitals of its own', () => {
    const { addToCase } = termsOf('en', { en: { one: 'user request', other: 'user requests', article: 'a' } });
    assert.equal(addToCase.choose, 'Choose a user request');
    const hr = termsOf('en', { en: { one: 'HR request', other: 'HR requests', article: 'an' } });
    assert.equal(hr.addToCase.oneSolution, 'An HR request holds alerts of one solution.');
    assert.equal(hr.list.total(2, formatsFor('en'), false), '2 HR requests');
  });

  it('is written small inside a sentence that names one', () => {
    const { actions } = termsOf('en', { en: incident });
    assert.equal(actions.subject(42, 'Phishing'), 'Incident 42');
    assert.equal(actions.deleteHeading(actions.subject(42, 'Phishing')), 'Delete incident 42?');
    assert.equal(actions.deleteHeading('“Incident 42”'), 'Delete “Incident 42”?');
  });

  it('leaves what is written by people as it is', () => {
    const { actions, activity } = termsOf('en', { en: ticket });
    assert.equal(actions.subject(null, 'A case of wine, {count} bottles'), '“A case of wine, {count} bottles”');
    assert.equal(activity.did.template('Case of phishing'), 'used the template Case of phishing');
  });
});

describe('German with another word for a case', () => {
  it('says it in every sentence, and „Fall“ in none', () => {
    for (const noun of Object.values(nouns)) {
      assert.deepEqual(matching(german(noun), /(?<!\p{L})F(all|alls|älle|ällen)(?!\p{L})|Fall[a-z]/u), []);
      assert.ok(matching(german(noun), new RegExp(noun.one, 'u')).length > 80, noun.one);
    }
  });

  it('changes nothing else where the word is bent alike', () => {
    const back = german({ gender: 'm', one: 'Zall', other: 'Zälle' }).map(({ path, text }) => ({
      path,
      text: text.replace(/Z(all|älle)/gu, 'F$1'),
    }));
    assert.deepEqual(back, sayingsOf(de.terms, 'de'));
  });

  it('bends what stands before it', () => {
    const neuter =
      /\b(der|den|die|dieser|diesen|einer|einen|eine|keiner|keinen|keine|jeder|jeden|zur|von der|an der|ihrer) Ticket\b/iu;
    const neuterEndings =
      /\b(neue[rn]?|nächster?|voriger?|ähnlicher?|ausgewählter?|bestehender|erster?|letzter?) Ticket\b/iu;
    assert.deepEqual(matching(german(nouns.ticket), neuter), []);
    assert.deepEqual(matching(german(nouns.ticket), neuterEndings), [
      'addToCase.foundMore: Das erste Ticket von mehreren',
    ]);
    const feminine =
      /\b(den|dem|das|des|ein|einen|einem|eines|kein|keinen|diesen|diesem|dieses|jedem|vom|zum|am|im|ihres|\p{L}+e[rsm]) Störung\b/iu;
    const phrases = matching(german(nouns.stoerung), feminine).filter(
      (each) => !/\b(der|einer|dieser|jeder|ihrer|bestehender) Störung\b/iu.test(each),
    );
    assert.deepEqual(phrases, []);
    assert.deepEqual(matching(german(nouns.stoerung), /\bStörungs\b/u), []);
    assert.deepEqual(matching(german(nouns.vorfall), /\b(von|in|diesen) (?:2 )?Vorfälle\b/u), []);
  });

  it('means it by what stands for it', () => {
    // What else stands in these: a way that fills in, a part that could not be loaded, the filter of a field, a connector, a
    // key.
    const others = new Set([
      'settings.hints.templates',
      'create.partFailed',
      'filters.search.unknownField',
      'connectorSetup.initial.hint',
      'connectorSetup.remove.unused',
      'connectorSetup.remove.stays',
      'fieldLibrary.form.keyHeld',
      'fieldLibrary.form.keyOfRemoved',
    ]);
    const masculine =
      /(?<!\p{L})(er|ihn|ihm|sein|seine[mnrs]?|dessen|einen anderen|keinen zweiten|der (erste|letzte))(?!\p{L})/iu;
    const said = german(nouns.stoerung).filter(({ path, text }) => text.includes('Störung') && !others.has(path));
    assert.deepEqual(matching(said, masculine), []);
    const { view, create, closing, neighbours, createForm, connectorSetup } = termsOf('de', { de: nouns.stoerung });
    const formats = formatsFor('de');
    assert.equal(view.missingHint, 'Sie wurde vielleicht gelöscht, oder der Link dorthin stimmt nicht.');
    assert.equal(create.pushing('Jira'), 'Sie wird an Jira übertragen …');
    assert.equal(closing.alerts(2, 1, formats), '2 Alarme werden mit ihr geschlossen.');
    assert.match(connectorSetup.remove.stays(1, formats), /^1 Störung benutzt sie\. Sie bleibt /u);
    assert.equal(neighbours.none.next, 'Nächste Störung: dies ist die letzte');
    assert.match(createForm.unsure, /ob die Störung angelegt wurde\. Ein neuer Versuch legt keine zweite an\.$/u);
  });

  it('takes forms that follow no rule', () => {
    const { view, addToCase } = termsOf('de', {
      de: { gender: 'n', one: 'Thema', other: 'Themen', genitive: 'Themas', otherDative: 'Themen' },
    });
    assert.equal(view.parts, 'Teile des Themas');
    assert.equal(addToCase.denied, 'Sie dürfen diesen Themen nichts hinzufügen.');
    assert.equal(
      termsOf('de', { de: { gender: 'm', one: 'Prozess', other: 'Prozesse' } }).view.parts,
      'Teile des Prozesses',
    );
  });
});

describe('What a case is called', () => {
  it('is said in the languages it is given for, and no other', () => {
    const given = { en: ticket };
    assert.equal(termsOf('en-GB', given).list.empty, 'There are no tickets yet.');
    assert.deepEqual(termsOf('de', given), de.terms);
    assert.equal(termsOf('fr', given).list.empty, 'There are no tickets yet.', 'French is said in English');
  });

  it('is said in English where a language has no words of its own', () => {
    registerLocale({ code: 'nl', terms: { common: { cases: 'Zaken' } } });
    const { common, list } = termsOf('nl', { en: ticket });
    assert.deepEqual([common.cases, list.empty], ['Zaken', 'There are no tickets yet.']);
  });

  it('is known to a language of somebody else', () => {
    const polish = ({ one }: { readonly one: string }) => ({ createForm: { submit: `Utwórz ${one}` } });
    registerLocale({ code: 'pl', terms: polish({ one: 'sprawę' }), withNoun: polish });
    assert.equal(termsOf('pl', {}).createForm.submit, 'Utwórz sprawę');
    assert.equal(termsOf('pl', { pl: { one: 'zgłoszenie' } }).createForm.submit, 'Utwórz zgłoszenie');
  });

  it('gives way to single terms of the host', () => {
    const { terms } = termsFor('en', { createForm: { submit: 'Report it' } }, { case: { en: incident } });
    assert.deepEqual([terms.createForm.submit, terms.createForm.heading], ['Report it', 'Create incident']);
  });

  it('makes its sentences once', () => {
    const given = { en: incident };
    assert.equal(termsOf('en', given), termsOf('en', given));
  });
});
