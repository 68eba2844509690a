import type { ReadOptions } from '../../contracts/options.js';
import type { ConnectorPort } from '../../contracts/ports/connector.js';
import type { ConnectorTypePort, OpenedSetup } from '../../contracts/ports/connector-type.js';
import type { SecretPort } from '../../contracts/ports/secret.js';
import type { StoragePort } from '../../contracts/ports/storage.js';
import type { Connector } from '../../domain/connector.js';
import { notFound } from '../../domain/error.js';
import type { StoredConnector } from '../../domain/records/record.js';
import { openSecrets } from './open-secrets.js';

/** Where connectors are kept, and what can be done with them. */
export interface ConnectorStore {
  readonly storage: StoragePort;
  readonly connectorTypes: readonly ConnectorTypePort[];
  readonly secrets?: SecretPort;
}

/** Connectors that people set up. One whose type is not here any more, or needs secrets nobody keeps here, is as if it was gone. */
export function storedConnectors(
  store: ConnectorStore,
): ConnectorPort & { readonly has: (connectorId: string) => Promise<boolean> } {
  const { storage, connectorTypes } = store;
  const typeOf = ({ type }: StoredConnector) => connectorTypes.find((each) => each.type === type);
  const find = async (connectorId: string, { signal }: ReadOptions = {}) => {
    const [found] = await storage.get('connector', [connectorId], { signal });
    const type = found && typeOf(found);
    return found && type ? { found, type } : null;
  };
  const open = async (
    connectorId: string,
    options?: ReadOptions,
  ): Promise<{ readonly type: ConnectorTypePort; readonly setup: OpenedSetup }> => {
    const known = await find(connectorId, options);
    if (!known) throw notFound('connector', connectorId);
    const { found, type } = known;
    return { type, setup: { settings: found.settings, secrets: await openSecrets(store, found) } };
  };
  return {
    has: async (connectorId) => (await find(connectorId)) !== null,
    async list(owner, { signal } = {}) {
      const found = await storage.findOfOwner('connector', owner, { signal });
      return found.flatMap((connector): readonly Connector[] => {
        const type = typeOf(connector);
        const { id, name, settings } = connector;
        if (!type) return [];
        return [{ id, name, type: type.type, mapping: type.mappingOf?.(settings) ?? type.mapping }];
      });
    },
    async fields(connectorId, options) {
      const { type, setup } = await open(connectorId, options);
      return type.fields(setup, options);
    },
    async choices({ connectorId, ...query }, options) {
      const { type, setup } = await open(connectorId, options);
      return (await type.choices?.(setup, query, options)) ?? [];
    },
    async push(connectorId, push, options) {
      const { type, setup } = await open(connectorId, options);
      return type.push(setup, push, options);
    },
    // What is gone sends nothing, so that trying it again doubles nothing.
    canRepeat: async (connectorId) => (await find(connectorId))?.type.canRepeat ?? true,
  };
}
