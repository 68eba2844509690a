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
  missing: (missing, cases, formats) => {
    if (missing === cases)
      return cases === 1 ? 'Vor dem Schließen des Falls auszufüllen:' : 'Vor dem Schließen der Fälle auszufüllen:';
    return formats.plural(missing, {
      one: 'Bei {count} von ihnen vor dem Schließen auszufüllen. Bleibt es leer, bleibt der Fall offen.',
      other: 'Bei {count} von ihnen vor dem Schließen auszufüllen. Bleibt es leer, bleiben sie offen.',
    });
  },
  confirm: (cases, formats) =>
    cases === 1
      ? 'Fall schließen'
      : formats.plural(cases, { one: '{count} Fall schließen', other: '{count} Fälle schließen' }),
};
