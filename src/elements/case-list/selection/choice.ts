import type { CaseRow } from '../../../domain/find/case-query.js';
import type { CaseId } from '../../../domain/ids.js';

/** Which rows are chosen, and where a range would begin. Rows not on this page stay chosen. */
export class Choice {
  /** Everything that matches, whatever the rows say. */
  everything = false;
  readonly #rows: Map<CaseId, CaseRow>;
  #anchor: CaseId | undefined;
  /** What was chosen before the present range began to grow. */
  #before: ReadonlyMap<CaseId, CaseRow> | undefined;
  /** How far it grew. */
  #end: CaseId | undefined;

  constructor(rows: readonly CaseRow[] = []) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
  }

  get rows(): readonly CaseRow[] {
    return [...this.#rows.values()];
  }

  has(id: CaseId): boolean {
    return this.#rows.has(id);
  }

  /** Takes down how rows look now. */
  see(shown: readonly CaseRow[]): void {
    for (const row of shown) if (this.#rows.has(row.id)) this.#rows.set(row.id, row);
  }

  drop(ids: readonly CaseId[]): void {
    for (const id of ids) this.#rows.delete(id);
  }

  toggle(shown: readonly CaseRow[], id: CaseId, on: boolean): void {
    const row = shown.find((each) => each.id === id);
    if (on && row) this.#rows.set(id, row);
    else this.#rows.delete(id);
    this.#anchor = id;
    this.#before = undefined;
  }

  /** From the one toggled last to this one, all the same. */
  toggleRange(shown: readonly CaseRow[], id: CaseId, on: boolean): void {
    for (const row of between(shown, this.#anchor ?? id, id)) this.toggle(shown, row.id, on);
  }

  /** From where the range began to this one; what an earlier step of it brought goes where it does not reach any more. */
  extend(shown: readonly CaseRow[], from: CaseId, to: CaseId): void {
    // Whoever went elsewhere meanwhile begins another one there.
    if (!this.#before || this.#end !== from) {
      this.#anchor = from;
      this.#before = new Map(this.#rows);
    }
    this.#end = to;
    const before = this.#before;
    const range = between(shown, this.#anchor ?? from, to);
    this.#rows.clear();
    for (const row of [...before.values(), ...range]) this.#rows.set(row.id, row);
  }
}

function between(shown: readonly CaseRow[], one: CaseId, other: CaseId): readonly CaseRow[] {
  const at = (id: CaseId) => shown.findIndex((row) => row.id === id);
  const to = at(other);
  // Where the other end is on another page there is only this one.
  const from = at(one) < 0 ? to : at(one);
  return shown.slice(Math.min(from, to), Math.max(from, to) + 1);
}
