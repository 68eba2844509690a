/** Points in time, and what clocks on walls show of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { timestampOf, wallTimeOf, zoneName, zoneOf } from '../../../src/elements/fields/wall-time.js';

const zones = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati', 'Africa/Casablanca', 'America/St_Johns'],
];
const anyZone = fc.constantFrom(...zones);
const anyInstant = fc
  .date({ min: new Date('1971-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const at = (wall: string, zone: string) => timestampOf(wall, zone);
const time = { time: true };

describe('a wall time', () => {
  it('of any point in time leads back to it, to the millisecond', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, fc.boolean(), (instant, zone, time) => {
        const wall = wallTimeOf(instant, zone, { time });
        assert.ok(wall);
        assert.equal(timestampOf(wall, zone, instant), instant);
      }),
    );
  });

  it('alone leads to a point in time that is shown alike, the first of two', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const wall = wallTimeOf(instant, zone, time)!;
        const found = at(wall, zone)!;
        assert.equal(wallTimeOf(found, zone, time), wall);
        assert.ok(found <= instant);
      }),
    );
  });

  it('that is typed is shown as it was typed, but for hours that clocks skip', () => {
    const anyWall = anyInstant.map((instant) => instant.slice(0, 16));
    fc.assert(
      fc.property(anyWall, anyZone, (wall, zone) => {
        const shown = wallTimeOf(at(wall, zone)!, zone, time)!;
        // A whole day once, where a date line was crossed.
        assert.ok(shown === wall || (shown > wall && Date.parse(`${shown}Z`) - Date.parse(`${wall}Z`) <= 86_400_000));
      }),
    );
  });

  it('of a date alone is that date in the zone, whatever the clocks do at midnight', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const date = instant.slice(0, 10);
        // Samoa had no 30 December 2011.
        fc.pre(!(zone === 'Pacific/Apia' && date === '2011-12-30'));
        fc.pre(!(zone === 'Pacific/Kiritimati' && /^(1994-12-31|1995-01-0[12])$/.test(date)));
        assert.equal(wallTimeOf(at(date, zone)!, zone, { time: false }), date);
      }),
    );
  });

  it('is one hour earlier in UTC while Berlin has winter, two in summer', () => {
    assert.equal(at('2026-01-15T12:00', 'Europe/Berlin'), '2026-01-15T11:00:00.000Z');
    assert.equal(at('2026-07-15T12:00', 'Europe/Berlin'), '2026-07-15T10:00:00.000Z');
  });

  it('that clocks skip is as much later, and one they show twice the first, unless it was the second', () => {
    assert.equal(at('2026-03-29T02:30', 'Europe/Berlin'), '2026-03-29T01:30:00.000Z');
    assert.equal(wallTimeOf('2026-03-29T01:30:00.000Z', 'Europe/Berlin', time), '2026-03-29T03:30');
    const second = '2026-10-25T01:30:00.000Z';
    assert.equal(wallTimeOf(second, 'Europe/Berlin', time), '2026-10-25T02:30');
    assert.equal(at('2026-10-25T02:30', 'Europe/Berlin'), '2026-10-25T00:30:00.000Z');
    assert.equal(timestampOf('2026-10-25T02:30', 'Europe/Berlin', second), second);
  });

  it('of a midnight that does not exist is still that day', () => {
    assert.equal(at('2018-11-04', 'America/Sao_Paulo'), '2018-11-04T03:00:00.000Z');
  });

  it('has seconds and milliseconds only where there are some', () => {
    assert.equal(wallTimeOf('2026-11-23T08:15:00.000Z', 'UTC', time), '2026-11-23T08:15');
    assert.equal(wallTimeOf('2026-11-23T08:15:30Z', 'UTC', time), '2026-11-23T08:15:30');
    assert.equal(wallTimeOf('2026-11-23T08:15:00.007Z', 'UTC', time), '2026-11-23T08:15:00.007');
    assert.equal(at('2026-11-23T08:15:30.5', 'UTC'), '2026-11-23T08:15:30.500Z');
  });

  it('of years of few and of many digits is of those years', () => {
    assert.equal(at('0026-01-01T00:00', 'UTC'), '0026-01-01T00:00:00.000Z');
    assert.equal(wallTimeOf('0026-01-01T00:00:00.000Z', 'UTC', time), '0026-01-01T00:00');
    assert.equal(at('12026-01-01', 'UTC'), '+012026-01-01T00:00:00.000Z');
    assert.equal(wallTimeOf('+012026-01-01T00:00:00.000Z', 'UTC', { time: false }), '12026-01-01');
    assert.equal(wallTimeOf('-000001-01-01T00:00:00.000Z', 'Europe/Berlin', time), undefined);
  });

  it('is none for what is no time', () => {
    for (const text of [
      '',
      'tomorrow',
      '2026-02-30',
      '2026-13-01T00:00',
      '2026-01-01T24:00',
      '2026-01-01T10:60',
      '0000-01-01',
    ])
      assert.equal(at(text, 'UTC'), undefined, text);
    assert.equal(wallTimeOf('tomorrow', 'UTC', time), undefined);
  });
});

describe('a zone', () => {
  it('nobody knows is that of the machine', () => {
    assert.equal(zoneOf('Mars/Olympus'), zoneOf(undefined));
    assert.equal(zoneOf('Europe/Berlin'), 'Europe/Berlin');
  });

  it('is named as it is called then', () => {
    assert.equal(zoneName('2026-07-01T00:00:00.000Z', 'UTC', 'en'), 'UTC');
    assert.equal(zoneName('2026-07-01T00:00:00.000Z', 'America/New_York', 'en-US'), 'EDT');
    assert.equal(zoneName('2026-01-01T00:00:00.000Z', 'America/New_York', 'en-US'), 'EST');
  });
});
