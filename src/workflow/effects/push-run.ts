import type { ConnectorPort, PushProgress } from '../../contracts/ports/connector.js';
import type { Case } from '../../domain/cases/case.js';
import { isClosed } from '../../domain/cases/status.js';
import type { Comment } from '../../domain/comment.js';
import type { Connector, ConnectorPush, EffectProblem, ExternalIncident } from '../../domain/connector.js';
import type { Effect } from '../../domain/effect.js';
import { CaseError, notFound, toCaseError } from '../../domain/error.js';
import { checkFields } from '../../domain/fields/check-fields.js';
import { endsSoon } from '../../domain/fields/runs-away.js';
import type { Owner, Timestamp } from '../../domain/ids.js';
import type { Change } from '../../domain/records/change.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import { recordActions, type Moment } from '../activity/history.js';
import { syncAfterEdit } from '../alerts/sync-alerts.js';
import { fieldLookup } from '../cases/field-lookup.js';
import { statusTimes } from '../cases/status-times.js';
import { allOfCase } from '../cases/all-of-case.js';
import { configurationOf } from '../configuration/configurations-of.js';
import { findConnector } from '../connectors/find-connector.js';
import { withPush } from '../connectors/with-push.js';
import type { Resources } from '../workflow.js';
import type { EffectRun } from './effect-run.js';
import { untilWritten } from './until-written.js';

interface Sent {
  /** The case as it was sent. */
  readonly found: Case;
  readonly incident: ExternalIncident;
  readonly comments: readonly Comment[];
  readonly at: Timestamp;
}

