import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { parse } from '../../domain/parse.schema.js';
import type { Template } from '../../domain/template.js';
import { TemplatesQuery } from '../../domain/template-query.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { templatesOf } from './templates-of.js';

export async function findTemplates(
  workflow: Workflow,
  query: { owner: Owner; enabledOnly?: boolean },
  options: ReadOptions = {},
): Promise<readonly Template[]> {
  refuseAborted(options.signal);
  const { owner, enabledOnly = false } = parse(TemplatesQuery, query);
  const caller = await callerOf(workflow, options);
  await caller.need(['read'], { owner, entity: 'template' });
  return [...(await templatesOf(workflow, owner, options))]
    .filter(({ enabled }) => enabled || !enabledOnly)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}
