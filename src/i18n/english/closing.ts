import { addEnglish } from '../registry.js';

/** What is said in English of cases that are closed; comes with the code that says it. */
addEnglish('closing', (n) => ({
  heading: (cases, formats) =>
    cases === 1
      ? `Close the ${n.case}`
      : formats.plural(cases, { one: `Close {count} ${n.case}`, other: `Close {count} ${n.cases}` }),
  alerts: (alerts, cases, formats) =>
    cases === 1
      ? formats.plural(alerts, { one: '{count} alert is closed with it.', other: '{count} alerts are closed with it.' })
      : formats.plural(alerts, {
          one: '{count} alert is closed with them.',
          other: '{count} alerts are closed with them.',
        }),
  reason: 'Close reason of the alerts',
  noReason: 'No reason',
  reasons: {
    duplicate: 'Duplicate',
    false_positive: 'False positive',
    true_positive: 'True positive',
    benign_positive: 'Benign positive',
    other: 'Other',
  },
  missing: (missing, cases, formats) => {
    if (missing === cases)
      return cases === 1 ? `Needed before the ${n.case} can be closed:` : `Needed before the ${n.cases} can be closed:`;
    return formats.plural(missing, {
      one: 'Needed before {count} of them can be closed. Left empty, it stays open.',
      other: 'Needed before {count} of them can be closed. Left empty, they stay open.',
    });
  },
  confirm: (cases, formats) =>
    cases === 1
      ? `Close ${n.case}`
      : formats.plural(cases, { one: `Close {count} ${n.case}`, other: `Close {count} ${n.cases}` }),
}));
