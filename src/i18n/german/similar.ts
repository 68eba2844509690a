import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

/** Fälle, die mit einem etwas gemeinsam haben, auf Deutsch. */
export const similar = (n: Fall): Terms['similar'] => ({
  empty: `${n.KeinFall} hat etwas mit ${n.je('diesem', 'dieser', 'diesem')} gemeinsam.`,
  emptyHint: `${n.Faelle} mit denselben Observables, Alarmen oder weiteren Feldern stehen hier.`,
  failed: `Ähnliche ${n.Faelle} konnten nicht geladen werden.`,
  found: (count, formats) =>
    formats.plural(count, {
      one: `{count} ${n.je('ähnlicher', 'ähnliche', 'ähnliches')} ${n.Fall}`,
      other: `{count} ähnliche ${n.Faelle}`,
    }),
  more: (count, formats) => `${formats.number(count)} weitere zeigen`,
  observables: 'Gemeinsame Observables',
  moreObservables: (count, formats) => `und ${formats.number(count)} weitere`,
  alerts: (count, formats) =>
    formats.plural(count, { one: '{count} gemeinsamer Alarm', other: '{count} gemeinsame Alarme' }),
  fields: (labels, formats) => `Gleich: ${formats.list(labels)}`,
});
