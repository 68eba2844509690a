import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Capabilities, Group } from '../../contracts/capabilities.js';
import type { Identity } from '../../contracts/ports/session.js';
import type { Case } from '../../domain/cases/case.js';
import type { ConnectorContent } from '../../domain/check-connector-setup.js';
import type { CaseChanges, CasePatch } from '../../domain/cases/case-changes.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { FilterKey } from '../../domain/find/case-query.js';
import type { CaseId, Owner, UserId } from '../../domain/ids.js';
import { conformanceFields } from '../find/vocabulary.js';
import type { Need, Opened, Suite, Test } from '../kit.js';

/** How a kit gets at the adapter it checks. */
export interface AdapterKitOptions {
  /**
   * Gives a fresh adapter over an empty space of its own, signed in as somebody who may do everything with the
   * cases of both owners. Called for nearly every test; the kit closes what it got.
   */
  readonly open: () => Promise<CaseAdapter> | CaseAdapter;
  /** Gives a second handle on the data of this one: another tab, another process, after a reload. */
  readonly openAgain?: (adapter: CaseAdapter) => Promise<CaseAdapter> | CaseAdapter;
  /** Gives a handle on the data of this one for somebody else with these rights. */
  readonly as?: (adapter: CaseAdapter, identity: Identity) => Promise<CaseAdapter> | CaseAdapter;
  /** Makes the host refuse the right `update` for this case, with a reason. Only needed where `refusals` is declared. */
  readonly hold?: (adapter: CaseAdapter, caseId: CaseId) => Promise<void> | void;
  /** Two owners this adapter takes; `securitySolution` and `observability` when absent. */
  readonly owners?: readonly [Owner, Owner];
  /** Three people who may be assigned cases; made-up ids when absent. */
  readonly users?: readonly [UserId, UserId, UserId];
  /** Makes a template of the first owner where `templates` are declared but cannot be edited; answers its id. */
  readonly makeTemplate?: (adapter: CaseAdapter) => Promise<string>;
  /** Defines `conformanceFields` for the first owner where `configuration.edit` is not declared. */
  readonly makeFields?: (adapter: CaseAdapter) => Promise<void>;
  /** A connector that can be set up here, without secrets that must be there. Only needed where `connectors.edit` is declared. */
  readonly connectorSetup?: ConnectorContent;
  /**
   * Sets up a connector, with a field `priority` whose choices are asked for, that only cases of this owner can be pushed
   * to; answers its id. Only needed where `connectors` are declared.
   */
  readonly makeConnector?: (adapter: CaseAdapter, owner: Owner) => Promise<string>;
  /** Tests left out, by name, each with its reason. It shows in the report and on the card. */
  readonly excludes?: Readonly<Record<string, string>>;
}

/** What is known when tests are declared. */
export interface AdapterSetup {
  readonly capabilities: Capabilities;
  readonly options: AdapterKitOptions;
}

/** What a test is given. */
export interface AdapterContext {
  readonly adapter: CaseAdapter;
  readonly capabilities: Capabilities;
  readonly owner: Owner;
  readonly otherOwner: Owner;
  readonly users: readonly [UserId, UserId, UserId];
  /** Another adapter, which shares nothing with the first. */
  another(): Promise<CaseAdapter>;
  /** A second handle on the same data. */
  again(): Promise<CaseAdapter>;
  /** A handle on the same data for somebody else. */
  as(identity: Identity): Promise<CaseAdapter>;
  /** Makes the host refuse edits of this case. */
  hold(caseId: CaseId): Promise<void>;
  /** A connector that can be set up here. */
  readonly setup: ConnectorContent;
  /** A template of the first owner. */
  makeTemplate(): Promise<string>;
  /** Defines additional fields for the first owner; absent where there can be none. */
  readonly makeFields?: () => Promise<void>;
  /** Sets up a connector of this owner's cases; absent where there can be none. */
  readonly makeConnector?: (owner: Owner) => Promise<string>;
}

export type AdapterSuite = Suite<AdapterSetup, AdapterContext>;
export type AdapterTest = Test<AdapterSetup, AdapterContext>;
export type AdapterNeed = Need<AdapterSetup>;

const noSetup: ConnectorContent = { name: '', type: '', settings: {} };

const defaultOwners = ['securitySolution', 'observability'] as const;
const defaultUsers = ['user-ann', 'user-bob', 'user-cid'] as const;

export const ownersOf = (options: AdapterKitOptions): readonly [Owner, Owner] => options.owners ?? defaultOwners;

