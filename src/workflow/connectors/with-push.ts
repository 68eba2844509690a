import type { Connector, ConnectorPush } from '../../domain/connector.js';

/** How pushes stand once this one has news. What an earlier push made stays until a later one made something else. */
export function withPush(
  pushes: readonly ConnectorPush[],
  { id, name }: Pick<Connector, 'id' | 'name'>,
  news: Pick<ConnectorPush, 'status'> & Partial<ConnectorPush>,
): readonly ConnectorPush[] {
  const before = pushes.find(({ connectorId }) => connectorId === id) ?? {
    incident: null,
    pushedAt: null,
    pushedBy: null,
  };
  const entry: ConnectorPush = { ...before, problem: null, ...news, connectorId: id, connectorName: name };
  return [...pushes.filter(({ connectorId }) => connectorId !== id), entry];
}
