import type { Session } from '../../contracts/groups/session.js';
import type { Configuration } from '../../domain/configuration.js';

/** Which parts of the form there are for this person, owner and backend. */
export interface OfferedParts {
  readonly templates: boolean;
  readonly suggestions: boolean;
  readonly assignees: boolean;
  /** People can be named in the description. */
  readonly mentions: boolean;
  readonly fields: boolean;
  readonly syncAlerts: boolean;
  readonly extractObservables: boolean;
  /** One of those that will be taken can be left out. */
  readonly leaveOutObservables: boolean;
  /** Any of the two above. */
  readonly settings: boolean;
  readonly connector: boolean;
  /** Whether a connector could be set up from here, were there none. */
  readonly newConnector: boolean;
  readonly files: boolean;
}

export const nothingOffered: OfferedParts = {
  templates: false,
  suggestions: false,
  assignees: false,
  mentions: false,
  fields: false,
  syncAlerts: false,
  extractObservables: false,
  leaveOutObservables: false,
  settings: false,
  connector: false,
  newConnector: false,
  files: false,
};

export function offeredParts(
  { capabilities, permissions }: Session,
  configuration: Configuration | undefined,
): OfferedParts {
  const has = (group: (typeof capabilities.groups)[number]) => capabilities.groups.includes(group);
  const syncAlerts = capabilities.alertSync && has('alerts');
  const extractObservables = has('observables');
  return {
    templates: has('templates'),
    suggestions: has('suggest'),
    assignees: has('users') && permissions.assign,
    mentions: has('users'),
    fields: has('configuration') && configuration !== undefined,
    syncAlerts,
    extractObservables,
    leaveOutObservables: extractObservables && capabilities.createWithAttachments === 'atomic',
    settings: syncAlerts || extractObservables,
    connector: has('connectors') && has('cases.push') && permissions.push,
    newConnector: has('connectors.edit') && permissions.connectors,
    files: has('files') && permissions.createComment,
  };
}
