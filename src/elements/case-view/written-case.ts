import type { Case } from '../../domain/cases/case.js';
import type { Version } from '../../domain/ids.js';
import { isAskedAfter, nextTurn } from '../controllers/case-query.js';

interface Written {
  readonly case: Case;
  /** When the backend said so. */
  readonly moment: number;
  /** What the backend had answered before. */
  readonly before: Version | undefined;
}

/**
 * The case as a write from here left it, until the backend answers that version, or another one it was asked for after the
 * write. Times do not tell which is newer: many backends know whole seconds.
 */
export class WrittenCase {
  #written: Written | undefined;

  /** `stored` is what the backend answered last. */
  take(updated: Case, stored: Case | null | undefined): void {
    const known = this.#written?.case;
    // Answers of two writes have no order.
    if (known?.id === updated.id && isOlder(updated, known)) return;
    this.#written = { case: updated, moment: nextTurn(), before: stored?.version };
  }

  forget(): void {
    this.#written = undefined;
  }

  /** What is to be shown; nothing while it is not known, or the case is gone. */
  over(stored: Case | null | undefined): Case | undefined {
    if (stored === null || !this.#written) return stored ?? undefined;
    const { case: written, moment, before } = this.#written;
    if (!stored || stored.id !== written.id) return stored ?? written;
    const isLater = isOlder(written, stored) || (isAskedAfter(stored, moment) && stored.version !== before);
    return stored.version === written.version || isLater ? stored : written;
  }
}

const isOlder = (one: Case, other: Case): boolean => Date.parse(one.updatedAt) < Date.parse(other.updatedAt);
