import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import { parse } from '../../domain/parse.schema.js';
import type { Template } from '../../domain/template.js';
import { TemplateQuery } from '../../domain/template-query.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { templatesById } from './templates-by-id.js';

/** Only the revision a template has now is kept: asked for another one, there is none. */
export async function getTemplate(
  workflow: Workflow,
  query: { id: string; revision?: number },
  options: ReadOptions = {},
): Promise<Template | null> {
  refuseAborted(options.signal);
  const { id, revision } = parse(TemplateQuery, query);
  const caller = await callerOf(workflow, options);
  const [template] = await templatesById(workflow, [id], options);
  if (!template) return null;
  await caller.need(['read'], { owner: template.owner, entity: 'template', id });
  return revision === undefined || revision === template.revision ? template : null;
}
