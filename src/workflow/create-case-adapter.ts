import type { CaseAdapter } from '../contracts/adapter.js';
import { defineCaseAdapter } from '../contracts/define-case-adapter.js';
import { CaseError, toCaseError } from '../domain/error.js';
import { findActivity } from './activity/find-activity.js';
import { casesOfAlert } from './alerts/cases-of-alert.js';
import { attach } from './attachments/attach.js';
import { detach } from './attachments/detach.js';
import { findAttachments } from './attachments/find-attachments.js';
import type { AttachableGroup } from './attachments/kinds.js';
import { createCase } from './cases/create-case.js';
import { findCases } from './cases/find-cases.js';
import { getCase } from './cases/get-case.js';
import { pushCase } from './cases/push-case.js';
import { removeCases } from './cases/remove-cases.js';
import { updateCases } from './cases/update-cases.js';
import { tellChanges } from './changes/tell-changes.js';
import { addComment } from './comments/add-comment.js';
import { editComment } from './comments/edit-comment.js';
import { findComments } from './comments/find-comments.js';
import { removeComment } from './comments/remove-comment.js';
import { getConfiguration } from './configuration/get-configuration.js';
import { saveConfiguration } from './configuration/save-configuration.js';
import { usage } from './configuration/usage.js';
import { connectorChoices } from './connectors/connector-choices.js';
import { connectorFields } from './connectors/connector-fields.js';
import { getConnector } from './connectors/get-connector.js';
import { listConnectors } from './connectors/list-connectors.js';
import { listTypes } from './connectors/list-types.js';
import { removeConnector } from './connectors/remove-connector.js';
import { saveConnector } from './connectors/save-connector.js';
import { testConnector } from './connectors/test-connector.js';
import { readFile } from './files/read-file.js';
import { stageFile } from './files/stage-file.js';
import { meanTimeToClose } from './metrics/mean-time-to-close.js';
import { metricsOfCase } from './metrics/metrics-of-case.js';
import { addObservables } from './observables/add-observables.js';
import { editObservable } from './observables/edit-observable.js';
import { observablesOfAlerts } from './observables/observables-of-alerts.js';
import { removeObservables } from './observables/remove-observables.js';
import { findRefusals } from './session/find-refusals.js';
import { getSession } from './session/get-session.js';
import { findSimilar } from './similar/find-similar.js';
import { suggestCategories, suggestTags } from './suggest/suggest.js';
import { findTemplates } from './templates/find-templates.js';
import { getTemplate } from './templates/get-template.js';
import { removeTemplate } from './templates/remove-template.js';
import { saveTemplate } from './templates/save-template.js';
import { findUsers } from './users/find-users.js';
import { getUsers } from './users/get-users.js';
import { resourcesOf, type CaseAdapterOptions } from './workflow.js';

/**
 * The whole workflow over a database: give it ports, get an adapter. E-mails and pushes are promised by its commits
 * and done by `startEffects`, which whoever composes the adapter runs. `close` closes the storage.
 */
export function createCaseAdapter(options: CaseAdapterOptions): CaseAdapter {
  const workflow = resourcesOf(options);
  const { files, connectors, users } = workflow;
  let open = true;
  const refuseClosed = () => {
    if (!open) throw new CaseError('unavailable', { message: 'This adapter is closed.', retryable: false });
  };
  const verb = bindTo(workflow, refuseClosed);
  const fileVerb = files && bindTo({ ...workflow, files }, refuseClosed);
  const connectorVerb = connectors && bindTo({ ...workflow, connectors }, refuseClosed);
  const userVerb = users && bindTo({ ...workflow, users }, refuseClosed);

  return defineCaseAdapter({
    session: { get: verb(getSession) },
    ...(workflow.session.can && { refusals: { find: verb(findRefusals) } }),
    cases: {
      find: verb(findCases),
      get: verb(getCase),
      create: verb(createCase),
      update: verb(updateCases),
      remove: verb(removeCases),
      ...(connectors && { push: verb(pushCase) }),
    },
    comments: {
      find: verb(findComments),
      add: verb(addComment),
      edit: verb(editComment),
      remove: verb(removeComment),
    },
    alerts: { ...attachmentVerbs('alerts'), casesOf: verb(casesOfAlert) },
    events: attachmentVerbs('events'),
    references: attachmentVerbs('references'),
    ...(fileVerb && {
      files: { ...attachmentVerbs('files'), stage: fileVerb(stageFile), read: fileVerb(readFile) },
    }),
    observables: {
      add: verb(addObservables),
      edit: verb(editObservable),
      remove: verb(removeObservables),
      extract: verb(observablesOfAlerts),
    },
    activity: { find: verb(findActivity) },
    similar: { find: verb(findSimilar) },
    configuration: { get: verb(getConfiguration), save: verb(saveConfiguration), usage: verb(usage) },
    templates: {
      find: verb(findTemplates),
      get: verb(getTemplate),
      save: verb(saveTemplate),
      remove: verb(removeTemplate),
    },
    ...(connectorVerb && {
      connectors: {
        list: connectorVerb(listConnectors),
        fields: connectorVerb(connectorFields),
        choices: connectorVerb(connectorChoices),
        ...(workflow.connectorTypes.length > 0 && {
          types: verb(listTypes),
          get: verb(getConnector),
          save: verb(saveConnector),
          remove: verb(removeConnector),
          test: verb(testConnector),
        }),
      },
    }),
    ...(userVerb && { users: { find: userVerb(findUsers), get: userVerb(getUsers) } }),
    suggest: { tags: verb(suggestTags), categories: verb(suggestCategories) },
    metrics: { ofCase: verb(metricsOfCase), meanTimeToClose: verb(meanTimeToClose) },
    changes: (filter, listener, changeOptions) => tellChanges(workflow, filter, listener, changeOptions),
    async close() {
      open = false;
      await workflow.storage.close();
    },
  });

  function attachmentVerbs<G extends AttachableGroup>(group: G) {
    return { find: verb(findAttachments(group)), attach: verb(attach(group)), detach: verb(detach(group)) };
  }
}

/** Makes verbs of functions: they know what they work with, and reject with a `CaseError` and nothing else. */
const bindTo =
  <Given>(given: Given, refuseClosed: () => void) =>
  <Args extends unknown[], Answer>(run: (given: Given, ...args: Args) => Promise<Answer>) =>
  async (...args: Args): Promise<Answer> => {
    try {
      refuseClosed();
      return await run(given, ...args);
    } catch (thrown) {
      throw toCaseError(thrown);
    }
  };
