import type { ReadOptions } from '../../contracts/options.js';
import type { Change } from '../../domain/records/change.js';
import { revisionId } from '../../domain/records/record.js';
import type { Template } from '../../domain/template.js';
import type { Workflow } from '../workflow.js';

/** What cases made from this revision are read by, whatever becomes of the template. */
export function keepRevision(template: Omit<Template, 'version'> & Partial<Pick<Template, 'version'>>): Change {
  const { version: _version, ...content } = template;
  const { owner } = template;
  return { op: 'insert', entity: 'templateRevision', record: { id: revisionId(template), owner, template: content } };
}

/** The same where it is not kept yet: what a host presets was never stored. */
export async function keepRevisionOnce(
  { storage }: Workflow,
  template: Template,
  { signal }: ReadOptions,
): Promise<readonly Change[]> {
  const [kept] = await storage.get('templateRevision', [revisionId(template)], { signal });
  return kept ? [] : [keepRevision(template)];
}
