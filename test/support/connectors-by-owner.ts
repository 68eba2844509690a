import type { ConnectorPort } from '../../src/contracts/ports/connector.js';
import type { ReadOptions } from '../../src/contracts/options.js';
import type { Connector } from '../../src/domain/connector.js';
import { notFound, refuseAborted } from '../../src/domain/error.js';
import type { Owner } from '../../src/domain/ids.js';

/** Connectors that are set up for one owner each; none to begin with. */
export interface ConnectorsByOwner extends ConnectorPort {
  /** Sets one up and answers its id. */
  setUp(owner: Owner): string;
}

export function connectorsByOwner(): ConnectorsByOwner {
  const known = new Map<string, { readonly owner: Owner; readonly connector: Connector }>();
  const refuseUnknown = (id: string, { signal }: ReadOptions = {}) => {
    refuseAborted(signal);
    if (!known.has(id)) throw notFound('connector', id);
  };
  return {
    setUp(owner) {
      const id = `connector-${known.size + 1}`;
      known.set(id, { owner, connector: { id, name: `Tickets of ${owner}`, type: 'test' } });
      return id;
    },
    async list(owner, { signal } = {}) {
      refuseAborted(signal);
      return [...known.values()].filter((each) => each.owner === owner).map(({ connector }) => connector);
    },
    async fields(connectorId, options) {
      refuseUnknown(connectorId, options);
      return [{ key: 'priority', label: 'Priority', control: 'select', remoteChoices: 'list' }];
    },
    async choices({ connectorId }, options) {
      refuseUnknown(connectorId, options);
      return [{ value: 'high', label: 'High' }];
    },
    async push(connectorId, _push, options) {
      refuseUnknown(connectorId, options);
      return { id: 'incident-1', title: 'INC-1', url: null };
    },
    canRepeat: () => true,
  };
}
