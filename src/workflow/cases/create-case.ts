import type { WriteOptions } from '../../contracts/options.js';
import { noTotals, type Case } from '../../domain/cases/case.js';
import { checkCase } from '../../domain/cases/check-case.js';
import type { Connector } from '../../domain/connector.js';
import { invalid, notFound, refuseAborted, unsupported, type FieldProblem } from '../../domain/error.js';
import { checkFields } from '../../domain/fields/check-fields.js';
import { fieldsOfCase } from '../../domain/fields/fields-of-case.js';
import { NewCase } from '../../domain/new-case.schema.js';
import type { NewCase as Given } from '../../domain/cases/new-case.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change, Unsaved } from '../../domain/records/change.js';
import type { Template } from '../../domain/template.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import { recordActions } from '../activity/history.js';
import { commitOnce } from '../commit-once.js';
import { configurationOf } from '../configuration/configurations-of.js';
import { findConnector } from '../connectors/find-connector.js';
import { withPush } from '../connectors/with-push.js';
import { enqueue } from '../effects/enqueue.js';
import { notifyAssignees } from '../notifications/notify-assignees.js';
import { callerOf, type Caller } from '../session/caller.js';
import { openingValues, type OpeningValues } from '../templates/opening-values.js';
import { templatesById } from '../templates/templates-by-id.js';
import type { Workflow } from '../workflow.js';

interface CreateOptions extends WriteOptions {
  readonly push?: boolean;
}

export async function createCase(workflow: Workflow, input: Given, options: CreateOptions = {}): Promise<Case> {
  refuseAborted(options.signal);
  const given = parse(NewCase, input);
  refuseAttachments(given);
  const caller = await callerOf(workflow, options);
  return commitOnce(workflow, caller, options, {
    verb: 'cases.create',
    plan: () => planCase(workflow, caller, given, options),
    answer: ([opened]) => opened as Case,
  });
}

async function planCase(
  workflow: Workflow,
  caller: Caller,
  given: Given,
  options: CreateOptions,
): Promise<readonly Change[]> {
  const subject = { owner: given.owner, entity: 'case' } as const;
  const assigns = given.assignees !== undefined && given.assignees.length > 0;
  await caller.need(['create', ...(assigns ? (['assign'] as const) : [])], subject);
  const [configuration, template, mayAssign] = await Promise.all([
    configurationOf(workflow, given.owner, options),
    templateOf(workflow, given, options),
    caller.may('assign', subject),
  ]);
  const placed = fieldsOfCase(configuration, template);
  const values = openingValues(given, { configuration, template, placed, mayAssign });
  const chosen = given.connector !== undefined || template?.defaults.connector !== undefined;
  const { found, problems } = await connectorOf(workflow, { owner: given.owner, chosen, values }, options);
  const broken = [...checkCase(values), ...checkFields(placed, values.fields, { moment: 'save' }), ...problems];
  if (broken.length > 0) throw invalid(broken);

  const kept = workflow.connectors && !found ? { ...values, connector: null } : values;
  const pushed = options.push && kept.connector !== null;
  if (pushed && !workflow.connectors) throw unsupported('cases.push');
  if (pushed) await caller.need(['push'], subject);
  return opening(workflow, caller, kept, { owner: given.owner, template, pushTo: pushed ? found : null });
}

/** Everything that makes a case: its record, its history, and what is to be done after. */
function opening(
  workflow: Workflow,
  { ref: by }: Caller,
  values: OpeningValues,
  { owner, template, pushTo }: { owner: string; template: Template | null; pushTo: Connector | null },
): readonly Change[] {
  const at = workflow.now();
  const from = template && { id: template.id, revision: template.revision };
  const details: UserActionDetail[] = [
    { type: 'created' },
    ...(from ? [{ type: 'template', from: null, to: from } as const] : []),
  ];
  const record: Unsaved<'case'> = {
    id: workflow.newId(),
    owner,
    status: 'open',
    ...values,
    pushes: pushTo ? withPush([], pushTo, { status: 'pending' }) : [],
    template: from,
    observables: [],
    totals: { ...noTotals, actions: details.length },
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
    inProgressAt: null,
    closedAt: null,
    closedBy: null,
  };
  return [
    { op: 'insert', entity: 'case', record },
    ...recordActions(workflow, record, { at, by }, details),
    ...(pushTo ? [enqueue(workflow, record, by, { kind: 'push', connectorId: pushTo.id })] : []),
    ...notifyAssignees(workflow, record, by, { before: [], after: values.assignees }),
  ];
}

function refuseAttachments(given: Given): void {
  for (const group of ['alerts', 'events', 'references', 'files', 'observables'] as const) {
    if ((given[group]?.length ?? 0) > 0) throw unsupported(`cases.create with ${group}`);
  }
}

/** The template asked for. One of another owner is not there; one that is switched off cannot be chosen. */
async function templateOf(
  workflow: Workflow,
  { owner, templateId }: Given,
  options: CreateOptions,
): Promise<Template | null> {
  if (templateId === undefined) return null;
  const [template] = await templatesById(workflow, [templateId], options);
  if (!template || template.owner !== owner) throw notFound('template', templateId);
  if (!template.enabled) throw invalid([{ path: 'templateId', rule: 'not_an_option' }]);
  return template;
}

/** The connector of a new case. A chosen one must exist; the configured one is passed over when it does not. */
async function connectorOf(
  workflow: Workflow,
  { owner, chosen, values }: { readonly owner: string; readonly chosen: boolean; readonly values: OpeningValues },
  options: CreateOptions,
): Promise<{ readonly found: Connector | null; readonly problems: readonly FieldProblem[] }> {
  if (!workflow.connectors || !values.connector) return { found: null, problems: [] };
  const found = await findConnector(workflow, owner, values.connector.id, options);
  return { found, problems: !found && chosen ? [{ path: 'connector.id', rule: 'unknown_record' }] : [] };
}
