import type { Case } from '../../../domain/cases/case.js';
import { missingToClose } from '../../../domain/cases/missing-to-close.js';
import { isClosed } from '../../../domain/cases/status.js';
import type { CaseColumn, CaseRow } from '../../../domain/find/case-query.js';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import { fieldValueOf, isEmptyValue, type FieldKey, type FieldValues } from '../../../domain/fields/field-value.js';
import { fieldsOfCase, fieldsOfOwner } from '../../../domain/fields/fields-of-case.js';
import type { CaseId, Owner } from '../../../domain/ids.js';
import { cacheOf } from '../../controllers/query-cache.js';
import { configurationOf } from '../../fields/configuration-of.js';
import { templateOf } from '../../fields/template-of.js';
import { allTemplatesOf } from '../../fields/templates-of.js';
import type { JobContext } from './run/edit-job.js';
import { readRows, rowsOf, type Scope } from './run/scope.js';

/** Cases that are to close, and what has to be known of them before. */
export interface ToClose {
  readonly rows: readonly CaseRow[];
  /** Those of them that do close. */
  readonly closing: readonly CaseRow[];
  /** How many alerts close with a case, where some do. */
  readonly syncing: ReadonlyMap<CaseId, number>;
  /** What must be filled in first, each field once. */
  readonly fields: readonly FieldDefinition[];
  /** Which cases lack some of it, and what they hold there. */
  readonly missing: ReadonlyMap<CaseId, FieldValues>;
}

// As many at once as leave room for others.
const atOnce = 4;

/** Looks whether alerts follow the cases, and whether a field is missing without which they cannot be closed. */
export async function lookAt(
  scope: Scope,
  context: JobContext,
  signal: AbortSignal,
  onLooked: (looked: number) => void,
): Promise<ToClose> {
  const needed = new Needed(context, signal);
  const owners = 'rows' in scope ? scope.rows.map(({ owner }) => owner) : [scope.query.owner].flat();
  const keys = await needed.keysOf(owners);
  const columns: readonly CaseColumn[] = ['totals', 'settings', ...keys.map((key) => `field:${key}` as const)];
  const seen: CaseRow[] = [];
  const looking =
    'rows' in scope
      ? readRows(closingOf(scope.rows, context), columns, context, signal)
      : rowsOf(scope, columns, context, signal);
  for await (const row of looking) if (seen.push(row) % 100 === 0) onLooked(seen.length);
  const rows = 'rows' in scope ? scope.rows : seen;
  const closing = closingOf(seen, context);
  const syncing = new Map(closing.flatMap((row) => (alertsWith(row) > 0 ? [[row.id, alertsWith(row)] as const] : [])));
  const lacking = closing.filter(({ fields = {} }) => keys.some((key) => isEmptyValue(fieldValueOf(fields, key))));
  return { rows, closing, syncing, ...(await needed.of(lacking)) };
}

/** Cases that are closed already, or may not be closed, close no alerts. */
const closingOf = (rows: readonly CaseRow[], { rights }: JobContext): readonly CaseRow[] =>
  rows.filter((row) => !isClosed(row.status) && !rights.missing(row, { set: { status: 'closed' } }));

const alertsWith = ({ settings, totals }: CaseRow): number => (settings?.syncAlerts ? (totals?.alerts ?? 0) : 0);

/** What cases need before they are closed. Where nobody can tell, the backend says it when it refuses. */
class Needed {
  readonly #context: JobContext;
  readonly #signal: AbortSignal;

  constructor(context: JobContext, signal: AbortSignal) {
    this.#context = context;
    this.#signal = signal;
  }

  /** Every field some case of these owners may need. */
  async keysOf(owners: readonly Owner[]): Promise<readonly FieldKey[]> {
    const fields = await Promise.all([...new Set(owners)].map((owner) => this.#fieldsOf(owner)));
    const needed = fields.flat().filter((field) => 'requiredOnClose' in field && field.requiredOnClose);
    return [...new Set(needed.map(({ key }) => key))];
  }

  /** Whether a field is there at all, and which template says so, only the whole case tells. */
  async of(rows: readonly CaseRow[]): Promise<Pick<ToClose, 'fields' | 'missing'>> {
    const fields = new Map<FieldKey, FieldDefinition>();
    const missing = new Map<CaseId, FieldValues>();
    for (let from = 0; from < rows.length; from += atOnce)
      await Promise.all(
        rows.slice(from, from + atOnce).map(async ({ id }) => {
          const found = await this.#context.adapter.cases.get(id, { signal: this.#signal });
          const lacks = found ? await this.#missingOf(found) : [];
          for (const field of lacks) if (!fields.has(field.key)) fields.set(field.key, field);
          if (found && lacks.length > 0)
            missing.set(id, Object.fromEntries(lacks.map(({ key }) => [key, fieldValueOf(found.fields, key)])));
        }),
      );
    return { fields: [...fields.values()], missing };
  }

  async #missingOf({ owner, template, fields }: Case): Promise<readonly FieldDefinition[]> {
    const cache = cacheOf(this.#context.adapter);
    const [configuration, made] = await Promise.all([
      cache.load(configurationOf(owner), this.#signal),
      template && this.#can('templates') ? cache.load(templateOf(template), this.#signal) : null,
    ]);
    return missingToClose(fieldsOfCase(configuration, made), fields);
  }

  async #fieldsOf(owner: Owner): Promise<readonly FieldDefinition[]> {
    if (!this.#can('configuration')) return [];
    const cache = cacheOf(this.#context.adapter);
    const [configuration, templates] = await Promise.all([
      cache.load(configurationOf(owner), this.#signal),
      this.#can('templates') ? cache.load(allTemplatesOf(owner), this.#signal) : [],
    ]);
    return fieldsOfOwner(configuration, templates);
  }

  #can(group: 'configuration' | 'templates'): boolean {
    return this.#context.capabilities.groups.includes(group);
  }
}
