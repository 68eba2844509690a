import type { Timestamp } from '../../domain/ids.js';

/** The zone that is meant, or the browser's where nobody knows it. */
export function zoneOf(timeZone: string | undefined): string {
  if (timeZone === undefined) return zoneOfBrowser();
  const zone = zones.get(timeZone) ?? resolvedZone(timeZone) ?? zoneOfBrowser();
  zones.set(timeZone, zone);
  return zone;
}

const zones = new Map<string, string>();

/** Asking costs a third of a millisecond, so twice a minute is enough for who travels. */
const askAgainMs = 30_000;
let ofBrowser = { zone: 'UTC', askedAt: Number.NEGATIVE_INFINITY };

function zoneOfBrowser(): string {
  const now = performance.now();
  if (now - ofBrowser.askedAt > askAgainMs) ofBrowser = { zone: resolvedZone(undefined) ?? 'UTC', askedAt: now };
  return ofBrowser.zone;
}

function resolvedZone(timeZone: string | undefined): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/**
 * A point in time as a clock on the wall of that zone shows it and an input holds it: `2026-11-23T08:15`, to the second or
 * millisecond where there are some; the date alone without `time`. Nothing where an input cannot say it.
 */
export function wallTimeOf(timestamp: string, zone: string, { time }: { readonly time: boolean }): string | undefined {
  const instant = Date.parse(timestamp);
  if (Number.isNaN(instant)) return undefined;
  const wall = new Date(wallOf(instant, zone));
  const year = wall.getUTCFullYear();
  if (Number.isNaN(year) || year < 1) return undefined;
  const rest = wall.toISOString().replace(/^[+-]?\d+/, '');
  const text = `${String(year).padStart(4, '0')}${rest.replace('Z', '')}`;
  // As short as inputs write it.
  return time ? text.replace(/(?::00)?\.000$/, '').replace(/(\.\d+?)0+$/, '$1') : text.replace(/T.*/, '');
}

/**
 * The point in time at which the clock on the wall of that zone shows this. What it shows twice is the first; what it
 * skips is as much later. What `before` is shown as is `before`, to the millisecond.
 */
export function timestampOf(wallTime: string, zone: string, before?: string): Timestamp | undefined {
  const time = wallTime.includes('T');
  const wall = parse(wallTime);
  const shown = before === undefined ? undefined : wallTimeOf(before, zone, { time });
  if (shown !== undefined && parse(shown) === wall) return before;
  if (wall === undefined) return undefined;
  const instant = new Date(instantOf(wall, zone));
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** What the zone is called then, such as `UTC` or `GMT+1`. */
export function zoneName(timestamp: string | undefined, zone: string, locale: string): string {
  const instant = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
  const parts = format.formatToParts(Number.isNaN(instant) ? undefined : instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

const day = 86_400_000;

/** Milliseconds of a clock on the wall, counted as if it hung in Greenwich. */
function parse(wallTime: string): number | undefined {
  const found = /^(\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/.exec(wallTime);
  if (!found) return undefined;
  const numbers = found.slice(1, 7).map((each: string | undefined) => Number(each ?? 0));
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = numbers;
  const millisecond = Number((found[7] ?? '').padEnd(3, '0'));
  const wall = atGreenwich([year, month, date, hour, minute, second, millisecond]);
  const read = new Date(wall);
  const isReal =
    read.getUTCMonth() === month - 1 && read.getUTCDate() === date && hour < 24 && minute < 60 && second < 60;
  return year > 0 && isReal ? wall : undefined;
}

type Clock = readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
];

// Not `Date.UTC`, to which the year 26 is 1926.
function atGreenwich([year, month, date, hour, minute, second, millisecond]: Clock): number {
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, date);
  return wall.setUTCHours(hour, minute, second, millisecond);
}

function wallOf(instant: number, zone: string): number {
  if (zone === 'UTC') return instant;
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type) ?? 0);
  const year = parts.get('era') === 'BC' ? 1 - read('year') : read('year');
  const millisecond = ((instant % 1000) + 1000) % 1000;
  return atGreenwich([year, read('month'), read('day'), read('hour'), read('minute'), read('second'), millisecond]);
}

function instantOf(wall: number, zone: string): number {
  if (zone === 'UTC') return wall;
  // A day away in either direction the clocks have changed, or have not yet.
  const [before, after] = [wall - day, wall + day].map((each) => wallOf(each, zone) - each);
  const shown = [wall - before!, wall - after!].filter((instant) => wallOf(instant, zone) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - before!;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(timeZone, known);
  return known;
}
