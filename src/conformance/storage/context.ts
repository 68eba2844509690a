import type { Committed, StoragePort } from '../../contracts/ports/storage.js';
import type { StagedFile } from '../../domain/attachments.js';
import type { Change } from '../../domain/records/change.js';
import type { Entity, Records } from '../../domain/records/record.js';
import { ok } from '../expectations.js';
import type { Need, Opened, Suite, Test } from '../kit.js';

/** How a kit gets at the storage it checks. */
export interface StorageKitOptions {
  /** Gives a fresh, empty storage. Called for nearly every test; the kit closes what it got. */
  readonly open: () => Promise<StoragePort> | StoragePort;
  /** Gives a second handle on the data of this one: another tab, another process, after a reload. */
  readonly openAgain?: (storage: StoragePort) => Promise<StoragePort> | StoragePort;
  /** Stages a file that a commit may link, where the storage goes with a `FilePort`. */
  readonly stageFile?: (storage: StoragePort) => Promise<StagedFile>;
  /** Tests left out, by name, each with its reason. It shows in the report and on the card. */
  readonly excludes?: Readonly<Record<string, string>>;
}

/** What is known when tests are declared. */
export interface StorageSetup {
  readonly finds: StoragePort['finds'];
  readonly options: StorageKitOptions;
}

/** What a test is given. */
export interface StorageContext {
  readonly storage: StoragePort;
  /** Another storage, which shares nothing with the first. */
  another(): Promise<StoragePort>;
  /** A second handle on the same data. */
  again(): Promise<StoragePort>;
  stageFile(): Promise<StagedFile>;
}

export type StorageSuite = Suite<StorageSetup, StorageContext>;
export type StorageTest = Test<StorageSetup, StorageContext>;
export type StorageNeed = Need<StorageSetup>;

export const secondHandle: StorageNeed = ({ options }) => (options.openAgain ? undefined : 'no `openAgain` given');
export const stagesFiles: StorageNeed = ({ options }) => (options.stageFile ? undefined : 'no `stageFile` given');

export async function openContext(options: StorageKitOptions): Promise<Opened<StorageContext>> {
  const opened: StoragePort[] = [];
  const keep = async (storage: StoragePort | Promise<StoragePort>) => {
    const kept = await storage;
    opened.push(kept);
    return kept;
  };
  const storage = await keep(options.open());
  const context: StorageContext = {
    storage,
    another: () => keep(options.open()),
    again: () => keep(options.openAgain!(storage)),
    stageFile: () => options.stageFile!(storage),
  };
  return {
    context,
    // Latest first: a handle may live on what an earlier one holds open. Some tests have closed theirs already.
    close: async () => {
      for (const each of opened.reverse()) await each.close().catch(() => undefined);
    },
  };
}

let names = 0;

/** Commits under a name of its own. */
export function commit(storage: StoragePort, ...changes: readonly Change[]): Promise<Committed> {
  names += 1;
  return storage.commit({ mutationId: `kit-${names}`, changes });
}

/** Commits changes that leave records, and answers them. */
export async function write<E extends Entity>(
  storage: StoragePort,
  _entity: E,
  ...changes: readonly Change[]
): Promise<readonly Records[E][]> {
  const { records } = await commit(storage, ...changes);
  return records.map((record) => {
    ok(record !== null, 'A commit answers what it wrote.');
    return record as Records[E];
  });
}

/** The one record of this id, or `null`. */
export async function read<E extends Entity>(storage: StoragePort, entity: E, id: string): Promise<Records[E] | null> {
  const [record] = await storage.get(entity, [id]);
  return record ?? null;
}
