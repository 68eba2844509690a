import type { ConnectorVerbs } from '../../contracts/groups/connectors.js';
import type { ReadOptions } from '../../contracts/options.js';
import type { ConnectorPort } from '../../contracts/ports/connector.js';
import type { ConnectorChoice } from '../../domain/connector.js';
import { ChoicesQuery } from '../../domain/connector-query.schema.js';
import { refuseAborted } from '../../domain/error.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { needConnector } from './need-connector.js';

export async function connectorChoices(
  workflow: Workflow & { readonly connectors: ConnectorPort },
  query: Parameters<ConnectorVerbs['choices']>[0],
  options: ReadOptions = {},
): Promise<readonly ConnectorChoice[]> {
  refuseAborted(options.signal);
  const asked = parse(ChoicesQuery, query);
  await needConnector(workflow, await callerOf(workflow, options), asked.connectorId, options);
  return structuredClone(await workflow.connectors.choices(asked, { signal: options.signal }));
}
