/** A connector that is described by the test, chosen in a small element. */
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { ConnectorVerbs } from '../../../src/contracts/groups/connectors.js';
import type { ConnectorChoice, ConnectorField } from '../../../src/domain/connector.js';
import { ConnectorFields } from '../../../src/elements/connectors/connector-fields.js';
import type { ConnectorValues } from '../../../src/elements/connectors/connector-queries.js';
import { shown, until, words, type Control, type ControlHost } from '../combobox/scene.js';

export type Asked = Parameters<ConnectorVerbs['choices']>[0];

export interface Outside {
  readonly fields?: readonly ConnectorField[] | ConnectorVerbs['fields'];
  readonly choices?: ConnectorVerbs['choices'];
  readonly list?: ConnectorVerbs['list'];
}

export function outside({ fields = [], choices, list }: Outside): CaseAdapter {
  const adapter = memoryAdapter();
  return {
    ...adapter,
    connectors: {
      ...adapter.connectors,
      list: list ?? (async () => []),
      fields: typeof fields === 'function' ? fields : async () => fields,
      choices: choices ?? (async () => []),
    },
  };
}

export interface Given extends Outside {
  readonly values?: ConnectorValues;
  readonly connectorId?: string | null;
  readonly tried?: boolean;
  readonly readonly?: boolean;
}

export interface Pushing {
  readonly host: ControlHost;
  readonly fields: ConnectorFields;
  readonly values: ConnectorValues;
  readonly changes: readonly (readonly [ConnectorValues, 'person' | 'default'])[];
  readonly left: readonly string[];
  choose(connectorId: string | null): Promise<void>;
}

export async function pushing(given: Given): Promise<Pushing> {
  let { connectorId = 'jira', values = {} } = given;
  const changes: (readonly [ConnectorValues, 'person' | 'default'])[] = [];
  const left: string[] = [];
  const { host, control } = await shown(
    (made) =>
      new ConnectorFields(made, {
        id: 'connector',
        connectorId: () => connectorId,
        values: () => values,
        problems: (): ReturnType<ConnectorFields['check']> => (given.tried ? (control as ConnectorFields).check() : []),
        readonly: () => given.readonly ?? false,
        words: () => words,
        adapter: () => made.adapter,
        onChange: (next, by) => {
          values = next;
          changes.push([next, by]);
          made.requestUpdate();
        },
        onLeave: (key) => left.push(key),
        announce: made.announce,
      }) as ConnectorFields & Control,
    (made) => (made.adapter = outside(given)),
  );
  await until(() => control.ready || given.fields instanceof Function);
  await host.updateComplete;
  return {
    host,
    fields: control,
    changes,
    left,
    get values() {
      return values;
    },
    async choose(next) {
      connectorId = next;
      values = {};
      host.requestUpdate();
      await host.updateComplete;
    },
  };
}

export const choices = (...values: readonly string[]): readonly ConnectorChoice[] =>
  values.map((value) => ({ value, label: `The ${value}` }));
