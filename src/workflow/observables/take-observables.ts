import type { NewAlert, NewEvent } from '../../domain/attachments.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { NewObservable, Observable } from '../../domain/observable.js';
import { extractObservables } from '../../domain/observables/extract-observables.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import type { Given } from '../attachments/kinds.js';
import type { Moment } from '../activity/history.js';
import type { Resources } from '../workflow.js';

/** What evidence adds to the observables of a case. */
export interface Taken {
  /** All of the case's then; nothing when they stay as they are. */
  readonly observables: readonly Observable[] | null;
  readonly details: readonly UserActionDetail[];
}

/** Takes observables from evidence that is new on a case, when the case says so, but for those that were left out. */
export function takeObservables(
  { newId }: Pick<Resources, 'newId'>,
  { settings, observables }: Pick<Case, 'settings' | 'observables'>,
  { at }: Moment,
  evidence: readonly Given[],
  leftOut: NewCase['withoutObservables'] = [],
): Taken {
  if (!settings.extractObservables) return { observables: null, details: [] };
  // What was left out gives no room to what nobody saw beforehand.
  const found = extractObservables(evidence as readonly (NewAlert | NewEvent)[], [...observables, ...leftOut]);
  const { dropped } = found;
  if (found.observables.length + dropped === 0) return { observables: null, details: [] };
  const added = found.observables.map((each) => newObservable(newId(), each, at, { extracted: true }));
  return {
    observables: added.length > 0 ? [...observables, ...added] : null,
    details: [{ type: 'observables', verb: 'add', ids: added.map(({ id }) => id), ...(dropped > 0 && { dropped }) }],
  };
}

export const newObservable = (
  id: string,
  { type, value, description }: NewObservable,
  createdAt: string,
  origin: Pick<Observable, 'extracted'> = {},
): Observable => ({
  id,
  type,
  value: value.trim(),
  description: description?.trim() || null,
  ...origin,
  createdAt,
  updatedAt: null,
});
