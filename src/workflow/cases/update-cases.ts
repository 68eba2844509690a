import type { WriteOptions } from '../../contracts/options.js';
import type { CasePatch } from '../../domain/cases/case-changes.js';
import type { Case } from '../../domain/cases/case.js';
import { mergeChanges } from '../../domain/cases/merge-changes.js';
import { permissionsToUpdate } from '../../domain/cases/permissions-to-update.js';
import { isClosed } from '../../domain/cases/status.js';
import { CasePatches } from '../../domain/case-patch.schema.js';
import { CaseError, invalid, refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import { recordActions, refuseFullHistory } from '../activity/history.js';
import { syncAfterEdit } from '../alerts/sync-alerts.js';
import type { Template } from '../../domain/template.js';
import { commitOnce } from '../commit-once.js';
import { askedOnce } from '../connectors/asked-once.js';
import { checkConnector } from '../connectors/check-connector.js';
import { notifyAssignees } from '../notifications/notify-assignees.js';
import { callerOf, type Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { checkTemplateRef } from '../templates/check-template-ref.js';
import { templatesById } from '../templates/templates-by-id.js';
import { checkEdits } from './check-edits.js';
import { checkUpdate, type MetEdit } from './check-update.js';
import { describeChanges } from './describe-changes.js';
import { fieldLookup } from './field-lookup.js';
import { readCases } from './read-cases.js';
import { statusTimes } from './status-times.js';

export async function updateCases(
  workflow: Workflow,
  patches: readonly CasePatch[],
  options: WriteOptions = {},
): Promise<readonly Case[]> {
  refuseAborted(options.signal);
  const edits = parse(CasePatches, patches);
  checkEdits(edits, patches);
  const caller = await callerOf(workflow, options);
  let read: readonly Case[] | undefined;
  return commitOnce(workflow, caller, options, {
    verb: 'cases.update',
    async plan() {
      const cases = (read = await readEditable(workflow, caller, edits, options));
      const met = await meet(workflow, cases, edits, options);
      return met.flatMap((each, index) => changesOf(workflow, caller, each, index));
    },
    async answer(records) {
      const written = (id: CaseId) => records.findLast((record) => record?.id === id) as Case | undefined;
      // What a repeated write does not answer was left as it was, or was never part of it: then it takes the rights.
      const others = edits.filter(({ id }) => !written(id));
      const unchanged = read ?? (await readEditable(workflow, caller, others, options));
      return edits.map(({ id }) => written(id) ?? unchanged.find((each) => each.id === id)!);
    },
  });
}

/** The cases of these edits. Rejects with `forbidden` when the caller may not make one of them. */
async function readEditable(
  workflow: Workflow,
  caller: Caller,
  edits: readonly CasePatch[],
  options: WriteOptions,
): Promise<readonly Case[]> {
  const ids = edits.map(({ id }) => id);
  const cases = await readCases(workflow, ids, options);
  for (const [index, { id, owner, status }] of cases.entries())
    await caller.need(permissionsToUpdate({ status }, edits[index]!.set), { owner, entity: 'case', id });
  return cases;
}

/** Every edit with the case as it is, merged and checked. Rejects with the first `conflict`, else with all that is invalid. */
async function meet(
  workflow: Workflow,
  cases: readonly Case[],
  edits: readonly CasePatch[],
  options: WriteOptions,
): Promise<readonly MetEdit[]> {
  const merged = cases.map((current, index) => ({ current, edit: edits[index]!, set: merge(current, edits[index]!) }));
  const withFields = merged.filter(
    ({ set }) => set.fields !== undefined || (set.status !== undefined && isClosed(set.status)),
  );
  const asking = askedOnce(workflow);
  const [placed, templates, connectorProblems] = await Promise.all([
    fieldLookup(workflow, withFields.map(afterwards), options),
    pinnedTemplates(workflow, merged, options),
    Promise.all(merged.map((each) => problemsOfConnector(asking, each, options))),
  ]);
  const met = merged.map((each, index): MetEdit => ({
    ...each,
    placed: withFields.includes(each) ? placed(afterwards(each)) : [],
    connectorProblems: connectorProblems[index]!,
    templateProblems: each.set.template
      ? checkTemplateRef(each.current.owner, each.set.template, templates.get(each.set.template.id))
      : [],
  }));
  const problems = met.flatMap((each, index) =>
    checkUpdate(each).map((problem) => ({ ...problem, path: `${index}.${problem.path}` })),
  );
  if (problems.length > 0) throw invalid(problems);
  return met;
}

type Merging = Pick<MetEdit, 'current' | 'set'>;

/** The case with the template it will have: which fields there are goes by that. */
const afterwards = ({ current, set: { template = current.template } }: Merging): Case => ({ ...current, template });

/** The templates these edits pin, by id. */
async function pinnedTemplates(
  workflow: Workflow,
  merged: readonly Merging[],
  options: WriteOptions,
): Promise<ReadonlyMap<string, Template | null>> {
  const ids = [...new Set(merged.flatMap(({ set: { template } }) => (template ? [template.id] : [])))];
  const templates = await templatesById(workflow, ids, options);
  return new Map(ids.map((id, index) => [id, templates[index] ?? null]));
}

/** A connector that is gone may stay where it is, whatever else is said of it. */
async function problemsOfConnector(
  workflow: Workflow,
  { current, set: { connector } }: Pick<MetEdit, 'current' | 'set'>,
  options: WriteOptions,
): Promise<MetEdit['connectorProblems']> {
  if (!connector) return [];
  const { found, problems } = await checkConnector(workflow, current.owner, connector, { ...options, push: false });
  return found || connector.id !== current.connector?.id ? problems : [];
}

function merge(current: Case, edit: CasePatch): MetEdit['set'] {
  const { set, conflicts } = mergeChanges(current, edit);
  const isStale = !edit.base && edit.version !== current.version;
  if (!isStale && conflicts.length === 0) return set;
  const what = isStale ? `version ${edit.version}` : conflicts.join(', ');
  throw new CaseError('conflict', { message: `Case ${current.id} moved on: ${what}.`, current });
}

/** What an edit writes; nothing when the case says all of it already. */
function changesOf(
  workflow: Workflow,
  { ref: by }: Caller,
  { current, edit, set }: MetEdit,
  index: number,
): readonly Change[] {
  const details = describeChanges(current, set, edit.closeReason);
  if (details.length === 0) return [];
  refuseFullHistory(current, details.length, String(index));
  const at = workflow.now(current.updatedAt);
  const { status, fields, settings: changed, ...rest } = set;
  const settings = { ...current.settings, ...changed };
  return [
    {
      op: 'update',
      entity: 'case',
      id: current.id,
      version: current.version,
      set: {
        ...rest,
        ...(fields && { fields: { ...current.fields, ...fields } }),
        ...(changed && { settings }),
        ...(status && statusTimes(current, status, { at, by })),
        updatedAt: at,
        updatedBy: by,
      },
      add: { actions: details.length },
    },
    ...recordActions(workflow, current, { at, by }, details),
    ...notifyAssignees(workflow, current, by, { before: current.assignees, after: set.assignees ?? current.assignees }),
    ...syncAfterEdit(workflow, current, by, {
      after: { status: status ?? current.status, settings },
      closeReason: edit.closeReason,
    }),
  ];
}
