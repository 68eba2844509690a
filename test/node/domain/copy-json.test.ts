import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { copyJson } from '../../../src/domain/json.js';

describe('a copy of plain JSON', () => {
  it('says the same as its original, whatever its keys are called', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => assert.deepEqual(copyJson(value), value)));
    const odd = JSON.parse('{"__proto__": {"a": [1]}, "constructor": null}') as object;
    assert.deepEqual(Object.keys(copyJson(odd)), ['__proto__', 'constructor']);
    assert.equal(Object.getPrototypeOf(copyJson(odd)), Object.prototype);
  });

  it('shares nothing with it', () => {
    const original = { tags: ['a'], totals: { alerts: 1 } };
    const copy = copyJson(original);
    copy.tags.push('b');
    copy.totals.alerts = 2;
    assert.deepEqual(original, { tags: ['a'], totals: { alerts: 1 } });
  });
});
