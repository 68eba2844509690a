import type { AlertPort } from '../contracts/ports/alert.js';
import type { ConnectorPort } from '../contracts/ports/connector.js';
import type { ConnectorTypePort } from '../contracts/ports/connector-type.js';
import type { DeliveryPort } from '../contracts/ports/delivery.js';
import type { FilePort } from '../contracts/ports/file.js';
import type { SecretPort } from '../contracts/ports/secret.js';
import type { SessionPort } from '../contracts/ports/session.js';
import type { StoragePort } from '../contracts/ports/storage.js';
import type { UserPort } from '../contracts/ports/user.js';
import type { Configuration } from '../domain/configuration.js';
import { newId, type Timestamp } from '../domain/ids.js';
import type { Template } from '../domain/template.js';
import { allConnectors } from './connectors/all-connectors.js';
import { typesWithoutSecrets } from './connectors/types-without-secrets.js';

/** What an owner has while nothing is stored; a stored record of the same id wins. */
export interface Presets {
  readonly configurations?: readonly Configuration[];
  readonly templates?: readonly Template[];
}

/** Everything the workflow works with but who is calling. What is absent is not declared. */
export interface WorkflowPorts {
  readonly storage: StoragePort;
  readonly files?: FilePort;
  /** Connectors the host set up itself. */
  readonly connectors?: ConnectorPort;
  /** Kinds of systems that people can set up connectors for. */
  readonly connectorTypes?: readonly ConnectorTypePort[];
  /** Keeps the secrets of connectors. Without it only those are offered that work without. */
  readonly secrets?: SecretPort;
  readonly delivery?: DeliveryPort;
  readonly users?: UserPort;
  readonly alerts?: AlertPort;
  readonly presets?: Presets;
  /** Milliseconds since the epoch; `Date.now` when absent. */
  readonly clock?: () => number;
  /** Ids for new records, unique in the storage; random when absent. */
  readonly newId?: () => string;
}

export interface CaseAdapterOptions extends WorkflowPorts {
  readonly session: SessionPort;
}

/** The ports with everything absent filled in; what rules and effects are given. */
export interface Resources extends WorkflowPorts {
  readonly presets: Required<Presets>;
  /** The host's own connectors and those people set up. */
  readonly connectors?: ConnectorPort;
  /** Those that can be set up here. */
  readonly connectorTypes: readonly ConnectorTypePort[];
  readonly clock: () => number;
  readonly newId: () => string;
  /**
   * The time of a write: later than every one given before, and than the last write the record saw, so that its
   * history has one order whoever writes it.
   */
  readonly now: (lastWrite?: Timestamp) => Timestamp;
}

/** What every verb is given. */
export interface Workflow extends Resources {
  readonly session: SessionPort;
}

/** How far ahead the clock of another writer may be, in milliseconds. */
const clockTolerance = 60_000;

export function resourcesOf<Ports extends WorkflowPorts>(ports: Ports): Ports & Resources {
  const { clock = Date.now, presets = {}, secrets, connectorTypes = [] } = ports;
  const types = secrets ? connectorTypes : typesWithoutSecrets(connectorTypes);
  const connectors = allConnectors({ ...ports, connectorTypes: types });
  let last = 0;
  return {
    ...ports,
    ...(connectors && { connectors }),
    connectorTypes: types,
    clock,
    newId: ports.newId ?? newId,
    presets: { configurations: presets.configurations ?? [], templates: presets.templates ?? [] },
    now(lastWrite) {
      const time = clock();
      const theirs = lastWrite === undefined ? 0 : Date.parse(lastWrite);
      // A clock that is far ahead is somebody else's mistake, and not to be followed.
      last = Math.max(time, last + 1, theirs - time < clockTolerance ? theirs + 1 : 0);
      return timestamp(last);
    },
  };
}

export const timestamp = (milliseconds: number): Timestamp => new Date(milliseconds).toISOString();
