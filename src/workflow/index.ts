/** The rules of the product: over a storage and a session they make a whole adapter. */
export { createCaseAdapter } from './create-case-adapter.js';
export { secretsWithKey } from './connectors/secrets-with-key.js';
export { startEffects } from './effects/start-effects.js';
export { localSession } from './session/local-session.js';
export { userList } from './users/user-list.js';
export type { CaseAdapterOptions, Presets, WorkflowPorts } from './workflow.js';
