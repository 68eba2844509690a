import type { Permission } from '../../domain/permissions.js';
import type { ReadOptions } from '../options.js';
import type { Subject } from '../subject.js';

/** Something that may not be done. */
export interface Refusal {
  /** Why, in the host's own words; absent where the right is simply missing, or the host gives no reason. */
  readonly reason?: string;
}

/** What may not be done to one subject, by right. */
export type Refusals = Readonly<Partial<Record<Permission, Refusal>>>;

export interface RefusalsQuery {
  /** 1 to 100. */
  readonly subjects: readonly Subject[];
  /** The rights one wants to know about: at least one, each once. */
  readonly permissions: readonly Permission[];
}

/** Group `refusals`, where more than the permissions decides. */
export interface RefusalVerbs {
  /**
   * What may not be done to each of these subjects, in their order, so that it can be said before it is tried; whoever tries
   * is refused with `forbidden` and the same reason. Of a case that is not there it says what would hold of it; a record of
   * another owner than the subject says is answered as one of its own. Rejects with `validation` for an unreadable query.
   */
  find(query: RefusalsQuery, options?: ReadOptions): Promise<readonly Refusals[]>;
}
