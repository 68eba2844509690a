import type { CaseRow } from '../../../../domain/find/case-query.js';
import type { CaseId } from '../../../../domain/ids.js';
import type { JobContext } from './edit-job.js';
import type { Job } from './job.js';

export interface RemoveJobOptions extends Omit<JobContext, 'onUpdated'> {
  readonly onRemoved: (ids: readonly CaseId[]) => void;
  readonly onEnd: NonNullable<Job['onEnd']>;
}

/** Deletes cases whose time to be taken back is over. */
export const removeJob = (rows: readonly CaseRow[], options: RemoveJobOptions): Job => ({
  did: (subject) => options.terms().actions.did.deleted(subject),
  expected: rows.length,
  size: options.capabilities.limits.casesPerCall,
  targets: () => rows,
  again: (left) => left,
  refuse: (row) => options.rights.refusal(row, 'delete'),
  async write(targets, writing) {
    const ids = targets.map(({ id }) => id);
    await options.adapter.cases.remove(ids, writing);
    options.onRemoved(ids);
    return ids.map(() => true);
  },
  // Somebody else deleted it: that is what was wanted.
  isMet: ({ code }) => code === 'not_found',
  onEnd: options.onEnd,
  told: true,
});
