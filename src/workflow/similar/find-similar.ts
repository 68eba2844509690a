import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import { tellingFields } from '../../domain/fields/telling-fields.js';
import type { Page } from '../../domain/find/page.js';
import type { SimilarCase, SimilarQuery } from '../../domain/find/similar-case.js';
import { parse } from '../../domain/parse.schema.js';
import { SimilarQuery as Schema } from '../../domain/similar-query.schema.js';
import { fieldLookup } from '../cases/field-lookup.js';
import { readCase } from '../cases/read-cases.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function findSimilar(
  workflow: Workflow,
  query: SimilarQuery,
  options: ReadOptions = {},
): Promise<Page<SimilarCase>> {
  refuseAborted(options.signal);
  const asked = parse(Schema, query);
  const caller = await callerOf(workflow, options);
  const found = await readCase(workflow, asked.caseId, options);
  const { id, owner } = found;
  await caller.need(['read'], { owner, entity: 'case', id });
  // A host may let somebody read this case and no other: then, as in a list, there are none.
  if (!(await caller.may('read', { owner, entity: 'case' }))) return { items: [], total: 0 };
  const placed = (await fieldLookup(workflow, [found], options))(found);
  const fields = tellingFields(
    placed.map(({ definition }) => definition),
    found.fields,
  );
  return workflow.storage.findSimilar({ ...asked, fields }, { signal: options.signal });
}
