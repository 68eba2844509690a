import type { CaseMetrics } from '../../contracts/groups/metrics.js';
import type { ReadOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import { timeInStatus } from '../../domain/cases/time-in-status.js';
import { timingsOf } from '../../domain/cases/timings.js';
import { refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { valuesAt } from '../../domain/observables/values-at.js';
import { parse } from '../../domain/parse.schema.js';
import type { UserAction } from '../../domain/user-action.js';
import { allOfCase } from '../cases/all-of-case.js';
import { readCase } from '../cases/read-cases.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function metricsOfCase(
  workflow: Workflow,
  caseId: CaseId,
  options: ReadOptions = {},
): Promise<CaseMetrics> {
  refuseAborted(options.signal);
  const wanted = parse(Id, caseId, 'caseId');
  const caller = await callerOf(workflow, options);
  const found = await readCase(workflow, wanted, options);
  await caller.need(['read'], { owner: found.owner, entity: 'case', id: found.id });
  const [history, documents] = await Promise.all([
    allOfCase(workflow, 'action', { caseId: found.id, types: ['status', 'connector'] }, options),
    documentsOn(workflow, found, options),
  ]);
  return {
    ...timingsOf(found),
    ...timeInStatus(found, history, workflow.clock()),
    alerts: found.totals.alerts,
    hosts: distinct(documents, 'host.name'),
    users: distinct(documents, 'user.name'),
    connectors: connectorsOf(found, history).size,
  };
}

/** What was kept of the alerts and events of a case when they were attached. */
async function documentsOn(workflow: Workflow, { id: caseId, totals }: Case, options: ReadOptions): Promise<unknown[]> {
  const [alerts, events] = await Promise.all([
    totals.alerts > 0 ? allOfCase(workflow, 'alert', { caseId }, options) : [],
    totals.events > 0 ? allOfCase(workflow, 'event', { caseId }, options) : [],
  ]);
  return [...alerts, ...events].map(({ document }) => document);
}

/** How many there are by this name; hosts and people are the same however they are written. */
const distinct = (documents: readonly unknown[], field: string): number =>
  new Set(documents.flatMap((document) => valuesAt(document, field)).map((name) => name.trim().toLowerCase())).size;

/** Every connector the case ever had or was pushed with. */
function connectorsOf({ connector, pushes }: Case, history: readonly UserAction[]): ReadonlySet<string> {
  const had = history.flatMap((action) => (action.type === 'connector' ? [action.from, action.to] : []));
  const ids = [connector, ...had].flatMap((each) => (each ? [each.id] : []));
  return new Set([...ids, ...pushes.map(({ connectorId }) => connectorId)]);
}
