import { addEnglish } from '../registry.js';

/** What is said in English of cases that share something with one; comes with the code that says it. */
addEnglish('similar', (n) => ({
  empty: `No ${n.case} shares anything with this one.`,
  emptyHint: `${n.Cases} with the same observables, alerts or additional fields are listed here.`,
  failed: `Similar ${n.cases} could not be loaded.`,
  found: (count, formats) =>
    formats.plural(count, { one: `{count} similar ${n.case}`, other: `{count} similar ${n.cases}` }),
  more: (count, formats) => formats.plural(count, { one: 'Show {count} more', other: 'Show {count} more' }),
  observables: 'Shared observables',
  moreObservables: (count, formats) => formats.plural(count, { one: 'and {count} more', other: 'and {count} more' }),
  alerts: (count, formats) => formats.plural(count, { one: '{count} alert in both', other: '{count} alerts in both' }),
  fields: (labels, formats) => `Same ${formats.list(labels)}`,
}));
