import { checkCase } from '../../domain/cases/check-case.js';
import type { Case, CaseConnector, CaseSettings } from '../../domain/cases/case.js';
import type { CasePatch, CaseChanges } from '../../domain/cases/case-changes.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { openingValues, type Beneath, type OpeningValues } from '../../domain/cases/opening-values.js';
import type { Severity } from '../../domain/cases/severity.js';
import type { FieldProblem } from '../../domain/error.js';
import { checkFields, type Tries } from '../../domain/fields/check-fields.js';
import { isShown } from '../../domain/fields/field-state.js';
import type { FieldKey, FieldValues } from '../../domain/fields/field-value.js';
import type { Owner, UserId } from '../../domain/ids.js';
import { sameJson } from '../../domain/json.js';
import type { ChosenFile } from '../attachments/staged-files.js';
import { tagsIn } from '../primitives/tags-in.js';
import { everythingTaken, takenAlerts, type NotTaken } from './not-taken.js';
import type { OfferedParts } from './offered-parts.js';

/**
 * What the form says, as a person typed it or the host gave it. What is absent nobody said: there the form shows what
 * the template beneath it, else the configuration, fills in. So a template never wipes what was typed, and taking it
 * back leaves nothing behind.
 */
export interface FormValues {
  readonly title?: string;
  readonly description?: string;
  readonly severity?: Severity;
  readonly category?: string | null;
  readonly tags?: readonly string[];
  /** In the tag input and no tag yet. */
  readonly tagText: string;
  readonly assignees?: readonly UserId[];
  /** Also those of fields that are not shown now: who switches back finds them again. */
  readonly fields: FieldValues;
  readonly settings: Partial<CaseSettings>;
  readonly connector?: CaseConnector | null;
  readonly templateId?: string;
  /** Chosen here, where several are served. */
  readonly owner?: Owner;
  /** What other owners have that this one has not, by owner: who switches back finds it again. */
  readonly aside?: Readonly<Record<Owner, Aside>>;
  /** What the fields another owner has are called there. */
  readonly labels?: Readonly<Record<FieldKey, string>>;
  readonly files: readonly ChosenFile[];
  readonly alerts: NonNullable<NewCase['alerts']>;
  readonly events: NonNullable<NewCase['events']>;
  readonly references: NonNullable<NewCase['references']>;
  readonly observables: NonNullable<NewCase['observables']>;
  /** Not to be taken from the alerts, in the order they were left out. */
  readonly withoutObservables: NonNullable<NewCase['withoutObservables']>;
}

/** What only one owner has. */
export type Aside = Pick<FormValues, 'templateId' | 'connector'>;

export const emptyForm: FormValues = {
  tagText: '',
  fields: {},
  settings: {},
  files: [],
  alerts: [],
  events: [],
  references: [],
  observables: [],
  withoutObservables: [],
};

const texts = ['title', 'description'] as const;
const plainKeys = [...texts, 'severity', 'category', 'tags', 'assignees', 'connector'] as const;

/** The form with these initial values. */
export function formValuesOf({ owner: _owner, files = [], ...given }: Partial<NewCase>): FormValues {
  return {
    ...emptyForm,
    ...withoutAbsent(given),
    files: files.map((staged) => ({
      id: staged.ref,
      name: staged.name,
      size: staged.size,
      mimeType: staged.mimeType,
      staged,
    })),
  };
}

/** What was said, to be laid over what stands beneath. */
export const saidIn = ({
  tagText: _tagText,
  owner: _owner,
  aside: _aside,
  labels: _labels,
  files: _files,
  withoutObservables: _withoutObservables,
  ...said
}: FormValues): Omit<NewCase, 'owner'> => said;

/** What stands beneath a form: as for any case, and what its connector starts with. */
export interface FormBeneath extends Beneath {
  readonly connectorStart?: CaseConnector;
  readonly notTaken?: NotTaken;
}

/** What the form shows, and a case made of it will say. */
export function shownIn(values: FormValues, beneath: FormBeneath): OpeningValues {
  const opening = openingValues(saidIn(values), beneath);
  const { assignees = [] } = beneath.notTaken ?? {};
  const shown = { ...opening, assignees: opening.assignees.filter((id) => !assignees.includes(id)) };
  const { connector } = shown;
  if (!connector || connector.id !== beneath.connectorStart?.id) return shown;
  return { ...shown, connector: { ...connector, fields: { ...beneath.connectorStart.fields, ...connector.fields } } };
}

/** The same with nothing said where only emptiness was: it counts as untouched, and a template may fill it. */
export function withoutEmpty(values: FormValues): FormValues {
  const isBlank = (value: unknown) => value === '' || value === null || (Array.isArray(value) && value.length === 0);
  const { connector, ...rest } = values;
  const kept = Object.entries(rest).filter(
    ([key, value]) => !(plainKeys as readonly string[]).includes(key) || !isBlank(value),
  );
  // No connector is a choice like any other.
  return {
    ...(Object.fromEntries(kept) as Omit<FormValues, 'connector'>),
    ...(connector !== undefined && { connector }),
  };
}

