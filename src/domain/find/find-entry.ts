import type { Case } from '../cases/case.js';
import { observableKey } from '../observables/observable-key.js';
import { searchTextOf } from './search-text.js';

/** What finding needs of a case: all but its long texts, which stand folded in `text`. */
export type FindEntry = Omit<Case, 'description' | 'observables'> & {
  readonly text: string;
  readonly observableCount: number;
  /** What the case has observed, by `observableKey`. */
  readonly observableKeys: readonly string[];
};

export function findEntryOf(found: Case): FindEntry {
  const { description: _description, observables, ...rest } = found;
  return {
    ...rest,
    observableCount: observables.length,
    observableKeys: observables.map(observableKey),
    text: searchTextOf(found),
  };
}
