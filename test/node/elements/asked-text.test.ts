/** A search in the words of the list, put in the words that are stored; and why one finds nothing. */
import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FieldDefinition } from '../../../src/domain/index.js';
import { scanFinds } from '../../../src/domain/find/scan-finds.js';
import { askedText } from '../../../src/elements/case-list/search/asked-text.js';
import { searchHints } from '../../../src/elements/case-list/search/search-hints.js';
import { formatsFor } from '../../../src/i18n/formats.js';
import '../../../src/i18n/english/filters.js';
import '../../../src/i18n/english/list.js';
import '../../../src/i18n/locales/de.js';
import { termsFor } from '../../../src/i18n/registry.js';
import type { Terms } from '../../../src/i18n/terms.js';

const base = { scope: 'global', control: 'text' } as const;
const definitions: readonly FieldDefinition[] = [
  { ...base, key: 'system', label: 'Affected system' },
  { ...base, key: 'ref', label: 'Angelegt von' },
];
const [english, german] = ['en', 'de'].map((code) => termsFor(code).terms) as [Terms, Terms];

describe('a search in the words of the list', () => {
  for (const [typed, asked] of [
    ['Status:geschlossen', 'Status:closed'],
    ['status:"In Arbeit" mail', 'status:in-progress mail'],
    ['Schweregrad:hoch -Kategorie:theft', 'severity:high -category:theft'],
    ['"Name":phish', 'title:phish'],
    ['-status:"off', '-status:open'],
    ['Angelegt:>2026', 'created:>2026'],
  ] as const)
    it(`is ${asked} for ${typed}`, () => equal(askedText(typed, [], german), asked));

  it('leaves alone what is understood, what is quoted, what is no name, and what an additional field is called', () => {
    for (const typed of [
      'status:in-progress',
      'status:open',
      'status:',
      'status:x',
      '"Schweregrad:hoch"',
      'https://example.org:443/a',
      'phishing #42',
      '"Angelegt von":ada',
    ])
      equal(askedText(typed, definitions, german), typed);
  });

  it('never fails, and changes nothing without a colon', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const asked = askedText(text, definitions, german);
        if (!text.includes(':')) equal(asked, text);
      }),
    );
  });
});

describe('why a search finds nothing', () => {
  const words = { terms: english, formats: formatsFor('en') };
  const hints = (text: string, declared: readonly string[] = scanFinds.search) =>
    searchHints(text, { declared, definitions }, words);

  it('is said of names there are no fields of, with those there are', () => {
    const [hint, ...others] = hints('foo:bar phishing');
    equal(others.length, 0);
    equal(hint!.always, false);
    equal(
      hint!.words,
      'No field is called “foo”. Fields: Status, Severity, Assignees, Reporter, Tags, Category, Name, Description, Number, Created, …',
    );
    equal(hints('sever:high')[0]!.words.includes('Fields: Severity, '), true, 'the nearest name comes first');
    equal(hints('"foo bar":x')[0]!.words.startsWith('No field is called “foo bar”.'), true);
    equal(hints('-foo:bar')[0]!.always, true);
  });

  it('is said of names a backend does not know', () => {
    equal(hints('status:open title:x', ['title'])[0]!.words, 'No field is called “status”. Fields: Name');
    equal(hints('system:x', ['title']).length, 1);
  });

  it('is said of values there are none of', () => {
    equal(hints('status:waiting')[0]!.words, 'Status is never “waiting”. There are: Open, In progress, Closed');
    deepEqual(hints('status:in severity:hi push:none status:"in progress" status:'), []);
  });

  it('is not said of what is no name', () => {
    for (const text of [
      'https://example.org/a?b=c:d',
      '10.0.0.1:443',
      '10:30',
      'C:\\Windows',
      'web-1.example:8443',
      'a::b',
      'fe80::1',
      '00:1A:2B:3C:4D:5E',
      '"foo:bar"',
      'foo:',
      'foo: bar',
      'tags:vip "Affected system":web system:web',
    ])
      deepEqual(hints(text), [], text);
  });
});
