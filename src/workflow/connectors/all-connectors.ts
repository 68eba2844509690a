import type { ConnectorPort } from '../../contracts/ports/connector.js';
import { storedConnectors, type ConnectorStore } from './stored-connectors.js';

/** The host's own connectors and those people set up, as one port; nothing where there can be none. */
export function allConnectors(
  ports: ConnectorStore & { readonly connectors?: ConnectorPort },
): ConnectorPort | undefined {
  const preset = ports.connectors && presetConnectors(ports.connectors);
  if (ports.connectorTypes.length === 0) return preset;
  const stored = storedConnectors(ports);
  if (!preset) return stored;
  const holderOf = async (connectorId: string): Promise<ConnectorPort> =>
    (await stored.has(connectorId)) ? stored : preset;
  return {
    list: async (owner, options) => [...(await preset.list(owner, options)), ...(await stored.list(owner, options))],
    fields: async (id, options) => (await holderOf(id)).fields(id, options),
    choices: async (query, options) => (await holderOf(query.connectorId)).choices(query, options),
    push: async (id, push, options) => (await holderOf(id)).push(id, push, options),
    canRepeat: async (id) => (await holderOf(id)).canRepeat(id),
  };
}

/** A port may be an instance of a class: its verbs are called on it. */
const presetConnectors = (port: ConnectorPort): ConnectorPort => ({
  list: async (owner, options) =>
    (await port.list(owner, options)).map((connector) => ({ ...connector, preset: true })),
  fields: (id, options) => port.fields(id, options),
  choices: (query, options) => port.choices(query, options),
  push: (id, push, options) => port.push(id, push, options),
  canRepeat: (id) => port.canRepeat(id),
});
