import { declareKit, type Conformance } from '../kit.js';
import type { Runner } from '../runner.js';
import { changes } from './changes.js';
import { children } from './children.js';
import { commits } from './commits.js';
import { openContext, type StorageKitOptions, type StorageSuite } from './context.js';
import { effects } from './effects.js';
import { finding, suggestions } from './finding.js';
import { abort, lifecycle, purity } from './manners.js';
import { owners } from './owners.js';
import { records } from './records.js';
import { similarCases } from './similar.js';

const suites: readonly StorageSuite[] = [
  records,
  commits,
  children,
  effects,
  finding,
  suggestions,
  similarCases,
  owners,
  changes,
  abort,
  purity,
  lifecycle,
];

/**
 * Declares the tests every `StoragePort` has to pass, the ways of finding it declares (`finds`) included. Asynchronous
 * because it opens the storage once to read them: `await` it where the tests are declared. What it answers fills as
 * the tests run and can be printed with `conformanceCard`.
 */
export async function describeStorage(runner: Runner, name: string, options: StorageKitOptions): Promise<Conformance> {
  const storage = await options.open();
  const setup = { finds: structuredClone(storage.finds), options };
  await storage.close();
  return declareKit(runner, {
    kit: 'storage',
    name,
    suites,
    setup,
    excludes: options.excludes,
    open: () => openContext(options),
  });
}
