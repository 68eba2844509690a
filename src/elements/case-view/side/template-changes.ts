import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import type { Case, CaseSettings } from '../../../domain/cases/case.js';
import type { Configuration } from '../../../domain/configuration.js';
import { defaultValues, fieldsOfCase, type PlacedField } from '../../../domain/fields/fields-of-case.js';
import { fieldValueOf, type FieldValue } from '../../../domain/fields/field-value.js';
import { ownMember, sameJson } from '../../../domain/json.js';
import type { Template } from '../../../domain/template.js';

/** One thing a template would change of a case. */
export interface TemplateChange {
  /** Name of the member: `title`, `fields.impact`, `settings.syncAlerts`. */
  readonly key: string;
  readonly set: CaseChanges;
  /** Nothing the case says is lost by it. */
  readonly isHarmless: boolean;
}

export interface TemplateBeneath {
  readonly template: Template;
  readonly configuration: Configuration | undefined;
  readonly mayAssign: boolean;
  readonly hasConnectors: boolean;
  /** Those that mean something here. */
  readonly settings: readonly (keyof CaseSettings)[];
}

/**
 * What a template says that a case says otherwise. Tags and people are added to those there are; of everything else the
 * template's would take the place of the case's.
 */
export function templateChanges(found: Case, beneath: TemplateBeneath): readonly TemplateChange[] {
  const { defaults } = beneath.template;
  return [
    ...plainChanges(found, defaults),
    ...added('tags', found.tags, defaults.tags),
    ...(beneath.mayAssign ? added('assignees', found.assignees, defaults.assignees) : []),
    ...fieldChanges(found, beneath),
    ...settingChanges(found, beneath),
    ...connectorChange(found, beneath),
  ];
}

/** The patch that pins the template and makes these changes. */
export function setOf({ id, revision }: Template, changes: readonly TemplateChange[]): CaseChanges {
  const sets = changes.map(({ set }) => set);
  // Entries, not assignments: a key such as `__proto__` is a key like any other.
  const fields = Object.fromEntries(sets.flatMap((set) => Object.entries(set.fields ?? {})));
  const settings = Object.assign({}, ...sets.map((set) => set.settings)) as NonNullable<CaseChanges['settings']>;
  return {
    ...(Object.assign({}, ...sets) as CaseChanges),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(Object.keys(settings).length > 0 && { settings }),
    template: { id, revision },
  };
}

/** The fields a case of this template has. */
export const placedBy = (template: Template, configuration: Configuration | undefined): readonly PlacedField[] =>
  fieldsOfCase(configuration ?? { fields: [] }, template);

/** The fields a case has with another template and has not now, and those it has no longer. */
export function fieldsMoved(before: readonly PlacedField[], after: readonly PlacedField[]) {
  const without = (some: readonly PlacedField[], others: readonly PlacedField[]) =>
    some.filter(({ definition: { key } }) => others.every(({ definition }) => definition.key !== key));
  return { come: without(after, before), go: without(before, after) };
}

const plainChanges = (found: Case, defaults: Template['defaults']): readonly TemplateChange[] =>
  (['title', 'description', 'severity', 'category'] as const).flatMap((key) => {
    const wanted = defaults[key];
    if (wanted === undefined || wanted === '' || wanted === found[key]) return [];
    return [{ key, set: { [key]: wanted }, isHarmless: found[key] === null || found[key] === '' }];
  });

const settingChanges = (found: Case, { template, settings }: TemplateBeneath): readonly TemplateChange[] =>
  settings.flatMap((name) => {
    const wanted = template.defaults.settings?.[name];
    if (wanted === undefined || wanted === found.settings[name]) return [];
    return [{ key: `settings.${name}`, set: { settings: { [name]: wanted } }, isHarmless: false }];
  });

function added(
  key: 'tags' | 'assignees',
  present: readonly string[],
  wanted: readonly string[] = [],
): readonly TemplateChange[] {
  const news = wanted.filter((each) => !present.includes(each));
  return news.length === 0 ? [] : [{ key, set: { [key]: [...present, ...news] }, isHarmless: true }];
}

/** What it says of the fields its cases have; its own begin with what they are defined with. */
function fieldChanges(found: Case, { template, configuration }: TemplateBeneath): readonly TemplateChange[] {
  const placed = placedBy(template, configuration);
  const begun = defaultValues(placed.filter(({ from }) => from === 'template'));
  return placed.flatMap(({ definition: { key } }) => {
    const said = ownMember(template.defaults.fields, key) as FieldValue | undefined;
    const wanted = said ?? fieldValueOf(begun, key);
    const present = fieldValueOf(found.fields, key);
    if (wanted === null || sameJson(wanted, present)) return [];
    const set = { fields: Object.fromEntries([[key, wanted]]) };
    return [{ key: `fields.${key}`, set, isHarmless: present === null || present === '' }];
  });
}

function connectorChange({ connector }: Case, { template, hasConnectors }: TemplateBeneath): readonly TemplateChange[] {
  const wanted = template.defaults.connector;
  if (!wanted || !hasConnectors || sameJson(wanted, connector)) return [];
  return [{ key: 'connector', set: { connector: wanted }, isHarmless: connector === null }];
}
