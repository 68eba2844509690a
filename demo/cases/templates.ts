import type { Template } from 'case-elements/domain';

export type TemplatePreset = Omit<Template, 'owner' | 'version' | 'revision' | 'enabled'>;

const lines = (...all: string[]) => all.join('\n');

/** Ways of opening a case the security team starts with. */
export const securityTemplates: readonly TemplatePreset[] = [
  {
    id: 'phishing',
    name: 'Phishing',
    description: 'A message that asks for credentials, money or a click.',
    tags: ['mail'],
    defaults: {
      title: 'Phishing: ',
      description: lines(
        '**What the message asks for**',
        '',
        '**Who received it**',
        '',
        '**Who clicked or answered**',
        '',
      ),
      severity: 'medium',
      category: 'Phishing',
      tags: ['phishing', 'mail'],
      fields: { detection_source: 'person' },
    },
    fields: [
      { use: 'sender' },
      { use: 'first_seen', label: 'First message' },
      { use: 'recipients' },
      { use: 'containment' },
      { use: 'incident_lead' },
    ],
  },
  {
    id: 'malware',
    name: 'Malware on a host',
    description: 'Something ran on a host that should not have.',
    tags: ['endpoint'],
    defaults: {
      description: lines(
        '**Host and its role**',
        '',
        '**What ran, and as whom**',
        '',
        '**Where else it was seen**',
        '',
      ),
      severity: 'high',
      category: 'Malware',
      tags: ['malware'],
      settings: { extractObservables: true },
    },
    fields: [
      { use: 'first_seen' },
      { use: 'affected_hosts', default: 1 },
      { use: 'containment' },
      { use: 'incident_lead' },
    ],
  },
  {
    id: 'sign-in',
    name: 'Suspicious sign-in',
    description: 'An account used from where, when or how its owner would not.',
    tags: ['identity'],
    defaults: {
      title: 'Suspicious sign-in: ',
      severity: 'medium',
      category: 'Identity',
      tags: ['identity', 'sign-in'],
    },
    fields: [{ use: 'first_seen', label: 'Time of the sign-in' }, { use: 'containment' }],
  },
  {
    id: 'data-leak',
    name: 'Data leak',
    description: 'Data left the house, or may have.',
    tags: ['data', 'privacy'],
    defaults: {
      description: lines(
        '**Which data, whose, how much**',
        '',
        '**How it left**',
        '',
        '**Who must be told, until when**',
        '',
      ),
      severity: 'critical',
      category: 'Data loss',
      tags: ['data-leak'],
      fields: { customer_data: true },
    },
    fields: [
      { use: 'first_seen' },
      { use: 'reported_to_authority' },
      { use: 'management_summary' },
      { use: 'incident_lead' },
    ],
  },
  {
    id: 'outage',
    name: 'Service outage',
    description: 'A service people depend on is down or too slow to use.',
    tags: ['operations'],
    defaults: {
      title: 'Outage: ',
      description: lines(
        '**What does not work, for whom**',
        '',
        '**Since when**',
        '',
        '**What was changed before**',
        '',
      ),
      severity: 'high',
      category: 'Outage',
      tags: ['outage'],
      settings: { syncAlerts: true, extractObservables: false },
    },
    fields: [
      { use: 'first_seen', label: 'Outage began' },
      { use: 'affected_hosts' },
      { key: 'workaround', label: 'Workaround', control: 'text', scope: 'reusable', maxLength: 160 },
    ],
  },
];

/** The one of the operations team. */
export const observabilityTemplates: readonly TemplatePreset[] = [
  {
    id: 'degraded-service',
    name: 'Degraded service',
    defaults: { severity: 'medium', category: 'Degradation', tags: ['operations'] },
    fields: [{ use: 'outage_began' }, { use: 'ships_waiting', default: 0 }],
  },
];
