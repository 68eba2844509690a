import type { Configuration } from '../../domain/configuration.js';
import type { Owner } from '../../domain/ids.js';
import type { Query } from '../controllers/query-cache.js';

/** How the cases of an owner behave, and which additional fields they have. */
export const configurationOf = (owner: Owner): Query<Configuration> => ({
  key: `configuration ${owner}`,
  load: (adapter, options) => adapter.configuration.get({ owner }, options),
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'configuration',
});
