import type { CaseChanges } from '../../domain/cases/case-changes.js';
import { changedFields } from '../../domain/cases/merge-changes.js';
import type { CloseReason } from '../../domain/cases/alert-sync.js';
import type { Case } from '../../domain/cases/case.js';
import type { UserActionDetail } from '../../domain/user-action.js';

/** What the history says of an edit: one line for each field that changed, of `fields` and `settings` the members that did. */
export function describeChanges(
  current: Case,
  set: CaseChanges,
  closeReason?: CloseReason,
): readonly UserActionDetail[] {
  return changedFields(set).map((field): UserActionDetail => {
    switch (field) {
      case 'status':
        return {
          type: field,
          from: current.status,
          to: set.status!,
          ...(closeReason !== undefined && { closeReason }),
        };
      case 'fields':
      case 'settings':
        return { type: field, from: membersOf(current[field], set[field]!), to: set[field] } as UserActionDetail;
      default:
        return { type: field, from: current[field], to: set[field] } as UserActionDetail;
    }
  });
}

/** The members of `all` that `changed` names; one that is not there yet was `null`. */
const membersOf = (all: object, changed: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.keys(changed).map((key) => [
      key,
      Object.hasOwn(all, key) ? (all as Readonly<Record<string, unknown>>)[key] : null,
    ]),
  );
