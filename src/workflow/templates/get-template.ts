import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import { parse } from '../../domain/parse.schema.js';
import type { Template } from '../../domain/template.js';
import { TemplateQuery } from '../../domain/template-query.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { templatesAt, templatesById } from './templates-by-id.js';

export async function getTemplate(
  workflow: Workflow,
  query: { id: string; revision?: number },
  options: ReadOptions = {},
): Promise<Template | null> {
  refuseAborted(options.signal);
  const { id, revision } = parse(TemplateQuery, query);
  const caller = await callerOf(workflow, options);
  const [template] =
    revision === undefined
      ? await templatesById(workflow, [id], options)
      : await templatesAt(workflow, [{ id, revision }], options);
  if (!template) return null;
  await caller.need(['read'], { owner: template.owner, entity: 'template', id });
  return template;
}
