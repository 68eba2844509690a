import type { ConnectorPort } from 'case-elements/contracts';
import {
  CaseError,
  notFound,
  refuseAborted,
  toCaseError,
  type Connector,
  type ConnectorChoice,
  type ConnectorField,
} from 'case-elements/domain';
import { operationsOwner } from '../cases/owners.js';
import { recordPush } from './push-log.js';
import { refuses } from './refusals.js';

interface Target extends Connector {
  /** What the numbers of its incidents start with. */
  readonly prefix: string;
  readonly fields: readonly ConnectorField[];
}

const levels: readonly ConnectorChoice[] = [
  { value: '1', label: '1 – High' },
  { value: '2', label: '2 – Medium' },
  { value: '3', label: '3 – Low' },
];

/** Subcategories of the service desk, by category. */
const subcategories: Readonly<Record<string, readonly ConnectorChoice[]>> = {
  network: [
    { value: 'vpn', label: 'VPN' },
    { value: 'dns', label: 'DNS' },
    { value: 'wifi', label: 'Yard Wi-Fi' },
  ],
  software: [
    { value: 'booking', label: 'Booking portal' },
    { value: 'customs', label: 'Customs interface' },
  ],
  security: [
    { value: 'account', label: 'Account misuse' },
    { value: 'malware', label: 'Malware' },
    { value: 'data', label: 'Data loss' },
  ],
};

const targets: readonly Target[] = [
  {
    id: 'service-desk',
    name: 'Service desk',
    type: 'service-desk',
    prefix: 'INC',
    fields: [
      {
        key: 'category',
        label: 'Category',
        control: 'select',
        default: 'security',
        choices: [
          { value: 'security', label: 'Security' },
          { value: 'network', label: 'Network' },
          { value: 'software', label: 'Software' },
        ],
      },
      { key: 'subcategory', label: 'Subcategory', control: 'select', remoteChoices: 'list', dependsOn: ['category'] },
      { key: 'impact', label: 'Impact', control: 'select', default: '2', choices: levels },
      { key: 'urgency', label: 'Urgency', control: 'select', default: '2', choices: levels },
    ],
  },
  {
    id: 'partner-soc',
    name: 'Harbour SOC partner',
    type: 'partner-soc',
    prefix: 'HSP',
    fields: [
      {
        key: 'protocol',
        label: 'Traffic light protocol',
        control: 'select',
        default: 'amber',
        choices: [
          { value: 'red', label: 'TLP:RED' },
          { value: 'amber', label: 'TLP:AMBER' },
          { value: 'green', label: 'TLP:GREEN' },
        ],
      },
      {
        key: 'callBack',
        label: 'Call us back',
        control: 'toggle',
        default: false,
        help: 'For anything that cannot wait for the morning.',
      },
      { key: 'note', label: 'Note for the partner', control: 'text-area' },
    ],
  },
];

/** What both take, as the Integrations page shows it. */
const mapping: Connector['mapping'] = [
  { source: 'title', target: 'summary', action: 'overwrite' },
  { source: 'description', target: 'description', action: 'overwrite' },
  { source: 'tags', target: 'labels', action: 'overwrite' },
  { source: 'comments', target: 'work_notes', action: 'append' },
];

/** Two systems outside that only write down what they are sent; the Integrations page shows it. */
export const recordingConnectors: ConnectorPort = {
  list: async (owner, { signal } = {}) => {
    refuseAborted(signal);
    // Operations push nothing yet: their settings and their form show how one begins.
    return owner === operationsOwner ? [] : targets.map(asConnector);
  },
  fields: async (connectorId, { signal } = {}) => {
    refuseAborted(signal);
    return target(connectorId).fields;
  },
  choices: async ({ connectorId, field, values }, { signal } = {}) => {
    refuseAborted(signal);
    const known = target(connectorId).fields.find(({ key }) => key === field);
    if (!known) throw notFound('connector field', field);
    const { category } = values;
    return known.choices ?? (typeof category === 'string' ? subcategories[category] : undefined) ?? [];
  },
  push: async (connectorId, push, { signal, idempotencyKey }) => {
    refuseAborted(signal);
    const { name, prefix } = target(connectorId);
    if (refuses(connectorId))
      throw new CaseError('unavailable', { message: `${name} takes nothing at the moment.`, retryable: false });
    const recorded = recordPush({ connectorId, idempotencyKey, push }, (number) => ({
      id: `${prefix}${String(number)}`,
      title: `${prefix}${String(number)}`,
      url: new URL('#/integrations', location.href).href,
    }));
    return recorded.catch((thrown: unknown) => {
      throw toCaseError(thrown);
    });
  },
  // The log is asked for the key before anything is written.
  canRepeat: () => true,
};

/** The same two, for the page that shows them. */
export const connectors: readonly Connector[] = targets.map(asConnector);

function asConnector({ id, name, type }: Target): Connector {
  return { id, name, type, mapping };
}

function target(connectorId: string): Target {
  const found = targets.find(({ id }) => id === connectorId);
  if (!found) throw notFound('connector', connectorId);
  return found;
}
