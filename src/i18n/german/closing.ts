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
  confirm: (cases, formats) =>
    cases === 1
      ? `${n.Fall} schließen`
      : formats.plural(cases, { one: `{count} ${n.Fall} schließen`, other: `{count} ${n.Faelle} schließen` }),
});