/** The case that is asked for: what the form shows, where it shows it, and what the host gave besides. */
export function newCaseOf(
  owner: Owner,
  values: FormValues,
  {
    beneath,
    offered,
    given,
  }: { readonly beneath: FormBeneath; readonly offered: OfferedParts; readonly given: FormValues },
): NewCase {
  const shown = shownIn(values, beneath);
  const says = (part: boolean, key: keyof FormValues) => part || values[key] !== undefined;
  const placed = new Map(beneath.placed.map(({ definition }) => [definition.key, definition]));
  const { notTaken = everythingTaken } = beneath;
  const isGiven = (key: FieldKey) => Object.hasOwn(given.fields, key) && !notTaken.fields.includes(key);
  // Nobody should store what was typed and then went out of sight: it stays in the form for when it comes back.
  const isHidden = (key: FieldKey) => !isGiven(key) && !isShown(placed.get(key) ?? {}, shown.fields);
  const fields = Object.entries(shown.fields)
    .filter(([key]) => placed.has(key) || isGiven(key))
    .map(([key, value]) => [key, Object.hasOwn(values.fields, key) && isHidden(key) ? null : value] as const);
  const { events, references, observables } = values;
  const attached = { alerts: takenAlerts(values, notTaken), events, references, observables };
  const lists = Object.entries(attached).filter(([, items]) => items.length > 0);
  // One that is not there any more would refuse the case.
  const templateId = offered.templates && beneath.template === null ? undefined : values.templateId;
  const leavesOut =
    offered.leaveOutObservables && shown.settings.extractObservables && values.withoutObservables.length > 0;
  const files = values.files.flatMap(({ staged }) => staged ?? []);
  return {
    owner,
    title: shown.title.trim(),
    severity: shown.severity,
    description: shown.description.trim(),
    ...(says(true, 'category') && { category: shown.category?.trim() || null }),
    // Also what stands in the input and would be one.
    tags: [...shown.tags, ...allTagsOf(shown.tags, values.tagText).slice(shown.tags.length).filter(isTag)],
    ...(says(offered.assignees, 'assignees') && { assignees: shown.assignees }),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    ...(offered.settings || Object.keys(values.settings).length > 0 ? { settings: shown.settings } : {}),
    ...(says(offered.connector, 'connector') && { connector: shown.connector }),
    ...(templateId !== undefined && { templateId }),
    ...Object.fromEntries(lists),
    ...(leavesOut && { withoutObservables: values.withoutObservables }),
    ...(files.length > 0 && { files }),
  };
}

/** The tags, and what stands in the tag input as if it were some: a problem names them by their place in this list. */
export const allTagsOf = (tags: readonly string[], tagText: string): readonly string[] => [
  ...tags,
  ...tagsIn(tagText).filter((tag) => !tags.includes(tag)),
];

const isTag = (text: string): boolean => checkCase({ tags: [text] }).length === 0;

/** Every rule the form breaks. */
export function checkForm(
  values: FormValues,
  beneath: FormBeneath,
  offered: OfferedParts,
  tries?: Tries,
): readonly FieldProblem[] {
  const { title, description, category, tags, assignees, fields } = shownIn(values, beneath);
  const placed = new Set(beneath.placed.map(({ definition }) => definition.key));
  const known = Object.fromEntries(Object.entries(fields).filter(([key]) => placed.has(key)));
  return [
    ...checkCase({
      title,
      description,
      category: category?.trim() || null,
      tags: allTagsOf(tags, values.tagText),
      ...(offered.assignees && { assignees }),
    }),
    ...(offered.fields ? checkFields(beneath.placed, known, { moment: 'save', ...(tries && { tries }) }) : []),
  ];
}

/** Nothing was said that anybody would miss. */
export const isEmpty = (values: FormValues): boolean => sameJson(withoutEmpty(values), emptyForm);

/** What was changed after a try whose answer was lost, but which landed; nothing when the case says all of it. */
export function missedBy(stored: Case, input: NewCase): CasePatch | undefined {
  const fields = [...plainKeys, 'fields', 'settings'] as const;
  const missed = fields.filter((field) => input[field] !== undefined && !says(stored, input, field));
  if (missed.length === 0) return undefined;
  const pick = (from: NewCase | Case) => Object.fromEntries(missed.map((field) => [field, from[field]])) as CaseChanges;
  return { id: stored.id, version: stored.version, base: pick(stored), set: pick(input) };
}

/** Additional fields and settings are said one by one; what the input leaves out it does not deny. */
function says(stored: Case, input: NewCase, field: (typeof plainKeys)[number] | 'fields' | 'settings'): boolean {
  if (field !== 'fields' && field !== 'settings') return sameJson(input[field], stored[field]);
  return sameJson({ ...stored[field], ...input[field] }, stored[field]);
}

const withoutAbsent = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
