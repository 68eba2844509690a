import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

/** Alarme und Ereignisse eines Falls, auf Deutsch. */
export const evidence = (n: Fall): Terms['evidence'] => ({
  rule: 'Regel',
  event: 'Ereignis',
  time: 'Zeit',
  index: 'Index',
  details: 'Einzelheiten',
  detailsOf: (name) => `Einzelheiten zu ${name}`,
  statuses: { open: 'Offen', acknowledged: 'Bestätigt', closed: 'Geschlossen' },
  none: { alerts: `Auf ${n.diesemFall} sind keine Alarme.`, events: `Auf ${n.diesemFall} sind keine Ereignisse.` },
  more: (count, formats) => formats.plural(count, { other: '{count} weitere zeigen' }),
  removed: (name) => `${name} ${n.vomFall} entfernt`,
  alsoIn: 'Auch in',
  noDocument: 'Mehr ist hier nicht darüber bekannt.',
});
