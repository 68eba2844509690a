import { memoryAdapter } from 'case-elements/adapters/memory';
import type { CaseAdapter, ConnectorPort } from 'case-elements/contracts';
import {
  CaseError,
  defaultConfiguration,
  notFound,
  type Configuration,
  type Connector,
  type ConnectorField,
  type FieldDefinition,
  type NewAlert,
  type Template,
  type User,
} from 'case-elements/domain';
import { localSession, userList } from 'case-elements/workflow';
import { owner, users } from './sample-cases.js';

/** One field of every kind, some of them only there or required when another says so. */
export const everyField: readonly FieldDefinition[] = [
  {
    key: 'impact',
    label: 'Business impact',
    control: 'text',
    scope: 'global',
    required: true,
    default: 'Unknown',
    minLength: 3,
  },
  {
    key: 'summary',
    label: 'Summary for management',
    control: 'text-area',
    scope: 'global',
    markdown: true,
    maxLength: 2_000,
  },
  { key: 'hosts', label: 'Affected hosts', control: 'number', scope: 'global', integer: true, min: 0, max: 10_000 },
  { key: 'customer_data', label: 'Customer data involved', control: 'toggle', scope: 'global', default: false },
  {
    key: 'site',
    label: 'Site',
    control: 'dropdown',
    scope: 'global',
    options: [
      { value: 'north', label: 'North basin' },
      { value: 'south', label: 'South basin' },
    ],
  },
  {
    key: 'source',
    label: 'Detection source',
    description: 'How we came to know.',
    control: 'radio',
    scope: 'global',
    default: 'alert',
    options: [
      { value: 'alert', label: 'Alert' },
      { value: 'person', label: 'Reported by a person' },
    ],
  },
  {
    key: 'containment',
    label: 'Containment',
    control: 'checkboxes',
    scope: 'global',
    options: [
      { value: 'isolated', label: 'Host isolated' },
      { value: 'locked', label: 'Account locked' },
    ],
  },
  { key: 'first_seen', label: 'First seen', control: 'date-time', scope: 'reusable', showTime: true, timeZone: 'utc' },
  { key: 'lead', label: 'Incident lead', control: 'user', scope: 'reusable' },
  {
    key: 'authority',
    label: 'Reported to the authority',
    control: 'dropdown',
    scope: 'global',
    showWhen: { field: 'customer_data', is: 'equals', value: true },
    requiredWhen: { field: 'customer_data', is: 'equals', value: true },
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'not-yet', label: 'Not yet' },
    ],
  },
];

export const templates: readonly Template[] = [
  {
    id: 'phishing',
    owner,
    version: '1',
    revision: 1,
    enabled: true,
    name: 'Phishing',
    description: 'A message that asks for credentials, money or a click.',
    defaults: {
      title: 'Phishing: ',
      description: '**Who received it**\n\n**Who clicked**\n',
      severity: 'medium',
      category: 'Phishing',
      tags: ['phishing', 'mail'],
      fields: { source: 'person' },
    },
    fields: [{ use: 'first_seen' }, { use: 'lead' }],
  },
  {
    id: 'malware',
    owner,
    version: '1',
    revision: 1,
    enabled: true,
    name: 'Malware on a host',
    defaults: { severity: 'high', category: 'Malware', tags: ['malware'], settings: { extractObservables: false } },
  },
];

const deskFields: readonly ConnectorField[] = [
  {
    key: 'category',
    label: 'Category',
    control: 'select',
    required: true,
    default: 'security',
    choices: [
      { value: 'security', label: 'Security' },
      { value: 'network', label: 'Network' },
    ],
  },
  { key: 'subcategory', label: 'Subcategory', control: 'select', remoteChoices: 'list', dependsOn: ['category'] },
  { key: 'note', label: 'Note', control: 'text-area' },
];

const connectors: readonly Connector[] = [
  { id: 'desk', name: 'Service desk', type: 'servicenow-itsm' },
  { id: 'old-desk', name: 'Old service desk', type: 'jira', deprecated: true },
];

/** Connectors that take what they are given. `failing` refuses every push; `slow` never comes to an end. */
export const deskConnectors = ({ failing = false, slow = false } = {}): ConnectorPort & {
  readonly pushed: unknown[];
} => {
  const pushed: unknown[] = [];
  const find = (id: string) => {
    const found = connectors.find((each) => each.id === id);
    if (!found) throw notFound('connector', id);
    return found;
  };
  return {
    pushed,
    list: async () => connectors,
    fields: async (id) => (find(id), deskFields),
    choices: async ({ field, values }) => {
      if (field !== 'subcategory') return [];
      return values['category'] === 'network'
        ? [{ value: 'vpn', label: 'VPN' }]
        : [
            { value: 'account', label: 'Account misuse' },
            { value: 'malware', label: 'Malware' },
          ];
    },
    push: async (id, push) => {
      if (slow) await new Promise(() => undefined);
      if (failing) throw new CaseError('unavailable', { message: 'The service desk is closed.', retryable: false });
      pushed.push(push);
      return { id: `${find(id).type}-1`, title: 'INC0001', url: null };
    },
    canRepeat: () => true,
  };
};

/** Where connectors could be, and nobody has set one up. */
export const noConnectors = (): ConnectorPort => ({ ...deskConnectors(), list: async () => [] });

/** A team that has configured everything there is. */
export function configuredAdapter({
  configuration = {},
  ports = deskConnectors(),
  people = users,
  over = memoryAdapter,
}: {
  configuration?: Partial<Configuration>;
  ports?: ConnectorPort;
  people?: readonly User[];
  /** What keeps the cases. */
  over?: (options: Parameters<typeof memoryAdapter>[0]) => CaseAdapter;
} = {}): CaseAdapter {
  return over({
    session: localSession({ user: users[0] }),
    users: userList(people),
    connectors: ports,
    presets: {
      configurations: [{ ...defaultConfiguration(owner), fields: everyField, ...configuration }],
      templates,
    },
  });
}

/** Alerts as a host has them. */
export const sampleAlerts: readonly NewAlert[] = ['10.0.0.7', '10.0.0.8', '10.0.0.7'].map((ip, index) => ({
  alertId: `alert-${String(index)}`,
  index: 'alerts',
  owner,
  rule: { id: 'rule-1', name: index === 1 ? 'Unusual sign-in' : 'Beaconing to a new domain' },
  document: { source: { ip }, dns: { question: { name: 'cdn.example.net' } } },
}));
