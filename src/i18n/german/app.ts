import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

/** Um die Seiten einer Anwendung herum, auf Deutsch. */
export const app = (n: Fall): Terms['app'] => ({
  create: `${n.Fall} anlegen`,
  settings: 'Einstellungen',
  back: `Alle ${n.Faelle}`,
  trail: 'Weg zurück',
  unknown: `Unter dieser Adresse gibt es keine Seite. Dies sind die ${n.Faelle}.`,
  deleted: `${n.Fall} gelöscht`,
});

/** Der Fall davor und der danach. */
export const neighbours = (n: Fall): Terms['neighbours'] => ({
  label: 'In der Liste',
  previous: `${n.je('Voriger', 'Vorige', 'Voriges')} ${n.Fall}`,
  next: `${n.je('Nächster', 'Nächste', 'Nächstes')} ${n.Fall}`,
  place: (place, total, formats) => `${formats.number(place)} von ${formats.number(total)}`,
  none: {
    previous: `${n.je('Voriger', 'Vorige', 'Voriges')} ${n.Fall}: dies ist ${n.je('der', 'die', 'das')} erste`,
    next: `${n.je('Nächster', 'Nächste', 'Nächstes')} ${n.Fall}: dies ist ${n.je('der', 'die', 'das')} letzte`,
  },
});
