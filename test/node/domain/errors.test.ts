import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { CaseError, invalid, isCaseError, toCaseError } from '../../../src/domain/index.js';

describe('anything thrown', () => {
  it('stays what it is when it is a whole CaseError', () => {
    for (const error of [new CaseError('offline'), invalid([{ path: 'title', rule: 'required' }])]) {
      ok(isCaseError(error));
      equal(toCaseError(error), error);
    }
  });

  it('is completed from its code: what may be tried again is not taken for refused', () => {
    const thrown = Object.assign(new Error('No network.'), { code: 'offline' });
    ok(!isCaseError(thrown), 'It is not whole.');
    const { code, message, retryable, fields, cause } = toCaseError(thrown);
    deepEqual([code, message, retryable, fields], ['offline', 'No network.', true, []]);
    equal(cause, thrown);
    equal(toCaseError({ code: 'forbidden' }).retryable, false);
  });

  it('keeps what it says besides, as far as it can be read', () => {
    const current = { id: 'case-1' };
    const told = toCaseError({ code: 'rate_limited', retryable: false, retryAfterMs: 5, reason: 'Busy.', current });
    deepEqual(
      [told.retryable, told.retryAfterMs, told.reason, told.current, told.message],
      [false, 5, 'Busy.', current, 'rate_limited'],
    );
    deepEqual(toCaseError({ code: 'validation', fields: 'title' }).fields, []);
    deepEqual(toCaseError({ code: 'validation', fields: [null] }).fields, []);
  });

  it('is read the same from another realm, where instanceof says no', () => {
    const make = (script: string): unknown => runInNewContext(script);
    const whole = make(`Object.assign(new Error('Gone.'), { code: 'not_found', fields: [], retryable: false })`);
    ok(!(whole instanceof Error) && isCaseError(whole));
    equal(toCaseError(make(`Object.assign(new Error('Slow.'), { code: 'timeout' })`)).retryable, true);
    equal(toCaseError(make(`Object.assign(new Error('No.'), { name: 'AbortError' })`)).code, 'aborted');
    equal(toCaseError(make(`new TypeError('Not a function')`)).message, 'Not a function');
  });

  it('becomes unknown when nobody foresaw it, and is kept as the cause', () => {
    for (const thrown of ['a string', null, undefined, 7, new TypeError('Oops'), { code: 'ENOENT' }]) {
      const { code, retryable, cause } = toCaseError(thrown);
      deepEqual([code, retryable, cause], ['unknown', false, thrown]);
    }
  });
});
