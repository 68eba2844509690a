import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import type { Case } from '../../../domain/cases/case.js';
import { changedFields } from '../../../domain/cases/merge-changes.js';

/** What the fields of an edit said in the case somebody looked at; of `fields` and `settings` the members it changes. */
export function baseOf(seen: Case, set: CaseChanges): CaseChanges {
  return Object.fromEntries(
    changedFields(set).map((field) => [
      field,
      field === 'fields' || field === 'settings' ? membersOf(seen[field], set[field] ?? {}) : seen[field],
    ]),
  );
}

const membersOf = (all: object, changed: object): object =>
  Object.fromEntries(
    Object.keys(changed).map((key) => [
      key,
      Object.hasOwn(all, key) ? (all as Readonly<Record<string, unknown>>)[key] : null,
    ]),
  );

/** The case as it will be once this edit landed. */
export const withChanges = (current: Case, set: CaseChanges): Case => ({
  ...current,
  ...set,
  fields: { ...current.fields, ...set.fields },
  settings: { ...current.settings, ...set.settings },
});
