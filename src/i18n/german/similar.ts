import type { Terms } from '../terms.js';

/** Fälle, die mit einem etwas gemeinsam haben, auf Deutsch. */
export const similar: Terms['similar'] = {
  empty: 'Kein Fall hat etwas mit diesem gemeinsam.',
  emptyHint: 'Fälle mit denselben Observables, Alarmen oder weiteren Feldern stehen hier.',
  failed: 'Ähnliche Fälle konnten nicht geladen werden.',
  found: (count, formats) => formats.plural(count, { one: '{count} ähnlicher Fall', other: '{count} ähnliche Fälle' }),
  more: (count, formats) => `${formats.number(count)} weitere zeigen`,
  observables: 'Gemeinsame Observables',
  moreObservables: (count, formats) => `und ${formats.number(count)} weitere`,
  alerts: (count, formats) =>
    formats.plural(count, { one: '{count} gemeinsamer Alarm', other: '{count} gemeinsame Alarme' }),
  fields: (labels, formats) => `Gleich: ${formats.list(labels)}`,
};
