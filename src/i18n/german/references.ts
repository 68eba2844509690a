import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

/** Was sonst an einem Fall hängt, auf Deutsch. */
export const references = (n: Fall): Terms['references'] => ({
  empty: 'Sonst ist nichts angehängt.',
  emptyHint: `Hier steht, was von anderen Stellen der Seite an ${n.diesenFall} gehängt wird.`,
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
  remove: `${n.VomFall} entfernen`,
  removed: (name) => `${name} ${n.vomFall} entfernt`,
  restored: (name) => `${name} ist wieder ${n.amFall}`,
  viewFailed: 'Die Seite konnte es nicht zeigen.',
  actionFailed: (action) => `„${action}“ hat nicht geklappt.`,
});
