import type { ReadOptions } from '../../contracts/options.js';
import type { NewAlert } from '../../domain/attachments.js';
import { NewAlerts } from '../../domain/attachments.schema.js';
import { refuseAborted } from '../../domain/error.js';
import type { NewObservable } from '../../domain/observable.js';
import { extractObservables } from '../../domain/observables/extract-observables.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function observablesOfAlerts(
  workflow: Workflow,
  alerts: readonly NewAlert[],
  options: ReadOptions = {},
): Promise<readonly NewObservable[]> {
  refuseAborted(options.signal);
  const given = parse(NewAlerts, alerts);
  await callerOf(workflow, options);
  return extractObservables(given).observables;
}
