import type { Template } from '../../domain/template.js';
import { withoutEmpty, type FormValues } from './form-values.js';

export type FilledPart =
  'title' | 'severity' | 'description' | 'category' | 'assignees' | 'tags' | 'fields' | 'settings' | 'connector';

/** What a template says, in the order of the form: shown because nobody had said anything, or beneath what was said. */
export interface Filling {
  readonly filled: readonly FilledPart[];
  readonly kept: readonly FilledPart[];
}

const parts: readonly FilledPart[] = [
  'title',
  'severity',
  'description',
  'category',
  'assignees',
  'tags',
  'fields',
  'settings',
  'connector',
];

/** The form with this template beneath it, or with none. What was only emptied makes room for it. */
export function withTemplate(values: FormValues, templateId: string | undefined): FormValues {
  const { templateId: _before, ...rest } = withoutEmpty(values);
  return templateId === undefined ? rest : { ...rest, templateId };
}

export function fillingOf({ defaults, fields = [] }: Template, values: FormValues, mayAssign: boolean): Filling {
  const defined = parts.filter((part) => {
    if (part === 'fields') return fields.length > 0 || Object.keys(defaults.fields ?? {}).length > 0;
    if (part === 'assignees') return mayAssign && (defaults.assignees ?? []).length > 0;
    return defaults[part] !== undefined;
  });
  return {
    filled: defined.filter((part) => !isSaid(part, values, defaults.settings ?? {})),
    kept: defined.filter((part) => isSaid(part, values, defaults.settings ?? {})),
  };
}

function isSaid(part: FilledPart, values: FormValues, settings: object): boolean {
  // Fields are filled one by one: those of the template are new to the form.
  if (part === 'fields') return false;
  if (part === 'settings') return Object.keys(settings).every((key) => Object.hasOwn(values.settings, key));
  return values[part] !== undefined;
}