export async function openContext({ capabilities, options }: AdapterSetup): Promise<Opened<AdapterContext>> {
  const opened: CaseAdapter[] = [];
  const keep = async (adapter: CaseAdapter | Promise<CaseAdapter>) => {
    const kept = await adapter;
    opened.push(kept);
    return kept;
  };
  const adapter = await keep(options.open());
  const [owner, otherOwner] = ownersOf(options);
  const { makeConnector } = options;
  const context: AdapterContext = {
    adapter,
    capabilities,
    owner,
    otherOwner,
    users: options.users ?? defaultUsers,
    another: () => keep(options.open()),
    again: () => keep(options.openAgain!(adapter)),
    as: (identity) => keep(options.as!(adapter, identity)),
    setup: options.connectorSetup ?? noSetup,
    hold: async (caseId) => options.hold!(adapter, caseId),
    makeTemplate: () => (options.makeTemplate ? options.makeTemplate(adapter) : saveTemplate(adapter, owner)),
    ...(additionalFields({ capabilities, options }) === undefined && {
      makeFields: () => (options.makeFields ? options.makeFields(adapter) : saveFields(adapter, owner)),
    }),
    ...(makeConnector && { makeConnector: (of: Owner) => makeConnector(adapter, of) }),
  };
  return {
    context,
    // Latest first: a handle may live on what an earlier one holds open. Some tests have closed theirs already.
    close: async () => {
      for (const each of opened.reverse()) await each.close().catch(() => undefined);
    },
  };
}

async function saveTemplate(adapter: CaseAdapter, owner: Owner): Promise<string> {
  const defaults = {
    title: 'From the template',
    description: 'What the template says.',
    severity: 'high',
    category: 'Intrusion',
    tags: ['templated'],
  } as const;
  return (await adapter.templates.save({ owner, name: 'Conformance', enabled: true, defaults })).id;
}

async function saveFields(adapter: CaseAdapter, owner: Owner): Promise<void> {
  const { version } = await adapter.configuration.get({ owner });
  await adapter.configuration.save({ owner, version, set: { fields: conformanceFields } });
}

export const declares =
  (...groups: readonly Group[]): AdapterNeed =>
  ({ capabilities }) => {
    const missing = groups.filter((group) => !capabilities.groups.includes(group));
    return missing.length > 0 ? `not declared: ${missing.join(', ')}` : undefined;
  };

export const filtersBy =
  (...keys: readonly FilterKey[]): AdapterNeed =>
  ({ capabilities }) => {
    const missing = keys.filter((key) => !capabilities.filters.includes(key));
    return missing.length > 0 ? `filter not declared: ${missing.join(', ')}` : undefined;
  };

export const searchesIn =
  (...fields: readonly string[]): AdapterNeed =>
  ({ capabilities }) => {
    const missing = fields.filter((field) => !capabilities.search.includes(field));
    return missing.length > 0 ? `search not declared: ${missing.join(', ')}` : undefined;
  };

export const concurrency =
  (...kinds: readonly Capabilities['concurrency'][]): AdapterNeed =>
  ({ capabilities }) =>
    kinds.includes(capabilities.concurrency) ? undefined : `concurrency is declared as ${capabilities.concurrency}`;

export const pagesBy =
  (kind: Capabilities['paging'][number]): AdapterNeed =>
  ({ capabilities }) =>
    capabilities.paging.includes(kind) ? undefined : `paging not declared: ${kind}`;

export const hasColumn =
  (name: Capabilities['columns'][number]): AdapterNeed =>
  ({ capabilities }) =>
    capabilities.columns.includes(name) ? undefined : `column not declared: ${name}`;

export const secondHandle: AdapterNeed = ({ options }) => (options.openAgain ? undefined : 'no `openAgain` given');

export const otherPeople: AdapterNeed = ({ options }) => (options.as ? undefined : 'no `as` given');

export const setsUp: AdapterNeed = ({ options }) => (options.connectorSetup ? undefined : 'no `connectorSetup` given');

export const holding: AdapterNeed = ({ options }) => (options.hold ? undefined : 'no `hold` given');

export const aTemplate: AdapterNeed = ({ capabilities, options }) => {
  if (!capabilities.groups.includes('templates')) return 'not declared: templates';
  return options.makeTemplate || capabilities.groups.includes('templates.edit')
    ? undefined
    : 'no `makeTemplate` given, and not declared: templates.edit';
};

export const additionalFields: AdapterNeed = ({ capabilities, options }) =>
  options.makeFields || capabilities.groups.includes('configuration.edit')
    ? undefined
    : 'no `makeFields` given, and not declared: configuration.edit';

/** What a case is opened with when it does not matter. */
export const newCase = (owner: Owner, said: Partial<NewCase> = {}): NewCase => ({
  owner,
  title: 'Phishing mail',
  description: 'Somebody opened the attachment.',
  ...said,
});

/** An edit by somebody who looks at this case. */
export const patchOf = (seen: Case, set: CaseChanges): CasePatch => ({
  id: seen.id,
  version: seen.version,
  base: Object.fromEntries(
    Object.entries(set).map(([field, value]) => {
      const now = seen[field as keyof CaseChanges];
      if (field !== 'fields' && field !== 'settings') return [field, now];
      return [field, Object.fromEntries(Object.keys(value as object).map((key) => [key, memberOf(now, key)]))];
    }),
  ) as CaseChanges,
  set,
});

const memberOf = (value: unknown, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key] ?? null;

/** Applies one edit and answers the case. */
export async function edit(adapter: CaseAdapter, seen: Case, set: CaseChanges): Promise<Case> {
  const [now] = await adapter.cases.update([patchOf(seen, set)]);
  return now!;
}

/** All ids of an owner's cases, newest first, page by page. */
export async function idsOf(adapter: CaseAdapter, owner: Owner): Promise<readonly string[]> {
  const { rows } = await adapter.cases.find({ owner, size: 100 });
  return rows.map(({ id }) => id);
}
