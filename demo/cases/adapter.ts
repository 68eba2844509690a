import { indexedDbAdapter } from 'case-elements/adapters/indexeddb';
import { webhookType } from 'case-elements/adapters/connectors/webhook';
import { localSession, userList } from 'case-elements/workflow';
import { recordingConnectors } from '../connectors/recording-connectors.js';
import { alertPort } from './alert-port.js';
import { presets } from './presets.js';
import { users } from './users.js';

export const signedIn = users[0];

/** Where the cases of this browser are kept. */
export const caseDatabase = 'quayside-cases';

/** The cases of this browser: kept in IndexedDB, shared by all its tabs. */
export const adapter = indexedDbAdapter({
  name: caseDatabase,
  session: localSession({ user: signedIn }),
  users: userList(users),
  connectors: recordingConnectors,
  connectorTypes: [webhookType()],
  alerts: alertPort,
  presets,
});
