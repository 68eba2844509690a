import { preferences } from '../shell/preferences.js';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Such as "12 min. ago", or "now" within the first minute, in the language of the page. */
export function ago(timestamp: string): string {
  const seconds = Math.round((Date.parse(timestamp) - Date.now()) / 1000);
  const [unit, length] = units.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', Infinity];
  const format = new Intl.RelativeTimeFormat(preferences().language, { style: 'short', numeric: 'auto' });
  return format.format(Math.trunc(seconds / length), unit);
}

/** Date and time, in the language and the time zone of whoever reads. */
export const exactly = (timestamp: string): string =>
  new Intl.DateTimeFormat(preferences().language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(timestamp),
  );
