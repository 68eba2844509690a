import type { FieldProblem } from '../error.js';
import { limits } from '../limits.js';

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
 * told beside the field what the workflow would refuse. Texts count as trimmed.
 */
export function checkCase({ title, description, category, tags, assignees }: CheckedFields): readonly FieldProblem[] {
  return [
    ...(title === undefined ? [] : checkRequired('title', title, limits.title)),
    ...(description === undefined ? [] : checkRequired('description', description, limits.description)),
    ...(category === undefined || category === null ? [] : checkRequired('category', category, limits.category)),
    ...(tags === undefined ? [] : checkTags(tags)),
    ...(assignees && assignees.length > limits.assignees
      ? [{ path: 'assignees', rule: 'too_many', limit: limits.assignees, actual: assignees.length } as const]
      : []),
  ];
}

/** What is wrong with a text that must say something. */
export function checkRequired(path: string, text: string, limit: number): readonly FieldProblem[] {
  const actual = text.trim().length;
  if (actual === 0) return [{ path, rule: 'required' }];
  return actual > limit ? [{ path, rule: 'too_long', limit, actual }] : [];
}

function checkTags(tags: readonly string[]): readonly FieldProblem[] {
  const each = tags.flatMap((tag, index) => checkRequired(`tags.${index}`, tag, limits.tag));
  return tags.length > limits.tags
    ? [...each, { path: 'tags', rule: 'too_many', limit: limits.tags, actual: tags.length }]
    : each;
}
