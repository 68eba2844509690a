import type { NewAlert } from 'case-elements/domain';

const rules = ['Credential dump from memory', 'Port scan inside the network', 'Sign-in from two countries'];

/** Alerts as a host hands them over, each with a document that observables are taken from. */
export const sampleAlerts = (count: number): readonly NewAlert[] =>
  Array.from({ length: count }, (_, index) => {
    const name = rules[index % rules.length]!;
    return {
      alertId: `alert-${index + 1}`,
      index: 'alerts-default',
      rule: { id: `rule-${index % rules.length}`, name },
      document: {
        message: `${name}, noticed by sensor ${index + 1}`,
        host: { name: `web-${String(index + 1).padStart(2, '0')}` },
        'source.ip': index % 2 === 0 ? `192.0.2.${index + 1}` : `2001:db8::${index + 1}`,
        user: { name: index % 3 === 0 ? 'svc-backup' : 'ana' },
      },
    };
  });
