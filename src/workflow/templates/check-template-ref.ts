import type { TemplateRef } from '../../domain/cases/case.js';
import type { FieldProblem } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import type { Template } from '../../domain/template.js';

/**
 * Whether a case of this owner may pin this revision of a template. What was looked at must be what it says now: other
 * revisions are not kept, and nobody could tell what came from them.
 */
export function checkTemplateRef(
  owner: Owner,
  { revision }: TemplateRef,
  template: Template | null | undefined,
): readonly FieldProblem[] {
  if (!template || template.owner !== owner) return [{ path: 'template.id', rule: 'unknown_record' }];
  if (!template.enabled) return [{ path: 'template.id', rule: 'not_an_option' }];
  return template.revision === revision ? [] : [{ path: 'template.revision', rule: 'unknown_record' }];
}
