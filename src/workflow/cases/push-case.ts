import type { WriteOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import { invalid, refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { commitOnce } from '../commit-once.js';
import { findConnector } from '../connectors/find-connector.js';
import { withPush } from '../connectors/with-push.js';
import { enqueue } from '../effects/enqueue.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
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
      if (pushes.some(({ connectorId, status }) => connectorId === connector.id && status === 'pending')) return [];
      const found = await findConnector(workflow, owner, connector.id, options);
      if (!found) throw invalid([{ path: 'connector.id', rule: 'unknown_record' }]);
      // The version makes sure of one pending push: of two who ask at once, one finds the other's and joins it.
      const set = { pushes: withPush(pushes, found, { status: 'pending' }) };
      return [
        { op: 'update', entity: 'case', id: wanted, version, set },
        enqueue(workflow, current, caller.ref, { kind: 'push', connectorId: found.id }),
      ];
    },
    answer: ([pending]) => (pending as Case | undefined) ?? read!,
  });
}
