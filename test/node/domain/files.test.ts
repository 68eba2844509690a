import { deepEqual, equal } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { checkFile, fileName, limits } from '../../../src/domain/index.js';
import { partsOf } from '../../../src/domain/files/parts-of.js';
import { sha256 } from '../../../src/domain/files/sha256.js';

describe('a file', () => {
  it('has a name that fits and is as large as its kind may be', () => {
    const { fileBytes, imageBytes } = limits;
    deepEqual(checkFile({ name: 'a.png', type: 'image/png', size: imageBytes }), []);
    deepEqual(checkFile({ name: 'a.zip', type: 'application/zip', size: fileBytes }), []);
    deepEqual(checkFile({ name: ' ', type: 'IMAGE/PNG', size: imageBytes + 1 }), [
      { path: 'name', rule: 'required' },
      { path: 'size', rule: 'too_big', limit: imageBytes, actual: imageBytes + 1 },
    ]);
    deepEqual(checkFile({ name: 'x'.repeat(161), type: '', size: 0 }), [
      { path: 'name', rule: 'too_long', limit: 160, actual: 161 },
    ]);
  });

  it('is kept under a name without folders and without what nobody sees', () => {
    equal(fileName('C:\\fake\\a.txt'), 'a.txt');
    equal(fileName('../../etc/passwd'), 'passwd');
    equal(fileName(' Rechnung\u202Efdp.exe\n'), 'Rechnungfdp.exe');
    equal(fileName('报告 ü.pdf'), '报告 ü.pdf');
    for (const unseen of [
      '\u200B',
      '\u200C',
      '\u200D',
      '\u200F',
      '\u061C',
      '\u{E0041}',
      '\u3164',
      '\u00AD',
      '\uFEFF',
      '\u2028',
      '\uFE0F',
    ])
      equal(fileName(`re${unseen}port${unseen}.pdf`), 'report.pdf', unseen.codePointAt(0)!.toString(16));
    equal(fileName('\u3164\u200B'), '');
    equal(fileName('\u2800'), '');
  });

  it('keeps the joiners its script or its pictures need', () => {
    for (const name of [
      'نمی\u200Cخواهم.pdf',
      'ක්\u200Dෂ.txt',
      '👩\u200D🚀 ❤\uFE0F.png',
      '🏳\uFE0F\u200D🌈.png',
      '👩🏽\u200D💻.png',
    ])
      equal(fileName(name), name);
    equal(fileName('نمی\u200C.pdf'), 'نمی.pdf');
  });

  it('is digested as the standard says, however its bytes are cut', () => {
    for (const size of [0, 1, 55, 56, 63, 64, 65, 119, 120, 70_001]) {
      const bytes = Uint8Array.from({ length: size }, (_, index) => index * 31);
      const digest = sha256();
      for (let from = 0; from < size; from += 37) digest.add(bytes.subarray(from, from + 37));
      equal(digest.hex(), createHash('sha256').update(bytes).digest('hex'), `${size} bytes`);
    }
  });

  it('is read in parts that tell how far it is', async () => {
    const shares: number[] = [];
    let read = 0;
    for await (const { bytes, share } of partsOf(new Blob([new Uint8Array(2.5 * 1024 * 1024)]))) {
      read += bytes.length;
      shares.push(share);
    }
    deepEqual([read, shares], [2.5 * 1024 * 1024, [0.4, 0.8, 1]]);
  });
});
