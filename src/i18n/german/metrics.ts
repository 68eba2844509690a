import type { Terms } from '../terms.js';

/** Was an einem Fall gezählt und gemessen wird, auf Deutsch. */
export const metrics: Terms['metrics'] = {
  heading: 'Kennzahlen',
  names: {
    alerts: 'Alarme',
    hosts: 'Hosts',
    users: 'Benutzer',
    connectors: 'Connectors',
    open: 'Offen',
    inProgress: 'In Arbeit',
    toAcknowledge: 'Bis zur Aufnahme',
    toResolve: 'Bis zur Lösung',
    reopened: 'Wieder geöffnet',
  },
  notYet: 'Noch nicht',
  failed: 'Die Kennzahlen konnten nicht geladen werden.',
};
