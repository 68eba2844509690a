import type { WriteOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { CaseIds } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { commitOnce } from '../commit-once.js';
import { claimFilesOf, forgetFiles } from '../files/forget-files.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { readCases } from './read-cases.js';

export async function removeCases(
  workflow: Workflow,
  ids: readonly CaseId[],
  options: WriteOptions = {},
): Promise<void> {
  refuseAborted(options.signal);
  const wanted = [...new Set(parse(CaseIds, ids))];
  const caller = await callerOf(workflow, options);
  let refs: readonly string[] = [];
  await commitOnce(workflow, caller, options, {
    verb: 'cases.remove',
    async plan() {
      const cases = await readCases(workflow, wanted, options);
      for (const { owner, id } of cases) await caller.need(['delete'], { owner, entity: 'case', id });
      refs = await claimFilesOf(workflow, cases, options);
      return cases.map(({ id }) => ({ op: 'remove', entity: 'case', id }));
    },
    answer: () => undefined,
  });
  await forgetFiles(workflow, refs);
}
