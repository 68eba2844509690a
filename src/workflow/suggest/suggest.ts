import type { SuggestQuery } from '../../contracts/groups/suggest.js';
import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import { parse } from '../../domain/parse.schema.js';
import { SuggestQuery as Schema } from '../../domain/suggest-query.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export const suggestTags = (workflow: Workflow, query: SuggestQuery, options?: ReadOptions) =>
  suggest(workflow, 'tags', query, options);

export const suggestCategories = (workflow: Workflow, query: SuggestQuery, options?: ReadOptions) =>
  suggest(workflow, 'categories', query, options);

async function suggest(
  workflow: Workflow,
  of: 'tags' | 'categories',
  query: SuggestQuery,
  options: ReadOptions = {},
): Promise<readonly string[]> {
  refuseAborted(options.signal);
  const asked = parse(Schema, query);
  const caller = await callerOf(workflow, options);
  await caller.need(['read'], { owner: asked.owner, entity: 'case' });
  return workflow.storage.suggest(of, { size: 10, ...asked }, { signal: options.signal });
}
