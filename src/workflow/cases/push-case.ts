import type { WriteOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import { invalid, refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { limits } from '../../domain/limits.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import { refuseFullHistory } from '../activity/history.js';
import { commitOnce } from '../commit-once.js';
import { checkConnector } from '../connectors/check-connector.js';
import { withPush } from '../connectors/with-push.js';
import { enqueue } from '../effects/enqueue.js';
import { callerOf, type Caller } from '../session/caller.js';
import { timestamp, type Workflow } from '../workflow.js';
import { readCase } from './read-cases.js';

export async function pushCase(workflow: Workflow, id: CaseId, options: WriteOptions = {}): Promise<Case> {
  refuseAborted(options.signal);
  const wanted = parse(Id, id, 'id');
  const caller = await callerOf(workflow, options);
  let read: Case | undefined;
  return commitOnce(workflow, caller, options, {
    verb: 'cases.push',
    async plan() {
      const current = (read = await readCase(workflow, wanted, options));
      const { owner, version, connector, pushes } = current;
      await caller.need(['push'], { owner, entity: 'case', id: wanted });
      if (!connector) throw invalid([{ path: 'connector', rule: 'required' }]);
      if (pushes.some(({ connectorId, status }) => connectorId === connector.id && status === 'pending'))
        return hurry(workflow, wanted, connector.id, options);
      const { found, problems } = await checkConnector(workflow, owner, connector, { ...options, push: true });
      if (!found || problems.length > 0) throw invalid(problems);
      // Its outcome will be told.
      refuseFullHistory(current, 1, 'id');
      // The version makes sure of one pending push: of two who ask at once, one finds the other's and joins it.
      const set = { pushes: withPush(pushes, found, { status: 'pending' }) };
      return [
        { op: 'update', entity: 'case', id: wanted, version, set },
        enqueue(workflow, current, caller.ref, { kind: 'push', connectorId: found.id }),
      ];
    },
    async answer(records) {
      const pushed = records.find((record) => record?.id === wanted) as Case | undefined;
      return pushed ?? read ?? readAllowed(workflow, caller, wanted, options);
    },
  });
}

/** A push that waits for its next try need not wait when somebody asks for it. Nothing when it is under way. */
async function hurry(
  { storage, clock }: Workflow,
  caseId: CaseId,
  connectorId: string,
  { signal }: WriteOptions,
): Promise<readonly Change[]> {
  const now = timestamp(clock());
  const { items } = await storage.findOfCase('effect', { caseId, order: 'newest', size: limits.pageSize }, { signal });
  const waiting = items.find(
    ({ status, task, dueAt, leasedUntil }) =>
      status === 'pending' &&
      task.kind === 'push' &&
      task.connectorId === connectorId &&
      dueAt > now &&
      leasedUntil === null,
  );
  return waiting ? [{ op: 'settle', id: waiting.id, version: waiting.version, set: { dueAt: now } }] : [];
}

/** What a repeated call that only hurried a push answers. */
async function readAllowed(workflow: Workflow, caller: Caller, id: CaseId, options: WriteOptions): Promise<Case> {
  const found = await readCase(workflow, id, options);
  await caller.need(['push'], { owner: found.owner, entity: 'case', id });
  return found;
}
