import type { ConnectorField } from '../../domain/connector.js';
import { sameJson, type Json } from '../../domain/json.js';
import { isNothing, valueIn, type ConnectorValues } from './connector-queries.js';

export interface ConnectorChange {
  readonly values: ConnectorValues;
  /** Fields that said something and do not any more, because another changed. */
  readonly cleared: readonly ConnectorField[];
}

/** The values with one changed: whatever depends on it, near or far, is emptied. */
export function withValue(
  fields: readonly ConnectorField[],
  values: ConnectorValues,
  key: string,
  value: Json,
): ConnectorChange {
  const next = { ...values, [key]: value };
  if (sameJson(valueIn(values, key), value)) return { values: next, cleared: [] };
  const emptied = dependents(fields, key).filter((field) => Object.hasOwn(values, field.key));
  return {
    values: { ...next, ...Object.fromEntries(emptied.map((field) => [field.key, null])) },
    cleared: emptied.filter((field) => !isNothing(valueIn(values, field.key))),
  };
}

/** The fields it waits for: known ones that say nothing yet. */
export const awaited = (
  field: ConnectorField,
  fields: readonly ConnectorField[],
  values: ConnectorValues,
): readonly ConnectorField[] =>
  fields.filter(({ key }) => key !== field.key && field.dependsOn?.includes(key) && isNothing(valueIn(values, key)));

function dependents(fields: readonly ConnectorField[], key: string): readonly ConnectorField[] {
  const found = new Set<ConnectorField>();
  const keys = [key];
  // Descriptions come from elsewhere, and may go in circles.
  for (const each of keys) {
    for (const field of fields) {
      if (field.key === key || found.has(field) || !field.dependsOn?.includes(each)) continue;
      found.add(field);
      keys.push(field.key);
    }
  }
  return [...found];
}
