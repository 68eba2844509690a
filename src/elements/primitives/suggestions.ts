import type { Owner } from '../../domain/ids.js';
import type { Query } from '../controllers/query-cache.js';

// A list that fits on a screen; what is not on it is found by typing.
const usual = 10;

/** Tags the cases of an owner have, by what is typed. */
export const tagsLike = (owner: Owner, text: string, size = usual): Query<readonly string[]> => ({
  key: `tags ${JSON.stringify([owner, text, size])}`,
  load: (adapter, options) => adapter.suggest.tags({ owner, size, ...(text && { text }) }, options),
  affectedBy: () => false,
});

/** Their categories likewise. */
export const categoriesLike = (owner: Owner, text: string): Query<readonly string[]> => ({
  key: `categories ${JSON.stringify([owner, text])}`,
  series: `categories ${owner}`,
  load: (adapter, options) => adapter.suggest.categories({ owner, size: usual, ...(text && { text }) }, options),
  affectedBy: () => false,
});
