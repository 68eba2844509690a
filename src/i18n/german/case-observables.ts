import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

/** Die Observables eines Falls, auf Deutsch. */
export const caseObservables = (n: Fall): Terms['caseObservables'] => ({
  empty: 'Noch keine Observables.',
  emptyHint: `Adressen, Domains, Prüfsummen und was sonst in anderen ${n.Faellen} zu suchen lohnt.`,
  type: 'Art',
  value: 'Wert',
  description: 'Beschreibung',
  guess: 'Am Wert erkennen',
  guessed: (type) => `Erkannt als: ${type}`,
  unguessed: 'Art wählen',
  keptAs: (value) => `Gesichert wird ${value}`,
  problems: {
    type: 'Was das ist, lässt sich nicht erkennen. Wählen Sie die Art.',
    value: 'Das ist kein Wert dieser Art.',
    duplicate: `Das hat ${n.derFall} schon.`,
    room: `Dafür hat ${n.derFall} keinen Platz mehr.`,
  },
  add: 'Observable hinzufügen',
  adding: 'Wird hinzugefügt …',
  paste: 'Mehrere einfügen',
  pasteLabel: 'Observables, eines je Zeile',
  pasteHint: 'Hinter einem Tabulator kann eine Beschreibung stehen. hxxp:// und 1[.]2[.]3[.]4 werden verstanden.',
  review: 'Was gelesen wurde',
  line: 'Zeile',
  finding: 'Was daraus wird',
  addable: 'Wird hinzugefügt',
  summary: (addable, wrong, there, formats) =>
    [
      `${formats.number(addable)} hinzuzufügen`,
      ...(wrong > 0 ? [`${formats.number(wrong)} zu ändern`] : []),
      ...(there > 0 ? [`${formats.number(there)} schon da`] : []),
    ].join(', '),
  addSeveral: (count, formats) =>
    formats.plural(count, { one: '{count} Observable hinzufügen', other: '{count} Observables hinzufügen' }),
  added: (count, formats) =>
    formats.plural(count, { one: '{count} Observable hinzugefügt', other: '{count} Observables hinzugefügt' }),
  room: (left, limit, formats) => `Platz für noch ${formats.number(left)} von ${formats.number(limit)}.`,
  full: (limit, formats) =>
    `${n.EinFall} hat höchstens ${formats.number(limit)} Observables. Entfernen Sie eines, um ein anderes hinzuzufügen.`,
  defanged: 'Entschärft zeigen',
  select: (value) => `${value} auswählen`,
  selectAll: 'Alle auswählen',
  selected: (count, formats) => `${formats.number(count)} ausgewählt`,
  clear: 'Auswahl aufheben',
  copy: 'Kopieren',
  copyOne: (value) => `${value} kopieren`,
  copied: (count, formats) => formats.plural(count, { one: 'Wert kopiert', other: '{count} Werte kopiert' }),
  edit: (value) => `${value} bearbeiten`,
  remove: 'Entfernen',
  removed: (count, formats) =>
    formats.plural(count, { one: '{count} Observable entfernt', other: '{count} Observables entfernt' }),
  restored: 'Die Observables sind wieder da',
  extracted: 'Aus einem Alarm oder Ereignis',
  given: 'Hinzugefügt',
  goneMeanwhile:
    'Jemand hat entfernt, was Sie bearbeitet haben. Was Sie schrieben, steht hier und kann wieder hinzugefügt werden.',
});
