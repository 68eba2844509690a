import type { Usage } from '../../../domain/find/usage.js';
import type { Owner } from '../../../domain/ids.js';
import type { Query } from '../../controllers/query-cache.js';

/** Counted when the settings are opened: what cases do meanwhile changes little. */
export const usageOf = (owner: Owner): Query<Usage> => ({
  key: `usage ${owner}`,
  load: (adapter, options) => adapter.configuration.usage({ owner }, options),
  affectedBy: () => false,
});
