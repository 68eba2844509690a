import type { WriteOptions } from '../../contracts/options.js';
import { noTotals, type Case } from '../../domain/cases/case.js';
import { checkCase } from '../../domain/cases/check-case.js';
import type { Connector } from '../../domain/connector.js';
import { invalid, notFound, refuseAborted, toCaseError, unsupported } from '../../domain/error.js';
import { checkFields } from '../../domain/fields/check-fields.js';
import { endsSoon } from '../../domain/fields/runs-away.js';
import { fieldsOfCase } from '../../domain/fields/fields-of-case.js';
import type { Owner } from '../../domain/ids.js';
import { NewCase } from '../../domain/new-case.schema.js';
import type { NewCase as Given } from '../../domain/cases/new-case.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change, Unsaved } from '../../domain/records/change.js';
import type { Template } from '../../domain/template.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import { recordActions } from '../activity/history.js';
import { syncAlerts } from '../alerts/sync-alerts.js';
import { commitOnce } from '../commit-once.js';
import { configurationOf } from '../configuration/configurations-of.js';
import { checkConnector, type CheckedConnector } from '../connectors/check-connector.js';
import { withPush } from '../connectors/with-push.js';
import { enqueue } from '../effects/enqueue.js';
import { notifyAssignees } from '../notifications/notify-assignees.js';
import { callerOf, type Caller } from '../session/caller.js';
import { openingValues, type OpeningValues } from '../../domain/cases/opening-values.js';
import { ownTypesStay } from '../observables/own-types-stay.js';
import { keepRevisionOnce } from '../templates/keep-revision.js';
import { templatesById } from '../templates/templates-by-id.js';
import type { Workflow } from '../workflow.js';
import { attachToNew, attachesAnything, openingAttachments, type OpeningAttachments } from './opening-attachments.js';

interface CreateOptions extends WriteOptions {
  readonly push?: boolean;
}

export async function createCase(workflow: Workflow, input: Given, options: CreateOptions = {}): Promise<Case> {
  refuseAborted(options.signal);
  const given = parse(NewCase, input);
  if (options.push && !workflow.connectors) throw unsupported('cases.push');
  const caller = await callerOf(workflow, options);
  return commitOnce(workflow, caller, options, {
    verb: 'cases.create',
    plan: () => planCase(workflow, caller, given, { ...options, typedTags: input.tags }),
    answer: ([opened]) => opened as Case,
  });
}

async function planCase(
  workflow: Workflow,
  caller: Caller,
  given: Given,
  { typedTags, ...options }: CreateOptions & { readonly typedTags: Given['tags'] },
): Promise<readonly Change[]> {
  const subject = { owner: given.owner, entity: 'case' } as const;
  const assigns = given.assignees !== undefined && given.assignees.length > 0;
  await caller.need(
    [
      'create',
      ...(assigns ? (['assign'] as const) : []),
      ...(attachesAnything(given) ? (['createComment'] as const) : []),
    ],
    subject,
  );
  const [configuration, template, mayAssign] = await Promise.all([
    configurationOf(workflow, given.owner, options),
    templateOf(workflow, given, options),
    caller.may('assign', subject),
  ]);
  const placed = fieldsOfCase(configuration, template);
  const values = openingValues(given, { configuration, template, placed, mayAssign });
  const [{ found, problems }, attached] = await Promise.all([
    connectorOf(workflow, { given, template, values }, options),
    openingAttachments(workflow, given, configuration.observableTypes, { ...options, by: caller.user.id }),
  ]);
  const broken = [
    ...checkCase(values, { tags: typedTags }),
    ...checkFields(placed, values.fields, { moment: 'save', tries: endsSoon }),
    ...problems,
    ...attached.problems,
  ];
  if (broken.length > 0) throw invalid(broken);

  const kept = found ? values : { ...values, connector: null };
  const pushed = options.push && found !== null;
  if (pushed) await caller.need(['push'], subject);
  const beside = { owner: given.owner, template, pushTo: pushed ? found : null, attached };
  return [
    ...opening(workflow, caller, kept, beside),
    ...ownTypesStay(configuration, given.observables ?? []),
    ...(template ? await keepRevisionOnce(workflow, template, options) : []),
  ];
}

interface Beside {
  readonly owner: Owner;
  readonly template: Template | null;
  readonly pushTo: Pick<Connector, 'id' | 'name'> | null;
  readonly attached: OpeningAttachments;
}

/** Everything that makes a case: its record, what hangs on it, its history, and what is to be done after. */
function opening(
  workflow: Workflow,
  { ref: by }: Caller,
  values: OpeningValues,
  { owner, template, pushTo, attached }: Beside,
): readonly Change[] {
  const [id, at] = [workflow.newId(), workflow.now()];
  const hung = attachToNew(workflow, { id, owner, settings: values.settings }, { at, by }, attached);
  const from = template && { id: template.id, revision: template.revision };
  const details: UserActionDetail[] = [
    { type: 'created' },
    ...(from ? [{ type: 'template', from: null, to: from } as const] : []),
    ...hung.details,
  ];
  const record: Unsaved<'case'> = {
    id,
    owner,
    status: 'open',
    ...values,
    pushes: pushTo ? withPush([], pushTo, { status: 'pending' }) : [],
    template: from,
    observables: hung.observables,
    totals: { ...noTotals, ...hung.totals, actions: details.length },
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
    ...hung.changes,
    ...recordActions(workflow, record, { at, by }, details),
    ...(pushTo ? [enqueue(workflow, record, by, { kind: 'push', connectorId: pushTo.id })] : []),
    ...notifyAssignees(workflow, record, by, { before: [], after: values.assignees }),
    ...(attached.items.alerts.length > 0 ? syncAlerts(workflow, record, by) : []),
  ];
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

/**
 * The connector of a new case. A chosen one must exist, the configured one is passed over when it does not; where there
 * are no connectors at all, so is that of a template. While nobody can be asked, any is taken at its word: the case is
 * not to wait for what is only told of it.
 */
async function connectorOf(
  workflow: Workflow,
  { given, template, values: { connector } }: Opening,
  options: CreateOptions,
): Promise<Pick<CheckedConnector, 'problems'> & { readonly found: Pick<Connector, 'id' | 'name'> | null }> {
  if (!connector) return { found: null, problems: [] };
  const { id } = connector;
  const push = options.push ?? false;
  const checked = await checkConnector(workflow, given.owner, connector, { ...options, push }).catch(
    (thrown: unknown) => {
      if (toCaseError(thrown).retryable) return { found: { id, name: id }, problems: [] };
      throw thrown;
    },
  );
  const inherited = workflow.connectors ? template?.defaults.connector : undefined;
  const isChosen = given.connector !== undefined || inherited !== undefined;
  return checked.found || isChosen ? checked : { found: null, problems: [] };
}

interface Opening {
  readonly given: Given;
  readonly template: Template | null;
  readonly values: OpeningValues;
}
