import type { ConnectorPort } from '../../src/contracts/ports/connector.js';
import { notFound, refuseAborted } from '../../src/domain/error.js';
import type { ReadOptions } from '../../src/contracts/options.js';

async function refuse(connectorId: string, { signal }: ReadOptions = {}): Promise<never> {
  refuseAborted(signal);
  throw notFound('connector', connectorId);
}

/** Where connectors could be, and none is set up. */
export const noConnectors: ConnectorPort = {
  async list(_owner, { signal } = {}) {
    refuseAborted(signal);
    return [];
  },
  fields: refuse,
  choices: ({ connectorId }, options) => refuse(connectorId, options),
  push: (connectorId, _push, options) => refuse(connectorId, options),
  canRepeat: () => true,
};
