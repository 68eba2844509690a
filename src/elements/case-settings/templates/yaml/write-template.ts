import { Document } from 'yaml';
import type { TemplateContent } from '../../../../domain/check-template.js';

/** Wider than most lines people read, so that text is seldom broken in the middle. */
const lineWidth = 100;

/** A template as text, the members in the order people think of them. Its owner is not part of it: that is where it lies. */
export function writeTemplate({ name, description, tags, enabled, defaults, fields }: TemplateContent): string {
  const { title, description: text, severity, category, tags: caseTags, assignees, ...rest } = defaults;
  return new Document(
    withoutUndefined({
      name,
      description,
      tags,
      enabled,
      defaults: withoutUndefined({ title, description: text, severity, category, tags: caseTags, assignees, ...rest }),
      fields,
    }),
    { aliasDuplicateObjects: false },
  ).toString({ lineWidth });
}

const withoutUndefined = (members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
