import type { Terms } from '../terms.js';

/** Alarme und Ereignisse eines Falls, auf Deutsch. */
export const evidence: Terms['evidence'] = {
  rule: 'Regel',
  event: 'Ereignis',
  time: 'Zeit',
  index: 'Index',
  details: 'Einzelheiten',
  detailsOf: (name) => `Einzelheiten zu ${name}`,
  statuses: { open: 'Offen', acknowledged: 'Bestätigt', closed: 'Geschlossen' },
  none: { alerts: 'Auf diesem Fall sind keine Alarme.', events: 'Auf diesem Fall sind keine Ereignisse.' },
  more: (count, formats) => formats.plural(count, { other: '{count} weitere zeigen' }),
  removed: (name) => `${name} vom Fall entfernt`,
  alsoIn: 'Auch in',
  noDocument: 'Mehr ist hier nicht darüber bekannt.',
};
