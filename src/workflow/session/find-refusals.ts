import type { Refusals, RefusalsQuery } from '../../contracts/groups/refusals.js';
import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { parse } from '../../domain/parse.schema.js';
import { RefusalsQuery as Schema } from '../../domain/refusals-query.schema.js';
import type { Subject } from '../../contracts/subject.js';
import type { Workflow } from '../workflow.js';
import { templatesById } from '../templates/templates-by-id.js';
import { callerOf } from './caller.js';

/** Asks the host as every write would, before anything is written. */
export async function findRefusals(
  workflow: Workflow,
  query: RefusalsQuery,
  options: ReadOptions = {},
): Promise<readonly Refusals[]> {
  refuseAborted(options.signal);
  const { subjects, permissions } = parse(Schema, query) as RefusalsQuery;
  const caller = await callerOf(workflow, options);
  const real = await realSubjects(workflow, subjects, options);
  return Promise.all(
    real.map(async (subject) => {
      const refused = await Promise.all(
        permissions.map(async (permission) => [permission, await caller.refusal(permission, subject)] as const),
      );
      return Object.fromEntries(refused.filter(([, refusal]) => refusal !== null));
    }),
  );
}

/** What a subject may be a record of, and where it is kept; connectors are not ours. */
const stored = ['case', 'comment', 'configuration', 'template'] as const satisfies readonly Subject['entity'][];

/**
 * The same subjects, each record under the owner it has: whoever names another owner for it learns nothing about a record
 * they may not read. What is not there is as it was said.
 */
async function realSubjects(
  workflow: Workflow,
  subjects: readonly Subject[],
  options: ReadOptions,
): Promise<readonly Subject[]> {
  const found = await Promise.all(
    stored.map(async (entity) => {
      const ids = subjects.flatMap((subject) => (subject.entity === entity ? (subject.id ?? []) : []));
      const records = await recordsOf(workflow, entity, [...new Set(ids)], options);
      return records.flatMap((record) => (record ? [[`${entity} ${record.id}`, record.owner] as const] : []));
    }),
  );
  const ownerOf = new Map<string, Owner>(found.flat());
  return subjects.map((subject) => ({
    ...subject,
    owner: ownerOf.get(`${subject.entity} ${subject.id ?? ''}`) ?? subject.owner,
  }));
}

async function recordsOf(
  workflow: Workflow,
  entity: (typeof stored)[number],
  ids: readonly string[],
  options: ReadOptions,
): Promise<readonly ({ readonly id: string; readonly owner: Owner } | null)[]> {
  if (ids.length === 0) return [];
  if (entity === 'template') return templatesById(workflow, ids, options);
  return workflow.storage.get(entity, ids, { signal: options.signal });
}
