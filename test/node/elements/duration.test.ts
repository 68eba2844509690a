import { equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { duration } from '../../../src/i18n/duration.js';

const english = { locale: 'en' };

describe('a duration', () => {
  for (const [seconds, narrow, long] of [
    [0, '0s', '0 seconds'],
    [0.4, '0s', '0 seconds'],
    [59, '59s', '59 seconds'],
    [60, '1m', '1 minute'],
    [3_725, '1h 2m', '1 hour, 2 minutes, 5 seconds'],
    [86_400, '1d', '1 day'],
    [86_459, '1d', '1 day, 59 seconds'],
    [90_061, '1d 1h', '1 day, 1 hour, 1 minute, 1 second'],
    [86_400 * 1_234, '1,234d', '1,234 days'],
    [-5, '0s', '0 seconds'],
  ] as const)
    it(`of ${String(seconds)} seconds is ${narrow}`, () => {
      equal(duration(seconds, english, 'narrow'), narrow);
      equal(duration(seconds, english, 'long'), long);
    });

  it('is said in the language of the page', () => equal(duration(7_200, { locale: 'de' }, 'long'), '2 Stunden'));
});
