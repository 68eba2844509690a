import type { ReadOptions } from '../../contracts/options.js';
import { refuseUndeclared } from '../../contracts/refuse-undeclared.js';
import { CaseSelection } from '../../domain/case-query.schema.js';
import { refuseAborted } from '../../domain/error.js';
import { parse } from '../../domain/parse.schema.js';
import { selected } from '../cases/selected.js';
import type { Workflow } from '../workflow.js';

export async function meanTimeToClose(
  workflow: Workflow,
  selection: CaseSelection,
  options: ReadOptions = {},
): Promise<number | null> {
  refuseAborted(options.signal);
  const asked = parse(CaseSelection, selection) as CaseSelection;
  refuseUndeclared(asked, workflow.storage.finds);
  const wanted = await selected(workflow, asked, options);
  return wanted && workflow.storage.meanTimeToClose(wanted, { signal: options.signal });
}
