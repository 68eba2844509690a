import type { ConnectorVerbs } from '../../contracts/groups/connectors.js';
import type { ReadOptions } from '../../contracts/options.js';
import { checkSettings } from '../../domain/check-connector-setup.js';
import { ConnectorToTest } from '../../domain/connector-setup.schema.js';
import { invalid, notFound, refuseAborted } from '../../domain/error.js';
import type { Json } from '../../domain/json.js';
import { parse } from '../../domain/parse.schema.js';
import type { StoredConnector } from '../../domain/records/record.js';
import { callerOf } from '../session/caller.js';
import { withinTime } from '../within-time.js';
import type { Workflow } from '../workflow.js';
import { openSecrets } from './open-secrets.js';
import { setupOf } from './setup-of.js';

/** How long somebody looks at a test that does not end, in milliseconds. */
const tryFor = 20_000;

type Test = Parameters<ConnectorVerbs['test']>[0];

export async function testConnector(workflow: Workflow, connector: Test, options: ReadOptions = {}): Promise<void> {
  refuseAborted(options.signal);
  const wanted = parse(ConnectorToTest, connector) as Test;
  const { id, owner, settings, secrets = {} } = wanted;
  const { signal } = options;
  const caller = await callerOf(workflow, options);
  await caller.need(['connectors'], { owner, entity: 'connector', ...(id !== undefined && { id }) });
  const stored = id === undefined ? null : await storedOf(workflow, id, wanted, signal);
  const type = workflow.connectorTypes.find((each) => each.type === wanted.type);
  if (!type) throw invalid([{ path: 'type', rule: 'not_an_option' }]);
  const problems = [
    ...checkSettings(type, wanted, stored ? setupOf(stored) : undefined),
    ...(type.check?.(settings) ?? []),
  ];
  if (problems.length > 0) throw invalid(problems);
  const kept = stored ? await openSecrets(workflow, stored) : {};
  const setup = { settings, secrets: withSecrets(kept, secrets) };
  await withinTime(tryFor, (within) => type.test(setup, { signal: within }), signal);
}

async function storedOf(
  { storage }: Workflow,
  id: string,
  { owner, type }: Test,
  signal: AbortSignal | undefined,
): Promise<StoredConnector> {
  const [found] = await storage.get('connector', [id], { signal });
  // The secrets of one are for its own type and owner, and for nobody else to send somewhere.
  if (found?.owner !== owner || found.type !== type) throw notFound('connector', id);
  return found;
}

function withSecrets(
  kept: Readonly<Record<string, string>>,
  given: Readonly<Record<string, Json>>,
): Readonly<Record<string, string>> {
  const secrets = new Map(Object.entries(kept));
  for (const [key, value] of Object.entries(given))
    if (typeof value === 'string' && value !== '') secrets.set(key, value);
    else secrets.delete(key);
  return Object.fromEntries(secrets);
}
