import type { Capabilities, Group } from '../../contracts/capabilities.js';
import { limits } from '../../domain/limits.js';
import type { WorkflowPorts } from '../workflow.js';

/** What the workflow can do with these ports. */
export const capabilitiesOf = ({ storage, connectors, users }: WorkflowPorts): Capabilities => ({
  ...storage.finds,
  contract: 1,
  groups: [
    'cases.remove',
    'activity',
    'configuration',
    'templates',
    'suggest',
    'changes',
    ...(connectors ? (['connectors', 'cases.push'] as const) : []),
    ...(users ? (['users'] as const) : []),
  ] satisfies Group[],
  concurrency: 'fields',
  createWithAttachments: 'atomic',
  alertSync: false,
  limits: { ...limits },
});
