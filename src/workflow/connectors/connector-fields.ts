import type { ReadOptions } from '../../contracts/options.js';
import type { ConnectorPort } from '../../contracts/ports/connector.js';
import type { ConnectorField } from '../../domain/connector.js';
import { refuseAborted } from '../../domain/error.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { needConnector } from './need-connector.js';

export async function connectorFields(
  workflow: Workflow & { readonly connectors: ConnectorPort },
  connectorId: string,
  options: ReadOptions = {},
): Promise<readonly ConnectorField[]> {
  refuseAborted(options.signal);
  const id = parse(Id, connectorId, 'connectorId');
  await needConnector(workflow, await callerOf(workflow, options), id, options);
  return structuredClone(await workflow.connectors.fields(id, { signal: options.signal }));
}
