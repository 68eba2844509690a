import { checkCase } from '../../domain/cases/check-case.js';
import type { Case } from '../../domain/cases/case.js';
import type { CasePatch, CaseChanges } from '../../domain/cases/case-changes.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { defaultSeverity, type Severity } from '../../domain/cases/severity.js';
import type { FieldProblem } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { sameJson } from '../../domain/json.js';
import { limits } from '../../domain/limits.js';

/** What the form says, as it was typed. */
export interface FormValues {
  readonly title: string;
  readonly severity: Severity;
  readonly description: string;
  readonly tags: readonly string[];
  /** In the tag input and no tag yet. */
  readonly tagText: string;
  /** Given by the host, without a control of its own; goes along as it is. */
  readonly rest: Omit<NewCase, 'owner' | 'title' | 'severity' | 'description' | 'tags'>;
}

export const emptyForm: FormValues = {
  title: '',
  severity: defaultSeverity,
  description: '',
  tags: [],
  tagText: '',
  rest: {},
};

/** The form with these initial values; what is absent is empty. */
export function formValuesOf({
  owner: _owner,
  title,
  severity,
  description,
  tags,
  ...rest
}: Partial<NewCase>): FormValues {
  return {
    ...emptyForm,
    ...(title !== undefined && { title }),
    ...(severity !== undefined && { severity }),
    ...(description !== undefined && { description }),
    ...(tags !== undefined && { tags }),
    rest,
  };
}

export const newCaseOf = (owner: Owner, { title, severity, description, tags, rest }: FormValues): NewCase => ({
  ...rest,
  owner,
  title: title.trim(),
  severity,
  description: description.trim(),
  tags,
});

/** Every rule the form breaks. What could not become a tag is said about the tag input. */
export function checkForm({ title, description, tags, tagText }: FormValues): readonly FieldProblem[] {
  const tag = tagText.trim().length;
  return [
    ...checkCase({ title, description, tags }),
    ...(tag > limits.tag
      ? [{ path: `tags.${String(tags.length)}`, rule: 'too_long', limit: limits.tag, actual: tag } as const]
      : []),
  ];
}

/** What was changed after a try whose answer was lost, but which landed; nothing when the case says all of it. */
export function missedBy(stored: Case, input: NewCase): CasePatch | undefined {
  const fields = ['title', 'description', 'severity', 'tags'] as const;
  const missed = fields.filter((field) => input[field] !== undefined && !sameJson(input[field], stored[field]));
  if (missed.length === 0) return undefined;
  const pick = (from: NewCase | Case) => Object.fromEntries(missed.map((field) => [field, from[field]])) as CaseChanges;
  return { id: stored.id, version: stored.version, base: pick(stored), set: pick(input) };
}
