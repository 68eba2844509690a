import type { Terms } from '../terms.js';

/** `addToCase`, auf Deutsch. */
export const addToCase: Terms['addToCase'] = {
  menu: 'Zu Fall hinzufügen',
  existing: 'Zu bestehendem Fall hinzufügen',
  create: 'Neuen Fall anlegen',
  choose: 'Fall auswählen',
  foundMore: (shown, formats) =>
    formats.plural(shown, { one: 'Der erste Fall von mehreren', other: 'Die ersten {count} Fälle von mehr' }),
  nothingSelected: 'Es ist nichts ausgewählt.',
  oneSolution: 'Ein Fall enthält Alarme eines Bereichs.',
  onlyOf: (count, solution, formats) => `Nur ${formats.number(count)} von ${solution}:`,
  foreign: 'Alarme einer anderen Lösung können hier nicht hinzugefügt werden.',
  foreignLeftOut: (count, formats) =>
    formats.plural(count, {
      one: '{count} Alarm gehört zu einer anderen Lösung und bleibt weg.',
      other: '{count} Alarme gehören zu einer anderen Lösung und bleiben weg.',
    }),
  denied: 'Sie dürfen diesen Fällen nichts hinzufügen.',
  held: 'Schon hinzugefügt',
  heldInPart: (held, total, formats) =>
    `${formats.number(held)} von ${formats.plural(total, { one: '{count} Alarm', other: '{count} Alarmen' })} schon hinzugefügt`,
  closed: 'Geschlossene Fälle nehmen keine Alarme und Ereignisse auf',
  gone: 'Den Fall gibt es nicht mehr. Wählen Sie einen anderen.',
  room: (what) => `Platz für ${what}`,
  noRoom: 'Kein Platz für mehr davon',
  tooMany: (most, over, formats) =>
    `Ein Fall fasst höchstens ${most}. ${over === undefined ? '' : formats.plural(over, { one: 'Das ist {count} zu viel.', other: 'Das sind {count} zu viel.' })}`.trim(),
  item: 'Was hinzukommt',
  updated: (when) => `Aktualisiert ${when}`,
  adding: (name) => `Wird hinzugefügt: ${name} …`,
  more: 'Mehr anzeigen',
  named: (number, title) => (number === null ? `„${title}“` : `Fall ${String(number)}`),
  added: (what, name) => `Zu ${name} hinzugefügt: ${what}`,
  alsoThere: (what) => `Schon dort: ${what}`,
  nothingNew: (name) => `Nichts Neues: alles ist schon in ${name}`,
  createdWith: (what) => `Enthält ${what}`,
  failed: (name) => `Nichts wurde zu ${name} hinzugefügt.`,
  addedInPart: (what, name, left) => `Zu ${name} hinzugefügt: ${what}. Nicht hinzugefügt: ${left}.`,
};
