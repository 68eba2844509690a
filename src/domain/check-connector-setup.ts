import { checkRequired } from './cases/check-case.js';
import { checkConnectorFields } from './check-connector-fields.js';
import type { ConnectorSetup, ConnectorType } from './connector.js';
import type { FieldProblem } from './error.js';
import { sameJson, type Json } from './json.js';
import { limits } from './limits.js';

/** A connector as somebody sets it up. */
export interface ConnectorContent {
  readonly name: string;
  readonly type: string;
  readonly settings: Readonly<Record<string, Json>>;
  /** What is absent stays as it is stored; `null` takes a secret away. */
  readonly secrets?: Readonly<Record<string, Json>>;
}

/** A set-up as it is stored, and what of it is secret. */
export type StoredContent = Pick<ConnectorSetup, 'settings' | 'secretsSet'>;

/**
 * Every rule a set-up breaks, by the description of its type; paths are `name`, `type`, `settings.<key>` and
 * `secrets.<key>`. `before` is what an edit begins from.
 */
export function checkConnectorSetup(
  content: ConnectorContent,
  { types, before }: { readonly types: readonly ConnectorType[]; readonly before: StoredContent | undefined },
): readonly FieldProblem[] {
  const described = types.find(({ type }) => type === content.type);
  return [
    ...checkRequired('name', content.name, limits.connectorName),
    ...(described ? checkSettings(described, content, before) : [{ path: 'type', rule: 'not_an_option' } as const]),
  ];
}

/** The same but for the name, which has no part in trying it. */
export function checkSettings(
  described: ConnectorType,
  { settings, secrets = {} }: Pick<ConnectorContent, 'settings' | 'secrets'>,
  before: StoredContent | undefined,
): readonly FieldProblem[] {
  const kept = before ? secretsKept(described, settings, before) : [];
  const missing = (before?.secretsSet ?? []).filter((key) => !kept.includes(key) && !Object.hasOwn(secrets, key));
  return [
    ...checkConnectorFields(described.settings, settings, { required: true, below: 'settings' }),
    ...checkConnectorFields(described.secrets, secrets, { required: true, below: 'secrets' }).filter(
      ({ path, rule }) => rule !== 'required' || !stays(path.slice('secrets.'.length)),
    ),
    ...missing.map((key) => ({ path: `secrets.${key}`, rule: 'required' }) as const),
    ...tooLong('settings', settings),
    ...tooLong('secrets', secrets),
  ];

  // Those that are missing are told of once.
  function stays(key: string): boolean {
    return missing.includes(key) || (kept.includes(key) && !Object.hasOwn(secrets, key));
  }
}

/**
 * Secrets that stay without being typed again: none once an address changed. Who may change where a connector sends must
 * not get to know what it sends there.
 */
export function secretsKept(
  described: ConnectorType,
  settings: Readonly<Record<string, Json>>,
  before: StoredContent,
): readonly string[] {
  const addresses = described.settings.filter(({ format }) => format === 'url');
  const isSame = addresses.every(({ key }) => sameJson(settings[key] ?? null, before.settings[key] ?? null));
  return isSame ? before.secretsSet : [];
}

const tooLong = (below: string, values: Readonly<Record<string, Json>>): readonly FieldProblem[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const { length } = typeof value === 'string' ? value : JSON.stringify(value);
    const limit = limits.connectorText;
    return length > limit ? [{ path: `${below}.${key}`, rule: 'too_long', limit, actual: length } as const] : [];
  });
