import type { FieldDefinition } from 'case-elements/domain';

/**
 * The field library of the security team. A field is required only where it has a default, so that nobody is kept
 * from opening a case by a field they never looked at.
 */
export const securityFields: readonly FieldDefinition[] = [
  {
    key: 'detection_source',
    label: 'Detection source',
    description: 'How we came to know.',
    control: 'radio',
    scope: 'global',
    required: true,
    default: 'alert',
    options: [
      { value: 'alert', label: 'Alert' },
      { value: 'person', label: 'Reported by a person' },
      { value: 'partner', label: 'Reported by a partner' },
    ],
  },
  { key: 'customer_data', label: 'Customer data involved', control: 'toggle', scope: 'global', default: false },
  {
    key: 'terminal',
    label: 'Terminal',
    control: 'dropdown',
    scope: 'global',
    options: [
      { value: 'north', label: 'North basin' },
      { value: 'south', label: 'South basin' },
      { value: 'rail', label: 'Rail yard' },
      { value: 'office', label: 'Head office' },
    ],
  },
  {
    key: 'first_seen',
    label: 'First seen',
    control: 'date-time',
    scope: 'reusable',
    showTime: true,
    timeZone: 'local',
  },
  {
    key: 'affected_hosts',
    label: 'Affected hosts',
    control: 'number',
    scope: 'reusable',
    integer: true,
    min: 0,
    max: 10_000,
  },
  {
    key: 'containment',
    label: 'Containment',
    description: 'What has been done so far.',
    control: 'checkboxes',
    scope: 'reusable',
    options: [
      { value: 'isolated', label: 'Host isolated' },
      { value: 'locked', label: 'Account locked' },
      { value: 'blocked', label: 'Address blocked' },
      { value: 'reset', label: 'Credentials reset' },
    ],
  },
  {
    key: 'sender',
    label: 'Sender address',
    control: 'text',
    scope: 'reusable',
    maxLength: 160,
    pattern: { source: '[^@\\s]+@[^@\\s]+', message: 'An e-mail address has one @ and no spaces.' },
  },
  { key: 'recipients', label: 'Recipients', control: 'number', scope: 'reusable', integer: true, min: 0 },
  { key: 'incident_lead', label: 'Incident lead', control: 'user', scope: 'reusable' },
  {
    key: 'management_summary',
    label: 'Summary for management',
    control: 'text-area',
    scope: 'reusable',
    maxLength: 2_000,
  },
  {
    key: 'reported_to_authority',
    label: 'Reported to the authority',
    description: 'Due within 72 hours when customer data is involved.',
    control: 'toggle',
    scope: 'reusable',
    default: false,
    showWhen: { field: 'customer_data', is: 'equals', value: true },
  },
];

/** Those of the team that keeps the services running. */
export const observabilityFields: readonly FieldDefinition[] = [
  {
    key: 'service',
    label: 'Service',
    control: 'dropdown',
    scope: 'global',
    options: [
      { value: 'booking', label: 'Booking portal' },
      { value: 'tracking', label: 'Container tracking' },
      { value: 'gate', label: 'Gate' },
      { value: 'customs', label: 'Customs interface' },
    ],
  },
  {
    key: 'outage_began',
    label: 'Outage began',
    control: 'date-time',
    scope: 'reusable',
    showTime: true,
    timeZone: 'utc',
  },
  { key: 'ships_waiting', label: 'Ships waiting', control: 'number', scope: 'reusable', integer: true, min: 0 },
];

/** Those of the terminals' own operations. */
export const operationsFields: readonly FieldDefinition[] = [
  {
    key: 'berth',
    label: 'Berth',
    control: 'dropdown',
    scope: 'global',
    options: [1, 2, 3, 4].map((berth) => ({ value: `berth-${String(berth)}`, label: `Berth ${String(berth)}` })),
  },
  { key: 'customer_told', label: 'Customer told', control: 'toggle', scope: 'global', default: false },
  { key: 'container', label: 'Container', control: 'text', scope: 'global', maxLength: 40 },
];
