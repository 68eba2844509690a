import type { ReactiveController } from 'lit';
import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { Refusals } from '../../../contracts/groups/refusals.js';
import type { Session } from '../../../contracts/groups/session.js';
import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import { permissionsToUpdate } from '../../../domain/cases/permissions-to-update.js';
import type { CaseStatus } from '../../../domain/cases/status.js';
import { CaseError } from '../../../domain/error.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import type { Owner } from '../../../domain/ids.js';
import type { Permission } from '../../../domain/permissions.js';
import { sessionOf } from '../../controllers/session-query.js';
import { refusedByHost, refusalsOf } from '../../controllers/refusals-query.js';
import { cacheOf } from '../../controllers/query-cache.js';
import type { ListHost } from '../list-host.js';

/** A right somebody lacks for what they would do. */
export type MissingRight = Extract<Permission, 'update' | 'reopen' | 'assign' | 'delete'>;

/** What changes a case, as far as rights go into it. */
export type Intent = { readonly set: CaseChanges } | 'delete';

type Subject = Pick<CaseRow, 'owner' | 'status'>;
/** One case, about which the host may have a say of its own. */
type OneCase = Subject & Pick<CaseRow, 'id' | 'version'>;

const neededFor = ({ status }: Subject, intent: Intent): readonly MissingRight[] =>
  intent === 'delete' ? ['delete'] : (permissionsToUpdate({ status }, intent.set) as readonly MissingRight[]);

const keyOf = ({ id, version }: OneCase): string => JSON.stringify([id, version]);

// As many as a backend takes in one question.
const atOnce = 100;
// A host may think otherwise without any change of the case.
const freshMs = 30_000;

/** What a person may do with cases, by the owner of each. What is not known yet is left to the backend to refuse. */
export class Rights implements ReactiveController {
  readonly #host: ListHost;
  readonly #others = new Map<Owner, Session | undefined>();
  /** What the host refuses of single cases, by what they were when it was asked. */
  readonly #refusals = new Map<string, Refusals>();
  readonly #asked = new Map<string, number>();
  #of: CaseAdapter | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostUpdate(): void {
    const { adapter } = this.#host.scene();
    if (adapter !== this.#of) {
      this.#others.clear();
      this.#refusals.clear();
      this.#asked.clear();
    }
    this.#of = adapter;
  }

  /** The right that is missing to do this to the case; nothing where it may be done. */
  missing(row: Subject, intent: Intent): MissingRight | undefined {
    const permissions = this.#sessionOf(row.owner)?.permissions;
    return permissions && neededFor(row, intent).find((right) => !permissions[right]);
  }

  /** The same where the host refuses it of this case, as far as it was asked (see `ask`). */
  refused(
    row: OneCase,
    intent: Intent,
  ): { readonly right: MissingRight; readonly reason: string | undefined } | undefined {
    const session = this.#sessionOf(row.owner);
    const refusals = this.#refusals.get(keyOf(row));
    if (!session || !refusals) return undefined;
    const byHost = refusedByHost(refusals, session);
    const right = neededFor(row, intent).find((each) => byHost[each]);
    return right && { right, reason: byHost[right]?.reason };
  }

  refusal(row: OneCase, intent: Intent): CaseError | undefined {
    const refused = this.refused(row, intent);
    const right = this.missing(row, intent) ?? refused?.right;
    return (
      right &&
      new CaseError('forbidden', { message: `Needs the right ${right}.`, ...(refused && { reason: refused.reason }) })
    );
  }

  /** Asks the host about these cases, where it has a say: again once they are others, or some time went by. */
  ask(rows: readonly OneCase[]): void {
    const { adapter, session } = this.#host.scene();
    if (!adapter || !session?.capabilities.groups.includes('refusals')) return;
    const since = Date.now() - freshMs;
    const unknown = rows.filter((row) => (this.#asked.get(keyOf(row)) ?? 0) < since);
    for (let from = 0; from < unknown.length; from += atOnce)
      void this.#askFor(adapter, unknown.slice(from, from + atOnce));
  }

  async #askFor(adapter: CaseAdapter, rows: readonly OneCase[]): Promise<void> {
    for (const row of rows) this.#asked.set(keyOf(row), Date.now());
    try {
      const query = refusalsOf(rows, ['update', 'reopen', 'assign', 'delete']);
      const refusals = await query.load(adapter, { signal: new AbortController().signal });
      if (adapter !== this.#of) return;
      for (const [index, row] of rows.entries()) this.#refusals.set(keyOf(row), refusals[index] ?? {});
      this.#host.element.requestUpdate();
    } catch {
      // Whoever tries is told. Whoever comes back asks again.
      for (const row of rows) this.#asked.delete(keyOf(row));
    }
  }

  /** Whether nobody here could: then it is not even offered. */
  isOutOfReach(owners: readonly Owner[], intent: Intent): boolean {
    const may = (owner: Owner) =>
      (['open', 'closed'] as const satisfies readonly CaseStatus[]).some(
        (status) => this.missing({ owner, status }, intent) === undefined,
      );
    return !owners.some(may) || (intent === 'delete' && !this.#canDelete);
  }

  get #canDelete(): boolean {
    return this.#host.scene().session?.capabilities.groups.includes('cases.remove') ?? false;
  }

  #sessionOf(owner: Owner): Session | undefined {
    const { session, adapter } = this.#host.scene();
    if (session?.owner === owner) return session;
    if (!this.#others.has(owner) && adapter) void this.#ask(adapter, owner);
    return this.#others.get(owner);
  }

  async #ask(adapter: CaseAdapter, owner: Owner): Promise<void> {
    this.#others.set(owner, undefined);
    try {
      const session = await cacheOf(adapter).load(sessionOf(owner), new AbortController().signal);
      if (adapter === this.#of) this.#others.set(owner, session);
      this.#host.element.requestUpdate();
    } catch {
      // The backend says what it refuses, and why.
    }
  }
}
