import type { WriteOptions } from '../../contracts/options.js';
import { CaseError, notFound, refuseAborted } from '../../domain/error.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import { commitOnce } from '../commit-once.js';
import { callerOf, type Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

/** Cases keep what they say of it. What is pending with it is given up when it is tried, and says why. */
export async function removeConnector(
  workflow: Workflow,
  connectorId: string,
  options: WriteOptions = {},
): Promise<void> {
  refuseAborted(options.signal);
  const id = parse(Id, connectorId, 'connectorId');
  const caller = await callerOf(workflow, options);
  const { storage } = workflow;
  const { signal } = options;
  return commitOnce(workflow, caller, options, {
    verb: 'connectors.remove',
    async plan(): Promise<readonly Change[]> {
      const [found] = await storage.get('connector', [id], { signal });
      if (!found) return refuse(workflow, caller, id, options);
      const { owner, version } = found;
      await caller.need(['connectors'], { owner, entity: 'connector', id });
      const [configuration] = await storage.get('configuration', [owner], { signal });
      return [
        { op: 'remove', entity: 'connector', id, version },
        ...(configuration?.connectorId === id
          ? ([
              {
                op: 'update',
                entity: 'configuration',
                id: owner,
                version: configuration.version!,
                set: { connectorId: null },
              },
            ] as const)
          : []),
      ];
    },
    answer: () => undefined,
  });
}

/** What the host set up is not removed through the workflow: it would be back at once. */
async function refuse({ connectors }: Workflow, caller: Caller, id: string, options: WriteOptions): Promise<never> {
  caller.needSomewhere(['connectors']);
  if (!connectors) throw notFound('connector', id);
  await connectors.fields(id, { signal: options.signal });
  throw new CaseError('forbidden', { message: `Connector ${id} is preset.`, reason: 'preset' });
}
