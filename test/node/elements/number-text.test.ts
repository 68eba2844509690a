/** Numbers as people type them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { numberIn, textOfNumber } from '../../../src/elements/fields/number-text.js';

const locales = ['en', 'de', 'de-CH', 'fr', 'ar', 'ar-EG', 'fa', 'hi', 'ja', 'pt-BR', 'en-IN'];

describe('a number', () => {
  it('written for any language is read as the same number there', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
        fc.constantFrom(...locales),
        (value, locale) => assert.equal(numberIn(textOfNumber(value, locale), locale), value),
      ),
    );
  });

  it('with groups is read by the rules of its language', () => {
    assert.equal(numberIn('1,234.5', 'en'), 1234.5);
    assert.equal(numberIn('1.234,5', 'de'), 1234.5);
    assert.equal(numberIn('1.234', 'de'), 1234);
    assert.equal(numberIn('1 234,5', 'fr'), 1234.5);
    assert.equal(numberIn(new Intl.NumberFormat('fr').format(1_234_567.5), 'fr'), 1_234_567.5);
    assert.equal(numberIn(new Intl.NumberFormat('ar-EG').format(1_234_567.5), 'ar-EG'), 1_234_567.5);
  });

  it('without groups may have a point anywhere', () => {
    assert.equal(numberIn('3.5', 'de'), 3.5);
    assert.equal(numberIn('3,5', 'de'), 3.5);
    assert.equal(numberIn('.5', 'en'), 0.5);
    assert.equal(numberIn('5.', 'en'), 5);
  });

  it('has the sign and the digits of whoever typed it', () => {
    assert.equal(numberIn('\u221242', 'en'), -42);
    assert.equal(numberIn('+42', 'en'), 42);
    assert.equal(numberIn('٤٢', 'ar-EG'), 42);
    assert.equal(numberIn('۴۲٫۵', 'fa'), 42.5);
    assert.equal(numberIn('４２', 'ja'), 42);
  });

  it('is none where it might be another one, or nothing at all', () => {
    for (const text of [
      '',
      '  ',
      '-',
      '.',
      'abc',
      '12 apples',
      '1,5',
      '1,2345',
      '0x10',
      '1e999',
      'Infinity',
      'NaN',
      '1.2.3',
    ])
      assert.equal(numberIn(text, 'en'), undefined, text);
    assert.equal(numberIn('1.23,4', 'de'), undefined);
  });
});
