import type { StoredSelection } from './case-query.js';
import type { FindEntry } from './find-entry.js';
import { compileFilter } from './matches-filter.js';
import { matchesSearch } from './matches-search.js';
import { parseSearch, type SearchTerms } from './parse-search.js';

/** A selection as tests of one case, the status filter apart. */
export interface CompiledSelection {
  readonly status: (entry: FindEntry) => boolean;
  readonly rest: (entry: FindEntry) => boolean;
  /** What its text asks for. */
  readonly terms: SearchTerms;
}

export function compileSelection({ owner, filter, text = '', named, people }: StoredSelection): CompiledSelection {
  const owners = new Set(typeof owner === 'string' ? [owner] : owner);
  const { status, rest } = compileFilter(filter);
  const terms = parseSearch(text, named, people);
  return {
    status,
    rest: (entry) => owners.has(entry.owner) && rest(entry) && matchesSearch(terms, entry),
    terms,
  };
}