/** Brings a case out to an external system. Its history says that the one who asked for it did. */
export function pushRun(
  resources: Resources,
  connectors: ConnectorPort,
  { id, actor }: Effect,
  connectorId: string,
): EffectRun {
  return {
    canRepeat: () => connectors.canRepeat(connectorId),
    async prepare(found) {
      if (found.connector?.id !== connectorId)
        throw new CaseError('conflict', { message: 'The case has another connector now.' });
      await refuseForeign(resources, found.owner, connectorId);
      // Taken before the comments are read: what is written from here on is newer than this push.
      const at = resources.now();
      const comments = (await allOfCase(resources, 'comment', { caseId: found.id })).filter(
        ({ pushedAt }) => !Object.hasOwn(pushedAt, connectorId),
      );
      const push = { case: found, comments, incident: pushOf(found)?.incident ?? null };
      return async (signal) => {
        const incident = await connectors.push(connectorId, push, {
          signal,
          idempotencyKey: id,
          onProgress: (progress) => noteProgress(found.id, { ...progress, comments: among(comments, progress) }, at),
        });
        return (current) => recordSent(current, { found, incident, comments, at });
      };
    },
    postpone: (problem) => (current) => noteTrouble(current, problem),
    giveUp: (status, problem) => (current) => recordFailure(current, status, problem),
  };

  async function recordSent(current: Case, { found, incident, comments, at }: Sent): Promise<readonly Change[]> {
    const connector = connectorOf(current);
    const now = { at: resources.now(current.updatedAt), by: actor };
    // Where nothing was changed meanwhile, the case is out there as it is: its own mark must not make it newer than that.
    const pushedAt = current.updatedAt === found.updatedAt ? now.at : at;
    const pushes = withPush(current.pushes, connector, { status: 'done', incident, pushedAt, pushedBy: actor });
    const closing = await closesByPush(resources, current);
    const details: UserActionDetail[] = [
      { type: 'push', connectorId, connectorName: connector.name, outcome: 'done', incident },
      ...(closing ? [{ type: 'status', from: current.status, to: 'closed' } as const] : []),
    ];
    const status = closing ? statusTimes(current, 'closed', now) : {};
    return [
      ...updateCase(current, { pushes, ...status }, details, now),
      ...(await stamped(comments, pushedAt)),
      ...(closing ? syncAfterEdit(resources, current, actor, { after: { ...current, status: 'closed' } }) : []),
    ];
  }

  /** A try after this one goes on from here. */
  async function noteProgress(
    caseId: string,
    { incident, comments }: { readonly incident: ExternalIncident; readonly comments: readonly Comment[] },
    at: Timestamp,
  ): Promise<void> {
    const { storage, newId } = resources;
    const plan = async () => {
      const [current] = await storage.get('case', [caseId]);
      if (!current) return null;
      const pushes = withPush(current.pushes, connectorOf(current), { status: 'pending', incident });
      const noted: Change = { op: 'update', entity: 'case', id: caseId, version: current.version, set: { pushes } };
      return { mutationId: newId(), changes: [noted, ...(await stamped(comments, at))] };
    };
    await untilWritten(storage, plan, `What ${connectorId} has of case ${caseId}`);
  }

  /** Who waits for it can see why. No history: nothing has come of it yet. */
  async function noteTrouble(current: Case, problem: EffectProblem): Promise<readonly Change[]> {
    const pushes = withPush(current.pushes, connectorOf(current), { status: 'pending', problem });
    return [{ op: 'update', entity: 'case', id: current.id, version: current.version, set: { pushes } }];
  }

  async function recordFailure(
    current: Case,
    outcome: 'failed' | 'uncertain',
    problem: EffectProblem,
  ): Promise<readonly Change[]> {
    const connector = connectorOf(current);
    const pushes = withPush(current.pushes, connector, { status: outcome, problem });
    const details: UserActionDetail[] = [
      { type: 'push', connectorId, connectorName: connector.name, outcome, problem },
    ];
    return updateCase(current, { pushes }, details, { at: resources.now(current.updatedAt), by: actor });
  }

  function updateCase(
    current: Case,
    set: Partial<Case>,
    details: readonly UserActionDetail[],
    moment: Moment,
  ): readonly Change[] {
    const { id: caseId, version } = current;
    const after = { ...set, updatedAt: moment.at, updatedBy: moment.by };
    return [
      { op: 'update', entity: 'case', id: caseId, version, set: after, add: { actions: details.length } },
      ...recordActions(resources, current, moment, details),
    ];
  }

  /** Marks the comments that went along, as far as they are still there. */
  async function stamped(comments: readonly Comment[], at: Timestamp): Promise<readonly Change[]> {
    const now = await resources.storage.get(
      'comment',
      comments.map((comment) => comment.id),
    );
    return now.flatMap((comment): Change[] => {
      if (!comment) return [];
      const set = { pushedAt: { ...comment.pushedAt, [connectorId]: at } };
      return [{ op: 'update', entity: 'comment', id: comment.id, version: comment.version, set }];
    });
  }

  function pushOf({ pushes }: Case): ConnectorPush | undefined {
    return pushes.find((push) => push.connectorId === connectorId);
  }

  function connectorOf(current: Case): Pick<Connector, 'id' | 'name'> {
    return { id: connectorId, name: pushOf(current)?.connectorName ?? connectorId };
  }
}

const among = (comments: readonly Comment[], { comments: ids }: PushProgress): readonly Comment[] =>
  comments.filter(({ id }) => ids.includes(id));

/**
 * Rejects when cases of this owner cannot be pushed there: where nobody could be asked when the case was opened, it was taken
 * at its word. Where they cannot be asked even now, it still is.
 */
async function refuseForeign(resources: Resources, owner: Owner, connectorId: string): Promise<void> {
  const connector = await findConnector(resources, owner, connectorId, {}).catch((thrown: unknown) => {
    if (toCaseError(thrown).retryable) return undefined;
    throw thrown;
  });
  if (connector === null) throw notFound('connector', connectorId);
}

/** Whether a push that worked closes the case: where the owner wants it, and nothing required on close is missing. */
async function closesByPush(resources: Resources, current: Case): Promise<boolean> {
  if (isClosed(current.status)) return false;
  const { closure } = await configurationOf(resources, current.owner, {});
  if (closure !== 'by-push') return false;
  const placed = (await fieldLookup(resources, [current], {}))(current);
  return !checkFields(placed, current.fields, { moment: 'close', tries: endsSoon }).some(
    ({ rule }) => rule === 'required_on_close',
  );
}
