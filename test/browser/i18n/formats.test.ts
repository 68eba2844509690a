/** Numbers, dates and lists, as people of a language and place write them. */
import { expect } from '@open-wc/testing';
import { formatsFor } from '../../../src/i18n/formats.js';

const noon = '2024-03-05T12:00:00Z';
const at = (text: string): number => Date.parse(text);
/** Browsers do not agree on which space they use. */
const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('formats', () => {
  it('write numbers, lists and dates as the language does', () => {
    const [en, de] = [formatsFor('en', 'UTC'), formatsFor('de', 'UTC')];
    expect([en.number(12345.5), de.number(12345.5)]).to.deep.equal(['12,345.5', '12.345,5']);
    expect(en.list(['a', 'b', 'c'])).to.equal('a, b, and c');
    expect(de.list(['a', 'b', 'c'])).to.equal('a, b und c');
    expect([en.list([]), en.list(['a'])]).to.deep.equal(['', 'a']);
    expect([en.date(noon), de.date(noon)]).to.deep.equal(['Mar 5, 2024', '5. März 2024']);
  });

  it('say sizes in the steps limits are made in', () => {
    const { bytes } = formatsFor('en');
    expect([1, 1000, 256 * 1024, 1.5 * 1024 ** 2, 100 * 1024 ** 2, 2 * 1024 ** 3].map(bytes)).to.deep.equal([
      '1 byte',
      '1,000 bytes',
      '256 kB',
      '1.5 MB',
      '100 MB',
      '2 GB',
    ]);
  });

  it('follow the region where there is one', () => {
    expect(formatsFor('en-GB', 'UTC').date(noon)).to.equal('5 Mar 2024');
    expect(plain(formatsFor('de-AT').number(12345.5))).to.equal('12 345,5');
  });

  it('tell times in the wanted zone, and say which', () => {
    expect(formatsFor('en', 'UTC').exact(noon)).to.match(/12:00.PM.UTC/u);
    expect(formatsFor('en', 'Asia/Tokyo').exact(noon)).to.match(/09:00.PM.GMT\+9/u);
    expect(formatsFor('en', 'Asia/Tokyo').date('2024-03-05T16:00:00Z')).to.equal('Mar 6, 2024');
    expect(formatsFor('de', 'Europe/Berlin').exact(noon)).to.include('13:00');
  });

  it('choose words by the plural rules of the language', () => {
    const cases = { one: '{count} sprawa', few: '{count} sprawy', many: '{count} spraw', other: '{count} sprawy' };
    const pl = formatsFor('pl');
    expect([1, 2, 5, 22].map((count) => pl.plural(count, cases))).to.deep.equal([
      '1 sprawa',
      '2 sprawy',
      '5 spraw',
      '22 sprawy',
    ]);
    const en = formatsFor('en');
    const forms = { one: 'one', other: '{count} of {count}' };
    expect([0, 1, 1234].map((count) => en.plural(count, forms))).to.deep.equal(['0 of 0', 'one', '1,234 of 1,234']);
    expect(formatsFor('ar').plural(2, { other: 'all' })).to.equal('all');
  });

  it('choose and join words by the language these are in, where that is another one', () => {
    const cases = { one: '{count} case', other: '{count} cases' };
    const [ja, fr] = [formatsFor('ja', 'UTC', 'en'), formatsFor('fr', 'UTC', 'en')];
    expect([ja.plural(1, cases), ja.plural(2, cases)]).to.deep.equal(['1 case', '2 cases']);
    expect(fr.plural(0, cases)).to.equal('0 cases');
    expect(fr.list(['a', 'b'])).to.equal('a and b');
    expect(fr.date(noon)).to.equal('5 mars 2024');
  });

  it('say how long ago something was, within a week', () => {
    const en = formatsFor('en', 'UTC');
    const ago = (then: string) => en.relative(then, at(noon));
    expect(ago('2024-03-05T12:00:00Z')).to.equal('now');
    expect(ago('2024-03-05T11:59:30Z')).to.equal('30 seconds ago');
    expect(ago('2024-03-05T11:58:01Z')).to.equal('1 minute ago');
    expect(ago('2024-03-05T09:00:00Z')).to.equal('3 hours ago');
    expect(ago('2024-03-01T12:00:00Z')).to.equal('4 days ago');
    expect(ago('2024-02-27T12:00:00Z')).to.equal('Feb 27, 2024');
    expect(ago('2024-03-05T13:30:00Z')).to.equal('in 1 hour');
  });

  it('call a day yesterday only when it was', () => {
    const [en, de] = [formatsFor('en', 'UTC'), formatsFor('de', 'UTC')];
    // 46 and 71 hours: two and three days before by the calendar.
    expect(en.relative('2024-03-03T03:00:00Z', at('2024-03-05T01:00:00Z'))).not.to.equal('yesterday');
    expect(de.relative('2024-03-02T02:00:00Z', at('2024-03-05T01:00:00Z'))).not.to.equal('vorgestern');
  });

  it('do not fail for what is no language, zone or time', () => {
    for (const locale of ['', 'not a language', 'de_AT', 'xx', 'qaa-Qaaa-QM'])
      expect(formatsFor(locale).number(5), locale).to.equal('5');
    for (const zone of ['', 'Nowhere/Atlantis', '+99:99']) {
      expect(formatsFor('en', zone).date(noon), zone).to.equal(formatsFor('en').date(noon));
    }
    for (const time of ['', 'some day']) {
      const en = formatsFor('en');
      expect([en.exact(time), en.date(time), en.relative(time, 0)]).to.deep.equal([time, time, time]);
    }
  });
});
