import type { ConnectorField, ConnectorSetup, ConnectorType } from '../../../../domain/connector.js';
import { sameJson, type Json } from '../../../../domain/json.js';
import type { Owner } from '../../../../domain/ids.js';

export interface Written {
  readonly name: string;
  readonly type: string;
  readonly settings: Readonly<Record<string, Json>>;
}

/** A connector being set up. Plain data, so that it can be a draft; secrets are none of it. */
export interface ConnectorEdit extends Written {
  readonly owner: Owner;
  /** The connector as it was when the edit began; nothing while there is none yet. */
  readonly seen: ConnectorSetup | null;
  /** What it began with. */
  readonly begun: Written;
}

export function editOf(seen: ConnectorSetup): ConnectorEdit {
  const { owner, name, type, settings } = seen;
  const begun = { name, type, settings };
  return { owner, seen, begun, ...begun };
}

/** Of the only kind there is; else it is to be chosen. */
export function newEdit(owner: Owner, types: readonly ConnectorType[]): ConnectorEdit {
  const [only] = types.length === 1 ? types : [];
  const begun: Written = { name: '', type: only?.type ?? '', settings: defaultsOf(only?.settings ?? []) };
  return { owner, seen: null, begun, ...begun };
}

/** What fields start with. */
export const defaultsOf = (fields: readonly ConnectorField[]): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    fields.flatMap(({ key, default: value }) => (value === undefined || value === null ? [] : [[key, value] as const])),
  );

/** Whether something would be lost with it. */
export const isChanged = ({ begun, name, type, settings }: ConnectorEdit): boolean =>
  !sameJson({ name, type, settings: said(settings) }, { ...begun, settings: said(begun.settings) });

/** What is empty says nothing, however it is stored; where a field has a default it says that it is empty. */
export const said = (
  values: Readonly<Record<string, Json>>,
  described: readonly ConnectorField[] = [],
): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
      if (value !== null && value !== '') return [[key, value]];
      const field = described.find((each) => each.key === key);
      const isText = field?.control === 'text' || field?.control === 'text-area';
      return field?.default !== undefined && isText ? [[key, '']] : [];
    }),
  );
