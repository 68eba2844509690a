/** Who is being mentioned, and how that is written down. */
import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Lexer, type Tokens } from 'marked';
import { decodeReferences } from '../../../src/elements/markdown/character-references.js';
import { addressOf } from '../../../src/elements/markdown/addresses.js';
import { fileMarkdown } from '../../../src/elements/markdown/text/files.js';
import { mentionAt, mentionMarkdown } from '../../../src/elements/markdown/text/mentions.js';
import { PlaceInText } from '../../../src/elements/markdown/place-in-text.js';
import { state } from './marked.js';

const nameAt = (text: string) => mentionAt(state(text))?.name;

describe('a name', () => {
  it('is what stands between an "@" and the caret', () => {
    equal(nameAt('@|'), '');
    equal(nameAt('ask @ana|'), 'ana');
    equal(nameAt('(@Ana So|'), 'Ana So');
    equal(nameAt("@O'Brien-Smith|"), "O'Brien-Smith");
    equal(nameAt('@Åsa|'), 'Åsa');
    deepEqual(mentionAt(state('ask @an|a')), { start: 4, end: 7, name: 'an' });
  });

  it('is none in an address, in code, behind more words, or with something selected', () => {
    for (const text of ['ana@x|', '@ |', '`@ana|', '```\n@ana|', '@a b c d|', '@‹ana›', '@ana\n|', 'ana|'])
      equal(nameAt(text), undefined, text);
  });
});

const link = (markdown: string): Tokens.Link | Tokens.Image => {
  const [paragraph] = new Lexer({ gfm: true }).lex(markdown) as unknown as [Tokens.Paragraph];
  const [first] = paragraph.tokens;
  equal(paragraph.tokens.length, 1, markdown);
  return first as Tokens.Link;
};

describe('a mention', () => {
  it('is a link with the name and the id', () => {
    equal(mentionMarkdown({ id: 'ana', name: 'Ana Sousa' }), '[@Ana Sousa](mention:ana)');
    equal(mentionMarkdown({ id: 'u_1/ä (x)' }), '[@u\\_1/ä \\(x\\)](mention:u%5F1%2F%C3%A4%20%28x%29)');
  });

  it('of anybody, whatever the name and the id, is one link to exactly that id', () => {
    const hostile = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.constantFrom(
        '](javascript:alert(1))',
        '![x](y)',
        '<img src=x>',
        '`',
        '**',
        'a|b',
        '&amp;',
        'x\n\n# y',
        '\\',
        '[',
        '](',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (id, name) => {
        const { type, href, text } = link(mentionMarkdown({ id, name }));
        equal(type, 'link');
        deepEqual(addressOf(decodeReferences(href)), { kind: 'person', id });
        const said = decodeReferences(text.replace(/\\([\\`*_[\]()<>&!~|])/g, '$1'));
        if (!name.includes('&')) equal(said, `@${name.replace(/\s+/gu, ' ').trim()}`);
      }),
    );
  });
});

describe('a file', () => {
  it('is an image or a link to its id', () => {
    equal(fileMarkdown({ id: 'f 1', name: 'a[1].png', image: true }), '![a\\[1\\].png](case-file:f%201)');
    deepEqual(addressOf(link(fileMarkdown({ id: 'f 1', name: 'log.txt', image: false })).href), {
      kind: 'file',
      id: 'f 1',
    });
  });
});

describe('an address', () => {
  it('leads to pages and mail, and nowhere else', () => {
    for (const good of ['https://x.org/', 'http://x.org/', 'mailto:a@x.org', 'HTTPS://X.org/'])
      equal(addressOf(good)?.kind, 'page', good);
    for (const bad of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,<script>',
      'vbscript:x',
      'file:///etc/passwd',
      '/relative',
      '#here',
      '//x.org',
      '',
      'mention:',
      'case-file:%',
    ])
      equal(addressOf(bad), undefined, bad);
  });
});

describe('a character reference', () => {
  it('is the character it stands for, unless that is none', () => {
    equal(
      decodeReferences('&lt;b&gt; &amp;amp; &#233; &#xE9; &nope; &#0; &#xD800; &constructor;'),
      '<b> &amp; é é &nope; \ufffd \ufffd &constructor;',
    );
  });
});

describe('a place in a text', () => {
  it('stays where it was meant while somebody writes before or behind it', () => {
    const place = new PlaceInText('one three', 4, 4);
    deepEqual(place.in('one three'), { start: 4, end: 4 });
    deepEqual(place.in('zero one three'), { start: 9, end: 9 });
    deepEqual(place.in('one three four'), { start: 4, end: 4 });
    deepEqual(place.in('something else'), { start: 14, end: 14 });
    place.moveTo('one two three', 7);
    deepEqual(place.in('one two three!'), { start: 7, end: 7 });
    deepEqual(new PlaceInText('one two', 4, 7).in('one two three'), { start: 4, end: 7 });
  });
});
