import type { Terms } from '../terms.js';

/** `markdown`, auf Deutsch. */
export const markdown: Terms['markdown'] = {
  formatting: 'Formatierung',
  modes: 'Schreiben oder Vorschau',
  write: 'Schreiben',
  preview: 'Vorschau',
  commands: {
    heading: 'Überschrift',
    bold: 'Fett',
    italic: 'Kursiv',
    quote: 'Zitat',
    code: 'Code',
    link: 'Link',
    unordered: 'Aufzählung',
    ordered: 'Nummerierte Liste',
    task: 'Aufgabenliste',
    table: 'Tabelle',
  },
  attach: 'Dateien anhängen',
  keys: { control: 'Strg', shift: 'Umschalt' },
  nothing: 'Es gibt noch nichts zu zeigen.',
  drop: 'Dateien hier ablegen, um sie anzuhängen',
  column: (column) => `Spalte ${String(column)}`,
  people: 'Personen',
  peopleFound: (count, formats) =>
    formats.plural(count, { one: '{count} Person gefunden', other: '{count} Personen gefunden' }),
  taskBox: 'Erledigt',
  wideTable: 'Tabelle, kann verschoben werden',
  wideCode: 'Code, kann verschoben werden',
};
