import type { Terms } from '../terms.js';

export const closing: Terms['closing'] = {
  heading: (cases, formats) =>
    cases === 1
      ? 'Fall schließen'
      : formats.plural(cases, { one: '{count} Fall schließen', other: '{count} Fälle schließen' }),
  alerts: (alerts, cases, formats) =>
    cases === 1
      ? formats.plural(alerts, {
          one: '{count} Alarm wird mit ihm geschlossen.',
          other: '{count} Alarme werden mit ihm geschlossen.',
        })
      : formats.plural(alerts, {
          one: '{count} Alarm wird mit ihnen geschlossen.',
          other: '{count} Alarme werden mit ihnen geschlossen.',
        }),
  reason: 'Grund für die Alarme',
  noReason: 'Kein Grund',
  reasons: {
    duplicate: 'Doppelt',
    false_positive: 'Fehlalarm',
    true_positive: 'Echter Treffer',
    benign_positive: 'Harmloser Treffer',
    other: 'Anderer',
  },
  confirm: (cases, formats) =>
    cases === 1
      ? 'Fall schließen'
      : formats.plural(cases, { one: '{count} Fall schließen', other: '{count} Fälle schließen' }),
};
