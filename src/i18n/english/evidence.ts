import { addEnglish } from '../registry.js';

/** What is said in English of alerts and events on a case; comes with the code that says it. */
addEnglish('evidence', (n) => ({
  rule: 'Rule',
  event: 'Event',
  time: 'Time',
  index: 'Index',
  details: 'Details',
  detailsOf: (name) => `Details of ${name}`,
  statuses: { open: 'Open', acknowledged: 'Acknowledged', closed: 'Closed' },
  none: { alerts: `No alerts are on this ${n.case}.`, events: `No events are on this ${n.case}.` },
  more: (count, formats) => formats.plural(count, { other: 'Show {count} more' }),
  removed: (name) => `${name} removed from the ${n.case}`,
  alsoIn: 'Also in',
  noDocument: 'Nothing more is known of it here.',
}));
