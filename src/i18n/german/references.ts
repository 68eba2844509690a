import type { Terms } from '../terms.js';

/** Was sonst an einem Fall hängt, auf Deutsch. */
export const references: Terms['references'] = {
  empty: 'Sonst ist nichts angehängt.',
  emptyHint: 'Hier steht, was von anderen Stellen der Seite an diesen Fall gehängt wird.',
  more: (count, formats) => formats.plural(count, { other: '{count} weitere zeigen' }),
  unknownTypes: (count, formats) =>
    formats.plural(count, {
      one: '{count} Anhang, den diese Seite nicht kennt',
      other: '{count} Anhänge, die diese Seite nicht kennt',
    }),
  unknown: (type) => `Von der Art ${type}, die diese Seite nicht kennt.`,
  unreadable: (type) => `Diese Seite kennt die Art ${type}, kann aber nicht lesen, was gespeichert ist.`,
  actions: (name) => `Aktionen für ${name}`,
  copyId: 'ID kopieren',
  remove: 'Vom Fall entfernen',
  removed: (name) => `${name} vom Fall entfernt`,
  restored: (name) => `${name} ist wieder am Fall`,
  viewFailed: 'Die Seite konnte es nicht zeigen.',
  actionFailed: (action) => `„${action}“ hat nicht geklappt.`,
};
