import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seededRandom } from '../../../src/conformance/random.js';
import { checkDefinitions } from '../../../src/domain/fields/check-definitions.js';
import { checkFieldValue } from '../../../src/domain/fields/check-fields.js';
import { endsSoon, runsAway } from '../../../src/domain/fields/runs-away.js';
import { limits } from '../../../src/domain/limits.js';

const note = { key: 'note', label: 'Note', scope: 'global', control: 'text' } as const;

const ordinary = [
  '[A-Z]{2}-\\d+',
  '(?:abc|def)+',
  '(?:abc|abd)+',
  '[^@\\s]+@[^@\\s]+\\.[^@\\s]+',
  '[\\w.+-]+@[\\w-]+\\.[\\w.-]+',
  "[a-zA-Z0-9.!#$%&'*+\\/=?^_`\\{\\|\\}~\\-]+@[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?)*",
  '\\d{4}-\\d{2}-\\d{2}',
  '(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:T[0-2]\\d:[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?Z?)?',
  '\\d{1,2}\\.\\d{1,2}\\.\\d{4}',
  '(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)',
  '(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}',
  '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
  '(?:[a-z0-9-]+\\.)+[a-z]{2,}',
  '(?<year>\\d{4})-(?<number>\\d{1,6})',
  'https?:\\/\\/[^\\s\\/]+(?:\\/[^\\s]*)?',
  '\\+?[0-9 ()\\/-]{6,20}',
  '(?:\\p{L}+\\s)*\\p{L}+',
  '\\p{Lu}[\\p{L}\\p{M}\\x27 \\-]*',
  '(?=.*\\d)(?=.*[a-z])[A-Za-z0-9]{8,}',
  'T\\d{4}(?:\\.\\d{3})?(?:, ?T\\d{4}(?:\\.\\d{3})?)*',
  '(?:low|medium|high|critical)',
  '.*',
  '.*foo.*',
  '[\\s\\S]*END',
  '',
];

const hostile = [
  '(a+)+',
  '(a*)*',
  '(a+)*b',
  '(a|a)*',
  '(a|aa)+',
  '(?:a|ab|b)+',
  '(?:a?b?)+',
  '(\\w+\\s?)+',
  '(?:\\d+|\\w)*',
  '([a-zA-Z]+)*\\d',
  '(?:.*,)*x',
  '(?:[a-z]+|[a-z0-9]+)+',
  '(?:x(?:|)y)+',
  '(?:[^-]+-?)+',
  '(?:\\p{L}+\\p{L}?)+',
  'a?'.repeat(30) + 'a'.repeat(30),
  '(?:a|a)'.repeat(30),
  '(?:a|a)b'.repeat(30),
  '.*'.repeat(8) + 'x',
  '\\s*'.repeat(6) + 'x',
  '(a+){2,30}',
  '(.)\\1',
  '(?<x>.)\\k<x>',
  ')(a+)+(?:',
  'a)|(?:b',
  '(?<=a)b',
  '(?<!a)b',
  '(?=(a+)+$)a',
  '(?:(?=a*b)a)+',
];

describe('a pattern of a field', () => {
  it('may be what people write', () => {
    for (const source of ordinary) {
      deepEqual(
        checkDefinitions([{ ...note, pattern: { source } }]).filter(({ rule }) => rule !== 'required'),
        [],
        source,
      );
      equal(runsAway(source, limits.fieldTextArea), false, source);
    }
  });

  it('is refused where it may keep whoever tries it busy', () => {
    for (const source of hostile)
      deepEqual(
        checkDefinitions([{ ...note, pattern: { source } }]),
        [{ path: '0.pattern.source', rule: 'pattern' }],
        source,
      );
  });

  it('is never tried against a default before that is known', () => {
    const begun = performance.now();
    checkDefinitions([{ ...note, pattern: { source: '(a+)+' }, default: `${'a'.repeat(40)}!` }]);
    ok(performance.now() - begun < 500);
  });

  it('of older days that may run away is not tried, nor any against what is too long', () => {
    const begun = performance.now();
    const older = { ...note, pattern: { source: '(a+)+' } };
    deepEqual(checkFieldValue(older, `${'a'.repeat(40)}!`, 'fields.note', endsSoon), []);
    deepEqual(
      checkFieldValue({ ...note, pattern: { source: '.*a.*b' } }, 'a'.repeat(200_000)).map(({ rule }) => rule),
      ['too_long'],
    );
    ok(performance.now() - begun < 500);
  });

  it('that is not refused ends soon, whatever it is', () => {
    const random = seededRandom(17);
    const parts = ['a', 'b', '[ab]', '(?:', '(?:', ')', ')', '|', '*', '+', '?', '{2,5}', '{2}', '.', '\\w', 'c', '-'];
    let tried = 0;
    for (let round = 0; round < 6_000; round += 1) {
      const source = Array.from({ length: 3 + random.int(9) }, () => random.pick(parts)).join('');
      let pattern: RegExp;
      try {
        pattern = new RegExp(`^(?:${source})$`, 'u');
      } catch {
        continue;
      }
      if (runsAway(source, limits.fieldText)) continue;
      tried += 1;
      for (const word of ['a', 'ab', 'aab', 'a-', 'b']) {
        const begun = performance.now();
        pattern.test(`${word.repeat(40)}!`);
        ok(performance.now() - begun < 1_000, `${source} over ${word}`);
      }
    }
    ok(tried > 300);
  });
});
