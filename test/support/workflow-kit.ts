import type { CaseAdapter } from '../../src/contracts/adapter.js';
import { memoryFiles } from '../../adapters/memory/index.js';
import type { ConnectorPort } from '../../src/contracts/ports/connector.js';
import type { FilePort } from '../../src/contracts/ports/file.js';
import type { Identity, SessionPort } from '../../src/contracts/ports/session.js';
import type { StoragePort } from '../../src/contracts/ports/storage.js';
import type { Configuration } from '../../src/domain/configuration.js';
import { defaultConfiguration } from '../../src/domain/configuration.js';
import { conformanceFields, type AdapterKitOptions } from '../../src/conformance/index.js';
import { connectorsByOwner, type ConnectorsByOwner } from './connectors-by-owner.js';
import { sessionOf } from './sessions.js';

const owner = 'securitySolution';

interface Data {
  readonly storage: StoragePort;
  readonly files: FilePort;
  readonly connectors: ConnectorsByOwner;
  /** Cases the host lets nobody edit. */
  readonly held: Set<string>;
}

interface Over {
  /** A fresh, empty storage. */
  readonly open: () => StoragePort;
  /** A second handle on its data; the storage itself when absent. */
  readonly again?: (storage: StoragePort) => StoragePort;
  /** The host has its own say about single cases. */
  readonly holds?: boolean;
  readonly adapterOver: (ports: {
    readonly storage: StoragePort;
    readonly files: FilePort;
    readonly connectors: ConnectorPort;
    readonly session: SessionPort;
  }) => CaseAdapter;
}

/** How the adapter kit gets at the workflow over a storage: handles for whoever is asked for, over the same data. */
export function workflowKit({
  open,
  again = (storage) => storage,
  holds = false,
  adapterOver,
}: Over): AdapterKitOptions {
  const beneath = new WeakMap<CaseAdapter, Data>();
  const handle = ({ held, ...data }: Data, identity?: Identity) => {
    const adapter = adapterOver({ ...data, session: sessionOf(identity, holds ? canWith(held) : undefined) });
    beneath.set(adapter, { ...data, held });
    return adapter;
  };
  const dataOf = (adapter: CaseAdapter) => beneath.get(adapter)!;
  const storageOf = (adapter: CaseAdapter) => dataOf(adapter).storage;
  return {
    open: () => handle({ storage: open(), files: memoryFiles(), connectors: connectorsByOwner(), held: new Set() }),
    openAgain: (adapter) => handle({ ...dataOf(adapter), storage: again(storageOf(adapter)) }),
    as: (adapter, identity) => handle(dataOf(adapter), identity),
    ...(holds && { hold: (adapter: CaseAdapter, caseId: string) => void dataOf(adapter).held.add(caseId) }),
    makeTemplate: (adapter) => insertTemplate(storageOf(adapter)),
    makeFields: (adapter) => insertFields(storageOf(adapter)),
    makeConnector: async (adapter, of) => dataOf(adapter).connectors.setUp(of),
  };
}

const canWith =
  (held: ReadonlySet<string>): NonNullable<SessionPort['can']> =>
  async (action, { id }) =>
    action === 'update' && id !== undefined && held.has(id)
      ? { allowed: false, reason: 'Under legal hold.' }
      : { allowed: true };

/** Until the workflow can edit templates, they come from beneath. */
async function insertTemplate(storage: StoragePort): Promise<string> {
  const defaults = { severity: 'high', category: 'Intrusion', tags: ['templated'] } as const;
  const record = { id: 'template-1', owner, revision: 3, name: 'Phishing', enabled: true, defaults };
  await storage.commit({ mutationId: 'template', changes: [{ op: 'insert', entity: 'template', record }] });
  return record.id;
}

/** The configuration the kits need for additional fields. */
export async function insertFields(storage: StoragePort): Promise<void> {
  const { version: _version, ...rest }: Configuration = defaultConfiguration(owner);
  const record = { ...rest, id: owner, fields: conformanceFields };
  await storage.commit({ mutationId: 'fields', changes: [{ op: 'insert', entity: 'configuration', record }] });
}
