import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

export const closing = (n: Fall): Terms['closing'] => ({
  heading: (cases, formats) =>
    cases === 1
      ? `${n.Fall} schließen`
      : formats.plural(cases, { one: `{count} ${n.Fall} schließen`, other: `{count} ${n.Faelle} schließen` }),
  alerts: (alerts, cases, formats) =>
    cases === 1
      ? formats.plural(alerts, {
          one: `{count} Alarm wird mit ${n.je('ihm', 'ihr', 'ihm')} geschlossen.`,
          other: `{count} Alarme werden mit ${n.je('ihm', 'ihr', 'ihm')} geschlossen.`,
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
      return cases === 1
        ? `Vor dem Schließen ${n.desFalls} auszufüllen:`
        : `Vor dem Schließen der ${n.Faelle} auszufüllen:`;
    return formats.plural(missing, {
      one: `Bei {count} von ihnen vor dem Schließen auszufüllen. Bleibt es leer, bleibt ${n.derFall} offen.`,
      other: 'Bei {count} von ihnen vor dem Schließen auszufüllen. Bleibt es leer, bleiben sie offen.',
    });
  },
  confirm: (cases, formats) =>
    cases === 1
      ? `${n.Fall} schließen`
      : formats.plural(cases, { one: `{count} ${n.Fall} schließen`, other: `{count} ${n.Faelle} schließen` }),
});
