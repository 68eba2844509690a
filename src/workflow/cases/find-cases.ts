import type { ReadOptions } from '../../contracts/options.js';
import { refuseUndeclared } from '../../contracts/refuse-undeclared.js';
import { refuseAborted } from '../../domain/error.js';
import { CaseQuery } from '../../domain/case-query.schema.js';
import type { CasePage } from '../../domain/find/case-query.js';
import { parse } from '../../domain/parse.schema.js';
import type { Workflow } from '../workflow.js';
import { selected } from './selected.js';

export async function findCases(workflow: Workflow, query: CaseQuery, options: ReadOptions = {}): Promise<CasePage> {
  refuseAborted(options.signal);
  const asked = parse(CaseQuery, query) as CaseQuery;
  refuseUndeclared(asked, workflow.storage.finds);
  const wanted = await selected(workflow, asked, options);
  if (!wanted) return { rows: [], total: 0, counts: { open: 0, 'in-progress': 0, closed: 0 } };
  return workflow.storage.findCases(wanted, { signal: options.signal });
}
