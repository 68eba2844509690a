import type { ReactiveController } from 'lit';
import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { Session } from '../../../contracts/groups/session.js';
import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import { permissionsToUpdate } from '../../../domain/cases/permissions-to-update.js';
import type { CaseStatus } from '../../../domain/cases/status.js';
import { CaseError } from '../../../domain/error.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import type { Owner } from '../../../domain/ids.js';
import type { Permission } from '../../../domain/permissions.js';
import { cacheOf } from '../../controllers/query-cache.js';
import type { ListHost } from '../list-host.js';

/** A right somebody lacks for what they would do. */
export type MissingRight = Extract<Permission, 'update' | 'reopen' | 'assign' | 'delete'>;

/** What changes a case, as far as rights go into it. */
export type Intent = { readonly set: CaseChanges } | 'delete';

type Subject = Pick<CaseRow, 'owner' | 'status'>;

/** What a person may do with cases, by the owner of each. What is not known yet is left to the backend to refuse. */
export class Rights implements ReactiveController {
  readonly #host: ListHost;
  readonly #others = new Map<Owner, Session | undefined>();
  #of: CaseAdapter | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostUpdate(): void {
    const { adapter } = this.#host.scene();
    if (adapter !== this.#of) this.#others.clear();
    this.#of = adapter;
  }

  /** The right that is missing to do this to the case; nothing where it may be done. */
  missing({ owner, status }: Subject, intent: Intent): MissingRight | undefined {
    const permissions = this.#sessionOf(owner)?.permissions;
    if (!permissions) return undefined;
    const needed = intent === 'delete' ? (['delete'] as const) : permissionsToUpdate({ status }, intent.set);
    return needed.find((right) => !permissions[right]) as MissingRight | undefined;
  }

  refusal(row: Subject, intent: Intent): CaseError | undefined {
    const right = this.missing(row, intent);
    return right && new CaseError('forbidden', { message: `Needs the right ${right}.` });
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
      const session = await cacheOf(adapter).load(
        {
          key: `session ${owner}`,
          load: (from, options) => from.session.get({ owner }, options),
          affectedBy: () => false,
        },
        new AbortController().signal,
      );
      if (adapter === this.#of) this.#others.set(owner, session);
      this.#host.element.requestUpdate();
    } catch {
      // The backend says what it refuses, and why.
    }
  }
}
