import type { CaseRow } from '../../../../domain/find/case-query.js';
import type { SetEdit } from '../case-edit.js';

/** Whether all of the cases have it, some, or none. */
export type Share = 'all' | 'some' | 'none';

/** What several cases have, and what a person wants of it. Where nothing is wanted it stays as it is on each. */
export class TriState {
  readonly #total: number;
  readonly #counts = new Map<string, number>();
  readonly #wanted = new Map<string, boolean>();

  constructor(rows: readonly CaseRow[], field: 'tags' | 'assignees') {
    this.#total = rows.length;
    for (const row of rows)
      for (const each of new Set(row[field] ?? [])) this.#counts.set(each, (this.#counts.get(each) ?? 0) + 1);
  }

  /** Everything there is on any of them, the most common first, and what was added here. */
  get members(): readonly string[] {
    const there = [...this.#counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([each]) => each);
    return [...[...this.#wanted.keys()].filter((each) => !this.#counts.has(each)), ...there];
  }

  /** On how many of them it was. */
  countOf(member: string): number {
    return this.#counts.get(member) ?? 0;
  }

  shareOf(member: string): Share {
    const wanted = this.#wanted.get(member);
    return wanted === undefined ? this.#shareBefore(member) : wanted ? 'all' : 'none';
  }

  /** All, none, and where it was on some only, that again. */
  turn(member: string): void {
    const before = this.#shareBefore(member);
    const now = this.shareOf(member);
    if (now === 'some') this.want(member, true);
    else if (now === 'all') this.want(member, false);
    else if (before === 'some') this.#wanted.delete(member);
    else this.want(member, true);
  }

  want(member: string, on: boolean): void {
    this.#wanted.set(member, on);
    // As it was is nothing to be done, but what was brought up stays in sight.
    if (this.#shareBefore(member) === (on ? 'all' : 'none') && this.#counts.has(member)) this.#wanted.delete(member);
  }

  /** What is left to do; nothing changed when both are empty. */
  get edit(): SetEdit<string> {
    const differing = [...this.#wanted].filter(([member, on]) => this.#shareBefore(member) !== (on ? 'all' : 'none'));
    return {
      add: differing.flatMap(([member, on]) => (on ? [member] : [])),
      remove: differing.flatMap(([member, on]) => (on ? [] : [member])),
    };
  }

  #shareBefore(member: string): Share {
    const count = this.countOf(member);
    return count === 0 ? 'none' : count === this.#total ? 'all' : 'some';
  }
}
