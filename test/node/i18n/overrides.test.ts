/** Single terms of a host's own: of English that is loaded later too, and told where there is no such term. */
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { formatsFor } from '../../../src/i18n/formats.js';
import { termsFor } from '../../../src/i18n/registry.js';
import type { TermsOverride } from '../../../src/i18n/terms.js';

/** What the console was told meanwhile. */
async function warningsOf(run: () => unknown): Promise<readonly string[]> {
  const warn = mock.method(console, 'warn', () => undefined);
  await run();
  warn.mock.restore();
  return warn.mock.calls.map(({ arguments: [text] }) => String(text));
}

describe('A term of the host', () => {
  it('stands over what is loaded later, with the rest of it', async () => {
    const own: TermsOverride = { list: { empty: 'All quiet.', total: (count) => `${String(count)} in all` } };
    const before = termsFor('en', own, { case: { en: { one: 'ticket', other: 'tickets' } } }).terms;
    assert.equal(before.list.empty, 'All quiet.');
    await import('../../../src/i18n/english/list.js');
    const { list } = termsFor('en', own, { case: { en: { one: 'ticket', other: 'tickets' } } }).terms;
    assert.deepEqual([list.empty, list.search], ['All quiet.', 'Search tickets']);
    assert.equal(list.total(3, formatsFor('en'), false), '3 in all');
  });

  it('that is none is told once, as soon as it can be known, and changes nothing', async () => {
    // @ts-expect-error -- no term is called so
    const own: TermsOverride = { view: { missing: 'Not here.', heading: 'Case file' } };
    assert.deepEqual(await warningsOf(() => termsFor('en', own)), [], 'English of the view is not loaded yet');
    const told = await warningsOf(async () => {
      await import('../../../src/i18n/english/view.js');
      termsFor('en', own);
      termsFor('en', { ...own });
    });
    assert.deepEqual(told, ['case-elements: there is no term "view.heading" of this kind.']);
    assert.equal(termsFor('en', own).terms.view.missing, 'Not here.');
    assert.ok(!('heading' in termsFor('en', own).terms.view));
  });

  it('of another kind is told, and the own one stays', async () => {
    // @ts-expect-error -- this term is a function
    const own: TermsOverride = { common: { remove: 'Remove it', cancel: 'Never mind' } };
    const told = await warningsOf(() => termsFor('en', own));
    assert.deepEqual(told, ['case-elements: there is no term "common.remove" of this kind.']);
    const { common } = termsFor('en', own).terms;
    assert.deepEqual([common.remove('X'), common.cancel], ['Remove X', 'Never mind']);
  });

  it('may be a whole part that nobody loaded, in any language', async () => {
    const told = await warningsOf(async () => {
      await import('../../../src/i18n/locales/de.js');
      await import('../../../src/i18n/english.js');
      for (const tag of ['de', 'en'])
        termsFor(tag, { app: { back: '←' } }, { case: { de: { gender: 'n', one: 'Ticket', other: 'Tickets' } } });
    });
    assert.deepEqual(told, []);
  });
});
