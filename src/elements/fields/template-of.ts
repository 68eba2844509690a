import type { TemplateRef } from '../../domain/cases/case.js';
import type { Template } from '../../domain/template.js';
import type { Query } from '../controllers/query-cache.js';

/** The template a case was made from, as it was then. */
export const templateOf = (template: TemplateRef): Query<Template | null> => ({
  key: `template ${JSON.stringify(template)}`,
  load: (adapter, options) => adapter.templates.get(template, options),
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'template',
});
