import type { CasePatch } from '../../domain/cases/case-changes.js';
import { checkCase } from '../../domain/cases/check-case.js';
import { changedFields } from '../../domain/cases/merge-changes.js';
import { invalid, type FieldProblem } from '../../domain/error.js';

/**
 * Rejects with `validation` when the edits of one call are wrong or do not fit together, whatever the cases say.
 * `given` is how the caller wrote them, repeated tags included.
 */
export function checkEdits(edits: readonly CasePatch[], given: readonly CasePatch[]): void {
  const ids = edits.map(({ id }) => id);
  const problems = edits.flatMap((edit, index) => [
    ...(ids.indexOf(edit.id) < index ? [{ path: `${index}.id`, rule: 'duplicate' } as const] : []),
    ...missingBase(edit, `${index}.base`),
    ...checkCase(edit.set, given[index]?.set).map((problem) => ({ ...problem, path: `${index}.set.${problem.path}` })),
  ]);
  if (problems.length > 0) throw invalid(problems);
}

/** A base says what every field was that is to change; without that nobody could tell whether it still is. */
function missingBase({ base, set }: CasePatch, path: string): readonly FieldProblem[] {
  if (!base) return [];
  const fields = changedFields(set).filter((field) => base[field] === undefined);
  const settings = base.settings
    ? (['syncAlerts', 'extractObservables'] as const).filter(
        (key) => set.settings?.[key] !== undefined && base.settings?.[key] === undefined,
      )
    : [];
  return [...fields, ...settings.map((key) => `settings.${key}`)].map((member) => ({
    path: `${path}.${member}`,
    rule: 'required',
  }));
}
