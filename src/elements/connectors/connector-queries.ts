import type { Connector, ConnectorChoice, ConnectorField } from '../../domain/connector.js';
import type { Owner } from '../../domain/ids.js';
import type { Json } from '../../domain/json.js';
import type { Query } from '../controllers/query-cache.js';

export type ConnectorValues = Readonly<Record<string, Json>>;

/** Where cases of an owner can be pushed to. */
export const connectorsOf = (owner: Owner): Query<readonly Connector[]> => ({
  key: `connectors ${JSON.stringify([owner])}`,
  load: (adapter, options) => adapter.connectors.list({ owner }, options),
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'connector' && event.owner === owner,
});

/** What a connector wants to know of a case. */
export const fieldsOf = (connectorId: string): Query<readonly ConnectorField[]> => ({
  key: `connector fields ${JSON.stringify([connectorId])}`,
  load: (adapter, options) => adapter.connectors.fields(connectorId, options),
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'connector' && event.id === connectorId,
});

export interface ChoicesQuestion {
  readonly connectorId: string;
  readonly field: Pick<ConnectorField, 'key' | 'dependsOn'>;
  readonly values: ConnectorValues;
  readonly text?: string;
}

/** What can be chosen in a field, given what those say that it depends on; what others say is another matter. */
export function choicesOf({ connectorId, field, values, text }: ChoicesQuestion): Query<readonly ConnectorChoice[]> {
  const given = (field.dependsOn ?? []).map((key) => valueIn(values, key));
  const about = [connectorId, field.key, given];
  return {
    key: `connector choices ${JSON.stringify([...about, text ?? null])}`,
    series: `connector choices ${JSON.stringify(about)}`,
    load: (adapter, options) =>
      adapter.connectors.choices(
        { connectorId, field: field.key, values, ...(text === undefined ? {} : { text }) },
        options,
      ),
    affectedBy: () => false,
  };
}

/** What a field of a connector holds; `null` when nothing. Own members only: keys may be anything. */
export const valueIn = (values: ConnectorValues, key: string): Json =>
  Object.hasOwn(values, key) ? (values[key] ?? null) : null;

/** Whether there is nothing in it. `false` and `0` are values. */
export const isNothing = (value: Json): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
