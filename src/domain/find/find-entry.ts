import type { Case } from '../cases/case.js';
import { searchTextOf } from './search-text.js';

/** What finding needs of a case: all but its long texts, which stand folded in `text`. */
export type FindEntry = Omit<Case, 'description' | 'settings' | 'observables' | 'template'> & {
  readonly text: string;
  readonly observableCount: number;
};

export function findEntryOf(found: Case): FindEntry {
  const { description: _description, settings: _settings, observables, template: _template, ...rest } = found;
  return { ...rest, observableCount: observables.length, text: searchTextOf(found) };
}
