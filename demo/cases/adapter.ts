import { indexedDbAdapter } from 'case-elements/adapters/indexeddb';
import { localSession, userList } from 'case-elements/workflow';
import { recordingConnectors } from '../connectors/recording-connectors.js';
import { configurations, templates } from './presets.js';
import { users } from './users.js';

export const signedIn = users[0];

/** The cases of this browser: kept in IndexedDB, shared by all its tabs. */
export const adapter = indexedDbAdapter({
  name: 'quayside-cases',
  session: localSession({ user: signedIn }),
  users: userList(users),
  connectors: recordingConnectors,
  presets: { configurations, templates },
});
