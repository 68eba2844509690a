import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

/** `addToCase`, auf Deutsch. */
export const addToCase = (n: Fall): Terms['addToCase'] => ({
  menu: `${n.ZuFall} hinzufügen`,
  existing: `Zu ${n.je('bestehendem', 'bestehender', 'bestehendem')} ${n.Fall} hinzufügen`,
  create: `${n.je('Neuen', 'Neue', 'Neues')} ${n.Fall} anlegen`,
  choose: `${n.Fall} auswählen`,
  foundMore: (shown, formats) =>
    formats.plural(shown, {
      one: `${n.je('Der', 'Die', 'Das')} erste ${n.Fall} von mehreren`,
      other: `Die ersten {count} ${n.Faelle} von mehr`,
    }),
  nothingSelected: 'Es ist nichts ausgewählt.',
  oneSolution: `${n.EinFall} enthält Alarme eines Bereichs.`,
  onlyOf: (count, solution, formats) => `Nur ${formats.number(count)} von ${solution}:`,
  foreign: 'Alarme einer anderen Lösung können hier nicht hinzugefügt werden.',
  foreignLeftOut: (count, formats) =>
    formats.plural(count, {
      one: '{count} Alarm gehört zu einer anderen Lösung und bleibt weg.',
      other: '{count} Alarme gehören zu einer anderen Lösung und bleiben weg.',
    }),
  denied: `Sie dürfen diesen ${n.Faellen} nichts hinzufügen.`,
  held: 'Schon hinzugefügt',
  heldInPart: (held, total, formats) =>
    `${formats.number(held)} von ${formats.plural(total, { one: '{count} Alarm', other: '{count} Alarmen' })} schon hinzugefügt`,
  closed: `Geschlossene ${n.Faelle} nehmen keine Alarme und Ereignisse auf`,
  gone: `${n.DenFall} gibt es nicht mehr. Wählen Sie ${n.je('einen anderen', 'eine andere', 'ein anderes')}.`,
  room: (what) => `Platz für ${what}`,
  noRoom: 'Kein Platz für mehr davon',
  tooMany: (most, over, formats) =>
    `${n.EinFall} fasst höchstens ${most}. ${over === undefined ? '' : formats.plural(over, { one: 'Das ist {count} zu viel.', other: 'Das sind {count} zu viel.' })}`.trim(),
  item: 'Was hinzukommt',
  updated: (when) => `Aktualisiert ${when}`,
  adding: (name) => `Wird hinzugefügt: ${name} …`,
  more: 'Mehr anzeigen',
  named: (number, title) => (number === null ? `„${title}“` : `${n.Fall} ${String(number)}`),
  added: (what, name) => `Zu ${name} hinzugefügt: ${what}`,
  alsoThere: (what) => `Schon dort: ${what}`,
  nothingNew: (name) => `Nichts Neues: alles ist schon in ${name}`,
  createdWith: (what) => `Enthält ${what}`,
  failed: (name) => `Nichts wurde zu ${name} hinzugefügt.`,
  addedInPart: (what, name, left) => `Zu ${name} hinzugefügt: ${what}. Nicht hinzugefügt: ${left}.`,
});
