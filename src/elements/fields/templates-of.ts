import type { Owner } from '../../domain/ids.js';
import type { Template } from '../../domain/template.js';
import type { Query } from '../controllers/query-cache.js';

/** Every template of an owner. Those switched off as well: cases made from them have their fields. */
export const allTemplatesOf = (owner: Owner): Query<readonly Template[]> => ({
  key: `all templates ${owner}`,
  load: (adapter, options) => adapter.templates.find({ owner }, options),
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'template',
});

/** Those that can be chosen. */
export const enabledTemplatesOf = (owner: Owner): Query<readonly Template[]> => ({
  key: `templates ${owner}`,
  load: (adapter, options) => adapter.templates.find({ owner, enabledOnly: true }, options),
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'template',
});
