import type { Terms } from '../terms.js';

/** Um die Seiten einer Anwendung herum, auf Deutsch. */
export const app: Terms['app'] = {
  create: 'Fall anlegen',
  settings: 'Einstellungen',
  back: 'Alle Fälle',
  trail: 'Weg zurück',
  unknown: 'Unter dieser Adresse gibt es keine Seite. Dies sind die Fälle.',
  deleted: 'Fall gelöscht',
};

/** Der Fall davor und der danach. */
export const neighbours: Terms['neighbours'] = {
  label: 'In der Liste',
  previous: 'Voriger Fall',
  next: 'Nächster Fall',
  place: (place, total, formats) => `${formats.number(place)} von ${formats.number(total)}`,
  none: { previous: 'Voriger Fall: dies ist der erste', next: 'Nächster Fall: dies ist der letzte' },
};
