import type { Attached } from '../../contracts/groups/attachments.js';
import type { WriteOptions } from '../../contracts/options.js';
import type { Committed } from '../../contracts/ports/storage.js';
import type { Case } from '../../domain/cases/case.js';
import { isClosed } from '../../domain/cases/status.js';
import { invalid, refuseAborted, type FieldProblem } from '../../domain/error.js';
import type { CaseId, UserId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { limits } from '../../domain/limits.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import { recordActions, refuseFullHistory } from '../activity/history.js';
import { syncAlerts } from '../alerts/sync-alerts.js';
import { readCase } from '../cases/read-cases.js';
import { commitOnce } from '../commit-once.js';
import { claimFiles } from '../files/claim-files.js';
import { takeObservables } from '../observables/take-observables.js';
import { evidenceOf } from './evidence-of.js';
import { callerOf, type Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { checkGiven } from './check-given.js';
import { eachOnce } from './each-once.js';
import { insertAttachments } from './insert-attachments.js';
import { kindOf, type AttachableGroup, type Attachables, type AttachmentKind, type Given } from './kinds.js';

/** The verb that puts things of one group on a case. */
export function attach<G extends AttachableGroup>(group: G) {
  const kind = kindOf(group);
  return async (
    workflow: Workflow,
    caseId: CaseId,
    items: readonly Attachables[G]['given'][],
    options: WriteOptions = {},
  ): Promise<Attached<Attachables[G]['kept']>> => {
    refuseAborted(options.signal);
    const id = parse(Id, caseId, 'caseId');
    const given = kind.read(items);
    const caller = await callerOf(workflow, options);
    return commitOnce(workflow, caller, options, {
      verb: `${group}.attach`,
      plan: () => planAttach(workflow, caller, { kind, id, given }, options),
      answer: (records) => attachedOf(workflow, caller, { kind, id, given }, records, options),
    });
  };
}

interface Attaching {
  readonly kind: AttachmentKind;
  readonly id: CaseId;
  readonly given: readonly Given[];
}

/** Names no version of the case unless observables are written: whoever else attaches meanwhile, both land. */
async function planAttach(
  workflow: Workflow,
  caller: Caller,
  attaching: Attaching,
  options: WriteOptions,
): Promise<readonly Change[]> {
  const { kind, id } = attaching;
  const current = await readCase(workflow, id, options);
  await caller.need(['createComment'], { owner: current.owner, entity: 'case', id });
  const fresh = await freshOn(workflow, current, attaching, { ...options, by: caller.user.id });
  if (fresh.length === 0) return [];
  const times = fresh.map(() => workflow.now(current.updatedAt));
  const moment = { at: times.at(-1)!, by: caller.ref };
  const inserted = insertAttachments(kind, current, { times, by: caller.ref }, fresh);
  const taken = takeObservables(workflow, current, moment, evidenceOf(kind, id, fresh));
  const details = [...inserted.details, ...taken.details];
  refuseFullHistory(current, details.length, 'caseId');
  return [
    ...inserted.changes,
    {
      op: 'update',
      entity: 'case',
      id,
      ...(taken.observables && { version: current.version }),
      set: {
        ...(taken.observables && { observables: taken.observables }),
        updatedAt: moment.at,
        updatedBy: moment.by,
      },
      add: { [kind.group]: fresh.length, actions: details.length },
      // Others may take the last room between reading and writing.
      atMost: { [kind.group]: kind.limit, actions: limits.actionsPerCase },
    },
    ...recordActions(workflow, current, moment, details),
    ...(kind.group === 'alerts'
      ? syncAlerts(workflow, current, caller.ref, { ids: fresh.map((item) => kind.idOn(id, item)) })
      : []),
  ];
}

/** What of it is not on the case yet. Rejects with `validation` when some of it must not be there. */
async function freshOn(
  workflow: Workflow,
  current: Case,
  { kind, id, given }: Attaching,
  { by, signal }: WriteOptions & { readonly by: UserId },
): Promise<readonly Given[]> {
  const idOf = (item: Given) => kind.idOn(id, item);
  const distinct = eachOnce(given, idOf);
  const found = await workflow.storage.get(kind.entity, distinct.map(idOf), { signal });
  const there = new Set(found.flatMap((record) => (record?.caseId === id ? [record.id] : [])));
  const absent = distinct.filter((item) => !there.has(idOf(item)));
  const isTaken = (item: Given) => found.some((record) => record?.id === idOf(item));
  const files = await claimFiles(workflow, kind, absent, { by, isTaken, signal });
  const total = current.totals[kind.group] + absent.length;
  const problems: readonly FieldProblem[] = [
    ...(kind.isEvidence && isClosed(current.status) ? [{ path: 'status', rule: 'not_an_option' } as const] : []),
    ...checkGiven(kind, given, current.owner),
    ...files.missing.map((item) => ({ path: `${given.indexOf(item)}.ref`, rule: 'unknown_record' }) as const),
    ...(total > kind.limit && absent.length > 0
      ? [{ path: kind.group, rule: 'too_many', limit: kind.limit, actual: total } as const]
      : []),
  ];
  if (problems.length > 0) throw invalid(problems);
  return files.items;
}

/**
 * The answer of the commit, the first one's as well, says what it added; the rest was there. Of a repeated call nothing
 * is known but its name, so that what is read for it takes the rights.
 */
async function attachedOf<G extends AttachableGroup>(
  { storage }: Workflow,
  caller: Caller,
  { kind, id, given }: Attaching,
  records: Committed['records'],
  { signal }: WriteOptions,
): Promise<Attached<Attachables[G]['kept']>> {
  // A record of the kind's entity is what the group keeps: `kindOf` pairs them.
  type Kept = readonly Attachables[G]['kept'][];
  const ids = [...new Set(given.map((item) => kind.idOn(id, item)))];
  const written = new Map(records.map((record) => [record?.id, record]));
  // What a kind wrote is of that kind.
  const added = ids.flatMap((each) => written.get(each) ?? []) as unknown as Kept;
  const others = ids.filter((each) => !written.has(each));
  const [current] = others.length > 0 ? await storage.get('case', [id], { signal }) : [];
  if (!current) return { added, alreadyThere: [] };
  await caller.need(['createComment'], { owner: current.owner, entity: 'case', id });
  const found = await storage.get(kind.entity, others, { signal });
  // Asked for by the entity of the kind.
  return { added, alreadyThere: found.filter((record) => record?.caseId === id) as unknown as Kept };
}
