import type { Case } from '../../src/domain/cases/case.js';
import type { FindEntry } from '../../src/domain/find/find-entry.js';
import { searchTextOf } from '../../src/domain/find/search-text.js';
import { observableKey } from '../../src/domain/observables/observable-key.js';
import { inSlices } from './in-slices.js';

/**
 * A text folded, and observables made comparable, when they are first read. On the prototype, so that all entries have one
 * shape and stay fast to scan.
 */
class LateText {
  #found: Case | undefined;
  #text = '';
  #observables: Case['observables'] | undefined;
  #keys: readonly string[] = [];

  constructor(found: Case) {
    this.#found = found;
    if (found.observables.length > 0) this.#observables = found.observables;
  }

  get text(): string {
    if (this.#found) {
      this.#text = searchTextOf(this.#found);
      this.#found = undefined;
    }
    return this.#text;
  }

  get observableKeys(): readonly string[] {
    if (this.#observables) {
      this.#keys = this.#observables.map(observableKey);
      this.#observables = undefined;
    }
    return this.#keys;
  }
}

/** What `findEntryOf` says, without the folding, which is most of its work and of use to searches only. */
export function lateEntryOf(found: Case): FindEntry {
  const { description: _description, observables, ...rest } = found;
  return Object.assign(new LateText(found), rest, { observableCount: observables.length });
}

/** Folds what is not folded yet, in slices. Rejects when it is given up. */
export const foldTexts = (entries: Iterable<FindEntry>, signal: AbortSignal): Promise<void> =>
  inSlices(entries, foldText, signal);

const foldText = ({ text }: FindEntry) => text;
