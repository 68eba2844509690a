import type { Capabilities, Group } from '../../contracts/capabilities.js';
import { limits } from '../../domain/limits.js';
import type { Workflow } from '../workflow.js';

const attachable = ['alerts', 'events', 'references', 'files', 'observables'] as const satisfies readonly Group[];

/** What the workflow can do with these ports. Where nothing can be attached, nothing is promised of attachments. */
export function capabilitiesOf(ports: Workflow): Capabilities {
  const declared = declaredOver(ports);
  const attaches = attachable.some((group) => declared.groups.includes(group));
  return attaches ? declared : { ...declared, createWithAttachments: 'steps' };
}

const declaredOver = ({
  session,
  storage,
  files,
  connectors,
  connectorTypes,
  secrets,
  users,
  alerts,
}: Workflow): Capabilities => ({
  ...storage.finds,
  contract: 1,
  groups: [
    ...(session.can ? (['refusals'] as const) : []),
    'cases.remove',
    'comments.edit',
    'alerts',
    'events',
    'references',
    ...(files ? (['files'] as const) : []),
    'observables',
    'activity',
    'similar',
    'configuration',
    'configuration.edit',
    'templates',
    'templates.edit',
    'suggest',
    'metrics',
    'changes',
    ...(connectors ? (['connectors', 'cases.push'] as const) : []),
    ...(connectorTypes.length > 0 ? (['connectors.edit'] as const) : []),
    ...(users ? (['users'] as const) : []),
  ] satisfies Group[],
  concurrency: 'fields',
  createWithAttachments: 'atomic',
  alertSync: alerts !== undefined,
  ...(connectorTypes.length > 0 && { connectorSecrets: secrets !== undefined }),
  ...(storage.needsNetwork !== undefined && { needsNetwork: storage.needsNetwork }),
  limits: { ...limits },
});
