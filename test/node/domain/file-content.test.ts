import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { seededRandom } from '../../../src/conformance/random.js';
import { checkContent, checkFileContent, fileKind, fileHeadSize, limits } from '../../../src/domain/index.js';

const bytes = (...parts: readonly (string | number | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part],
    ),
  );

const noise = Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 256);

const tar = (() => {
  const header = new Uint8Array(1024);
  header.set(bytes('notes.txt'), 0);
  header.set(bytes('        '), 148);
  const sum = header.subarray(0, 512).reduce((all, byte) => all + byte, 0);
  header.set(bytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return header;
})();

/** One of each that a case takes, by its name. */
const taken: Readonly<Record<string, Uint8Array>> = {
  'a.png': bytes(0x89, 'PNG\r\n', 0x1a, '\n', noise),
  'a.jpg': bytes(0xff, 0xd8, 0xff, 0xe0, noise),
  'a.gif': bytes('GIF89a', noise),
  'a.webp': bytes('RIFF', 1, 2, 3, 4, 'WEBP', noise),
  'a.bmp': bytes('BM', 1, 2, 3, 4, 0, 0, 0, 0, noise),
  'a.tiff': bytes('II*', 0, noise),
  'a.avif': bytes(0, 0, 0, 32, 'ftypavif', noise),
  'a.heic': bytes(0, 0, 0, 32, 'ftypheic', noise),
  'a.svg': bytes('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
  'a.pdf': bytes('%PDF-1.7\n', noise),
  'a.zip': bytes('PK', 3, 4, noise),
  'report.docx': bytes('PK', 3, 4, noise),
  'a.gz': gzipSync('text'),
  'a.bz2': bytes('BZh9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, noise),
  'a.7z': bytes('7z', 0xbc, 0xaf, 0x27, 0x1c, noise),
  'a.tar': tar,
  'a.txt': bytes('plain'),
  'a.csv': bytes('a;b\r\n1;2'),
  'a.json': bytes('{"a":1}'),
};

describe('the content of a file', () => {
  for (const [name, head] of Object.entries(taken))
    it(`of ${name} is what its name says`, () => equal(checkContent({ name, type: '' }, head), undefined));

  it('that is called an image, a PDF or an archive must be one', () => {
    for (const name of ['a.png', 'a.pdf', 'a.zip'])
      for (const [other, head] of Object.entries(taken)) {
        const same = fileKind({ name, type: '' }) === fileKind({ name: other, type: '' });
        const isArchive = other === 'report.docx' && name === 'a.zip';
        const isDrawing = other === 'a.svg';
        const expected = (same && !isDrawing) || isArchive ? undefined : 'contradiction';
        equal(checkContent({ name, type: '' }, head), expected, `${other} as ${name}`);
      }
    equal(checkContent({ name: 'a', type: 'image/png' }, bytes('MZ', 0x90, 0, 3, 0, 0, 0)), 'contradiction');
    equal(checkContent({ name: 'a.pdf', type: 'application/pdf' }, bytes('<html>')), 'contradiction');
  });

  it('that is an image of another sort than it is called is an image', () => {
    equal(checkContent({ name: 'a.png', type: 'image/png' }, taken['a.jpg']!), undefined);
  });

  it('that a case does not take is foreign, whatever it is called', () => {
    const program = bytes('MZ', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0);
    for (const name of ['setup.exe', 'notes.txt', 'data.csv', 'nothing'])
      equal(checkContent({ name, type: '' }, program), 'foreign', name);
    equal(checkContent({ name: 'a.mp4', type: 'video/mp4' }, bytes(0, 0, 0, 32, 'ftypisom', noise)), 'foreign');
  });

  it('that is called text must be text', () => {
    for (const name of ['a.txt', 'a.csv', 'a.json', 'a.log', 'a.svg'])
      for (const other of ['a.png', 'a.pdf', 'a.zip', 'a.gz', 'a.tar'])
        equal(checkContent({ name, type: '' }, taken[other]!), 'contradiction', `${other} as ${name}`);
    equal(checkContent({ name: 'log.txt', type: '' }, bytes('reader: %PDF-1.7 is what a PDF begins with')), undefined);
  });

  it('is held to the name and to the type', () => {
    equal(checkContent({ name: 'a.png', type: 'text/plain' }, bytes('<script>')), 'contradiction');
    equal(checkContent({ name: 'a.txt', type: 'image/png' }, bytes('<script>')), 'contradiction');
    equal(checkContent({ name: 'a.csv', type: 'application/vnd.ms-excel' }, bytes('a;b')), undefined);
  });

  it('that runs is foreign, also where a PDF or an archive hides behind it', () => {
    const programs = [
      bytes('MZ', 0x90, 0),
      bytes(0x7f, 'ELF', 2, 1),
      bytes(0xcf, 0xfa, 0xed, 0xfe),
      bytes(0xca, 0xfe, 0xba, 0xbe),
      bytes(0, 'asm', 1, 0, 0, 0),
    ];
    for (const program of programs) {
      equal(checkContent({ name: 'tool', type: '' }, bytes(program, noise, '%PDF-1.7')), 'foreign');
      equal(checkContent({ name: 'report.pdf', type: '' }, bytes(program, noise, '%PDF-1.7')), 'contradiction');
    }
    const hiding = tar.slice();
    hiding.set(bytes('MZ', 0x90, 0, 3));
    const sum = hiding.subarray(0, 512).reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    hiding.set(bytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    equal(checkContent({ name: 'a.tar', type: '' }, hiding), 'contradiction');
  });

  it('breaks rules that say where: the content, or the size of what calls itself no image', () => {
    const ofSize = (name: string, size: number) => ({ name, type: '', size });
    deepEqual(checkFileContent(ofSize('a.png', 3), bytes('abc')), [{ path: 'content', rule: 'wrong_type' }]);
    deepEqual(checkFileContent(ofSize('a', 3), bytes(1, 0, 2)), [{ path: 'content', rule: 'not_an_option' }]);
    const actual = limits.imageBytes + 1;
    deepEqual(checkFileContent(ofSize('a', actual), taken['a.png']!), [
      { path: 'size', rule: 'too_big', limit: limits.imageBytes, actual },
    ]);
    deepEqual(checkFileContent(ofSize('a.zip', actual), taken['a.zip']!), []);
  });

  it('is told of any bytes whatsoever, and never changed by what comes after the beginning', () => {
    const random = seededRandom(20);
    const names = ['a.png', 'a.svg', 'a.pdf', 'a.zip', 'a.txt', 'a.csv', 'a', 'a.exe'];
    for (let round = 0; round < 3_000; round += 1) {
      const start = random.pick([...Object.values(taken), new Uint8Array()]).subarray(0, random.int(600));
      const tail = Uint8Array.from({ length: random.int(200) }, () => random.int(256));
      const head = bytes(start, tail);
      const file = { name: random.pick(names), type: random.pick(['', 'image/png', 'text/plain', 'x/y']) };
      const said = checkContent(file, head);
      equal(['foreign', 'contradiction', undefined].includes(said), true);
      equal(checkContent(file, head.slice()), said);
      // What is taken as an image or as text really is one.
      if (said === undefined && file.name === 'a.png')
        equal(checkContent({ name: '', type: 'image/gif' }, head), undefined);
      if (said === undefined && file.name === 'a.txt') equal(checkContent({ name: 'a', type: '' }, head), undefined);
    }
  });

  it('that is text is believed, in every encoding and under every name', () => {
    const wide = (text: string, from: 0 | 1) =>
      bytes(...Array.from(text, (letter) => (from ? `\0${letter}` : `${letter}\0`)));
    const texts: Readonly<Record<string, Uint8Array>> = {
      'UTF-8': bytes('Grüße, 报告, 🙂'),
      'UTF-8 cut in the middle of a letter': bytes('报告').subarray(0, 4),
      'Latin-1': bytes('Gr', 0xfc, 0xdf, 'e'),
      'UTF-16 with a mark': bytes(0xff, 0xfe, wide('notes', 0)),
      'UTF-16 without one, little end first': wide('some notes', 0),
      'UTF-16 without one, big end first': wide('some notes', 1),
      'a log with colours': bytes(0x1b, '[31mfailed', 0x1b, '[0m\n'),
      'words that begin as pictures do': bytes('BM is a company, BZh is none, II* neither'),
    };
    for (const [what, head] of Object.entries(texts))
      for (const [name, type] of [
        ['notes.txt', 'text/plain'],
        ['evidence.eml', 'message/rfc822'],
        ['rules.yar', ''],
        ['LICENSE', ''],
        ['data.xyz', 'application/octet-stream'],
      ] as const)
        equal(checkContent({ name, type }, head), undefined, `${what}, as ${name}`);
  });

  it('is told by its beginning alone', () => {
    equal(checkContent({ name: 'a.png', type: 'image/png' }, taken['a.png']!.subarray(0, fileHeadSize)), undefined);
    equal(checkContent({ name: 'nothing.txt', type: 'text/plain' }, new Uint8Array()), undefined);
  });
});

describe('the kind of a file', () => {
  it('is that of its type, else that of its name', () => {
    equal(fileKind({ name: 'a.txt', type: 'IMAGE/PNG' }), 'image');
    equal(fileKind({ name: 'A.JSON', type: '' }), 'json');
    equal(fileKind({ name: 'a', type: 'text/csv; charset=utf-8' }), 'csv');
    equal(fileKind({ name: 'a.tar.gz', type: 'application/octet-stream' }), 'archive');
    equal(fileKind({ name: 'a.xml', type: 'application/atom+xml' }), 'text');
    equal(fileKind({ name: 'png', type: '' }), undefined);
    equal(fileKind({ name: 'a.exe', type: 'application/x-msdownload' }), undefined);
  });
});
