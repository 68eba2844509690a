import type { ConnectorPort } from '../../contracts/ports/connector.js';
import type { Resources } from '../workflow.js';

/** The same, asking for the connectors of an owner and the fields of a connector once: a call may name one a hundred times. */
export function askedOnce<Ports extends Resources>(resources: Ports): Ports {
  const { connectors } = resources;
  if (!connectors) return resources;
  const lists = new Map<string, ReturnType<ConnectorPort['list']>>();
  const fields = new Map<string, ReturnType<ConnectorPort['fields']>>();
  return {
    ...resources,
    connectors: {
      ...connectors,
      list: (owner, options) => remembered(lists, owner, () => connectors.list(owner, options)),
      fields: (id, options) => remembered(fields, id, () => connectors.fields(id, options)),
    },
  };
}

function remembered<Answer>(known: Map<string, Answer>, key: string, ask: () => Answer): Answer {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}
