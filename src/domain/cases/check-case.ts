import type { FieldProblem } from '../error.js';
import { limits } from '../limits.js';
import { showsNothing } from '../shown-text.js';

/** The texts and lists of a case that have rules of their own, as a person may have typed them. */
export interface CheckedFields {
  readonly title?: string;
  readonly description?: string;
  readonly category?: string | null;
  readonly tags?: readonly string[];
  readonly assignees?: readonly string[];
}

/**
 * Every rule these members break; absent ones break none. Forms and workflow both ask this, so that a person is
 * told beside the field what the workflow would refuse. Texts count as trimmed; one that shows nothing says nothing.
 * `given` is the same before repeated tags were left out: problems are told where the caller wrote them.
 */
export function checkCase(
  { title, description, category, tags, assignees }: CheckedFields,
  given: Pick<CheckedFields, 'tags'> = {},
): readonly FieldProblem[] {
  return [
    ...(title === undefined ? [] : checkRequired('title', title, limits.title)),
    ...(description === undefined ? [] : checkRequired('description', description, limits.description)),
    ...(category === undefined || category === null ? [] : checkRequired('category', category, limits.category)),
    ...(tags === undefined ? [] : checkTags(tags, given.tags)),
    ...(assignees && assignees.length > limits.assignees
      ? [{ path: 'assignees', rule: 'too_many', limit: limits.assignees, actual: assignees.length } as const]
      : []),
  ];
}

/** What is wrong with a text that must say something. */
export function checkRequired(path: string, text: string, limit: number): readonly FieldProblem[] {
  if (showsNothing(text)) return [{ path, rule: 'required' }];
  const actual = text.trim().length;
  return actual > limit ? [{ path, rule: 'too_long', limit, actual }] : [];
}

function checkTags(tags: readonly string[], given: readonly string[] = tags): readonly FieldProblem[] {
  const places = new Map(given.map((tag, index): [string, number] => [tag.trim(), index]).reverse());
  const each = tags.flatMap((tag, index) => checkRequired(`tags.${places.get(tag.trim()) ?? index}`, tag, limits.tag));
  return tags.length > limits.tags
    ? [...each, { path: 'tags', rule: 'too_many', limit: limits.tags, actual: tags.length }]
    : each;
}
