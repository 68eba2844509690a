import type { ConnectorSetup } from '../../domain/connector.js';
import type { StoredConnector } from '../../domain/records/record.js';

/** What of a stored connector leaves the workflow: of secrets only that they are there. */
export function setupOf({ secrets, ...setup }: StoredConnector): ConnectorSetup {
  return { ...setup, secretsSet: Object.keys(secrets) };
}
