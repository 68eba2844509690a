import { declareKit, type Conformance } from '../kit.js';
import type { Runner } from '../runner.js';
import { abort } from './abort.js';
import { activity } from './activity.js';
import { attachments } from './attachments.js';
import { changes } from './changes.js';
import { comments } from './comments.js';
import { conflicts } from './conflicts.js';
import { connectors } from './connectors.js';
import { openContext, ownersOf, type AdapterKitOptions, type AdapterSuite } from './context.js';
import { core } from './core.js';
import { errors } from './errors.js';
import { files } from './files.js';
import { finding } from './finding.js';
import { jsonPurity } from './json-purity.js';
import { lifecycle } from './lifecycle.js';
import { limitsKept } from './limits.js';
import { lists } from './lists.js';
import { metrics } from './metrics.js';
import { numbers } from './numbers.js';
import { observables } from './observables.js';
import { opening } from './opening.js';
import { owners } from './owners.js';
import { paging } from './paging.js';
import { foreignOwners, rights } from './permissions.js';
import { refusals } from './refusals.js';
import { retries } from './retries.js';
import { searchNames } from './search-names.js';
import { setMerging } from './set-merging.js';
import { settings } from './settings.js';
import { similar } from './similar.js';
import { templates } from './templates.js';
import { texts } from './texts.js';
import { undeclared } from './undeclared.js';

const suites: readonly AdapterSuite[] = [
  core,
  errors,
  abort,
  retries,
  conflicts,
  setMerging,
  limitsKept,
  paging,
  finding,
  searchNames,
  lists,
  comments,
  activity,
  numbers,
  attachments,
  observables,
  similar,
  files,
  opening,
  templates,
  settings,
  connectors,
  metrics,
  rights,
  refusals,
  foreignOwners,
  owners,
  changes,
  jsonPurity,
  texts,
  undeclared,
  lifecycle,
];

/**
 * Declares the tests every `CaseAdapter` has to pass, switched on and off by the capabilities it declares: a group
 * that is declared has to keep its promises, one that is not has to reject with `unsupported`. Asynchronous because
 * it opens the adapter once to read them: `await` it where the tests are declared. What it answers fills as the
 * tests run and can be printed with `conformanceCard`.
 */
export async function describeAdapter(runner: Runner, name: string, options: AdapterKitOptions): Promise<Conformance> {
  const adapter = await options.open();
  const { capabilities } = await adapter.session.get({ owner: ownersOf(options)[0] });
  await adapter.close();
  const setup = { capabilities: structuredClone(capabilities), options };
  return declareKit(runner, {
    kit: 'adapter',
    name,
    suites,
    setup,
    excludes: options.excludes,
    open: () => openContext(setup),
  });
}
