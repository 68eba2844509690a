import type { ReadOptions } from '../../contracts/options.js';
import type { Configuration } from '../../domain/configuration.js';
import { refuseAborted } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { OwnerQuery } from '../../domain/owner-query.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { configurationOf } from './configurations-of.js';

export async function getConfiguration(
  workflow: Workflow,
  query: { owner: Owner },
  options: ReadOptions = {},
): Promise<Configuration> {
  refuseAborted(options.signal);
  const { owner } = parse(OwnerQuery, query);
  const caller = await callerOf(workflow, options);
  await caller.need(['read'], { owner, entity: 'configuration' });
  return configurationOf(workflow, owner, options);
}
