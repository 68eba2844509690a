import type { CloseReason } from '../../../domain/cases/alert-sync.js';
import type { Case } from '../../../domain/cases/case.js';
import type { CaseChanges, CasePatch } from '../../../domain/cases/case-changes.js';
import type { Severity } from '../../../domain/cases/severity.js';
import type { CaseStatus } from '../../../domain/cases/status.js';
import type { CaseError } from '../../../domain/error.js';
import type { CaseColumn, CaseRow } from '../../../domain/find/case-query.js';
import { fieldValueOf, type FieldValues } from '../../../domain/fields/field-value.js';
import type { CaseId, UserId } from '../../../domain/ids.js';

/** What is to become of a set, whatever is in it. */
export interface SetEdit<Member extends string> {
  readonly add: readonly Member[];
  readonly remove: readonly Member[];
}

/** Why alerts close, and with which of the cases: others take no reason. */
export interface CloseReasonFor {
  readonly reason: CloseReason;
  readonly ids: ReadonlySet<CaseId>;
}

/** What is filled in so that cases can be closed, and what those that lack it hold there. */
export interface Filled {
  readonly values: FieldValues;
  readonly missing: ReadonlyMap<CaseId, FieldValues>;
}

/** One thing a person does to some cases at once. */
export type CaseEdit =
  | { readonly field: 'status'; readonly to: CaseStatus; readonly why?: CloseReasonFor; readonly filled?: Filled }
  | { readonly field: 'severity'; readonly to: Severity }
  | ({ readonly field: 'tags' } & SetEdit<string>)
  | ({ readonly field: 'assignees' } & SetEdit<UserId>);

export type EditedField = CaseEdit['field'];

/** A case as far as it can be edited. */
export type Editable = Pick<CaseRow, 'id' | 'version' | EditedField>;

/** What a row must carry so that this can be edited. */
export const columnsFor = (field: EditedField): readonly CaseColumn[] =>
  field === 'tags' || field === 'assignees' ? [field] : [];

export const hasWhatItTakes = (row: Editable, field: EditedField): boolean => row[field] !== undefined;

/** What the case will say. */
export const changesOf = (row: Editable, edit: CaseEdit): CaseChanges =>
  edit.field === 'status' || edit.field === 'severity'
    ? { [edit.field]: edit.to, ...fieldsOf(filledIn(row, edit).values) }
    : { [edit.field]: edited(row[edit.field] ?? [], edit) };

/** Of one case: what is filled in, and what stood there. */
function filledIn(
  { id }: Pick<Editable, 'id'>,
  edit: CaseEdit,
): { readonly values: FieldValues; readonly before: FieldValues } {
  const { values, missing } = (edit.field === 'status' && edit.filled) || nothingFilled;
  const before = Object.entries(missing.get(id) ?? {}).filter(([key]) => Object.hasOwn(values, key));
  return {
    values: Object.fromEntries(before.map(([key]) => [key, fieldValueOf(values, key)])),
    before: Object.fromEntries(before),
  };
}

const nothingFilled: Filled = { values: {}, missing: new Map() };

const fieldsOf = (fields: FieldValues): Pick<CaseChanges, 'fields'> =>
  Object.keys(fields).length > 0 ? { fields } : {};

/** The edit of one case, as it was seen: what somebody else changed meanwhile merges, or is a conflict. */
export const patchOf = (row: Editable, edit: CaseEdit): CasePatch => ({
  id: row.id,
  version: row.version,
  base: { [edit.field]: row[edit.field] ?? [], ...fieldsOf(filledIn(row, edit).before) },
  set: changesOf(row, edit),
  ...(edit.field === 'status' && edit.why?.ids.has(row.id) && { closeReason: edit.why.reason }),
});

/** What takes the edit back, and leaves alone what others did since. */
export function patchBack(before: Editable, after: Case, edit: CaseEdit): CasePatch {
  const { field } = edit;
  const now = after[field];
  const was = before[field];
  const filled = filledIn(before, edit);
  const set =
    field === 'status' || field === 'severity'
      ? { [field]: was, ...fieldsOf(filled.before) }
      : { [field]: edited(after[field], inverse(edit, before[field] ?? [])) };
  return { id: after.id, version: after.version, base: { [field]: now, ...fieldsOf(filled.values) }, set };
}

/** In the order it was, with what is new at its end. */
const edited = (members: readonly string[], { add, remove }: SetEdit<string>): readonly string[] => [
  ...members.filter((each) => !remove.includes(each)),
  ...add.filter((each) => !members.includes(each)),
];

/** Only what the edit really did: what was there before stays, what was not is not brought. */
const inverse = ({ add, remove }: SetEdit<string>, before: readonly string[]): SetEdit<string> => ({
  add: remove.filter((each) => before.includes(each)),
  remove: add.filter((each) => !before.includes(each)),
});

/** Which of these patches a refusal is about, by index: the backend says so by path, or by the case as it is. */
export function blamedPatches({ code, fields, current }: CaseError, patches: readonly CasePatch[]): readonly number[] {
  if (code === 'conflict') {
    const index = patches.findIndex(({ id }) => id === (current as { readonly id?: unknown } | null | undefined)?.id);
    return index < 0 ? [] : [index];
  }
  if (code !== 'validation') return [];
  const named = fields.map(({ path }) => /^(\d+)\./.exec(path)?.[1]);
  // What is wrong with the whole call is nobody's.
  if (named.includes(undefined)) return [];
  return [...new Set(named.map(Number))].filter((index) => index < patches.length);
}
