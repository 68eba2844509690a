import type { CaseAdapter } from '../contracts/adapter.js';
import { defineCaseAdapter } from '../contracts/define-case-adapter.js';
import { CaseError, toCaseError } from '../domain/error.js';
import { findActivity } from './activity/find-activity.js';
import { createCase } from './cases/create-case.js';
import { findCases } from './cases/find-cases.js';
import { getCase } from './cases/get-case.js';
import { pushCase } from './cases/push-case.js';
import { removeCases } from './cases/remove-cases.js';
import { updateCases } from './cases/update-cases.js';
import { tellChanges } from './changes/tell-changes.js';
import { addComment } from './comments/add-comment.js';
import { findComments } from './comments/find-comments.js';
import { getConfiguration } from './configuration/get-configuration.js';
import { connectorChoices } from './connectors/connector-choices.js';
import { connectorFields } from './connectors/connector-fields.js';
import { listConnectors } from './connectors/list-connectors.js';
import { getSession } from './session/get-session.js';
import { suggestCategories, suggestTags } from './suggest/suggest.js';
import { findTemplates } from './templates/find-templates.js';
import { getTemplate } from './templates/get-template.js';
import { findUsers } from './users/find-users.js';
import { getUsers } from './users/get-users.js';
import { resourcesOf, type CaseAdapterOptions } from './workflow.js';

/**
 * The whole workflow over a database: give it ports, get an adapter. E-mails and pushes are promised by its commits
 * and done by `startEffects`, which whoever composes the adapter runs. `close` closes the storage.
 */
export function createCaseAdapter(options: CaseAdapterOptions): CaseAdapter {
  const workflow = resourcesOf(options);
  const { connectors, users } = workflow;
  let open = true;
  const refuseClosed = () => {
    if (!open) throw new CaseError('unavailable', { message: 'This adapter is closed.', retryable: false });
  };
  const verb = bindTo(workflow, refuseClosed);
  const connectorVerb = connectors && bindTo({ ...workflow, connectors }, refuseClosed);
  const userVerb = users && bindTo({ ...workflow, users }, refuseClosed);

  return defineCaseAdapter({
    session: { get: verb(getSession) },
    cases: {
      find: verb(findCases),
      get: verb(getCase),
      create: verb(createCase),
      update: verb(updateCases),
      remove: verb(removeCases),
      ...(connectors && { push: verb(pushCase) }),
    },
    comments: { find: verb(findComments), add: verb(addComment) },
    activity: { find: verb(findActivity) },
    configuration: { get: verb(getConfiguration) },
    templates: { find: verb(findTemplates), get: verb(getTemplate) },
    ...(connectorVerb && {
      connectors: {
        list: connectorVerb(listConnectors),
        fields: connectorVerb(connectorFields),
        choices: connectorVerb(connectorChoices),
      },
    }),
    ...(userVerb && { users: { find: userVerb(findUsers), get: userVerb(getUsers) } }),
    suggest: { tags: verb(suggestTags), categories: verb(suggestCategories) },
    changes: (filter, listener, changeOptions) => tellChanges(workflow, filter, listener, changeOptions),
    async close() {
      open = false;
      await workflow.storage.close();
    },
  });
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
