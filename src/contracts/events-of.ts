import type { Version } from '../domain/ids.js';
import { caseOf, type Plan } from '../domain/records/plan-commit.js';
import type { ChangeEvent } from './groups/changes.js';

/** Something that is not as it was. */
export type RecordEvent = Exclude<ChangeEvent, { type: 'resync' }>;

/** What a commit tells: one event for each record that is not as it was. History is not told. */
export function eventsOf({ touched }: Plan, mutationId: string): readonly RecordEvent[] {
  return touched.flatMap((target): RecordEvent[] => {
    const { entity, id, before, after } = target;
    const record = after ?? before;
    // Looked at, and left as it was.
    if (after === before) return [];
    if (entity === 'action' || entity === 'templateRevision' || record === null) return [];
    const caseId = entity === 'case' ? id : caseOf(target, record);
    const version = (after as { version?: Version | null } | null)?.version ?? undefined;
    return [
      {
        type: after ? 'changed' : 'removed',
        entity,
        id,
        owner: record.owner,
        ...(caseId !== undefined && { caseId }),
        ...(version !== undefined && { version }),
        mutationId,
      },
    ];
  });
}
