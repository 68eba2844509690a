import type { NewAlert, NewEvent } from '../../domain/attachments.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { NewObservable, Observable } from '../../domain/observable.js';
import { limits } from '../../domain/limits.js';
import { extractObservables } from '../../domain/observables/extract-observables.js';
import type { ObservableSource, UserActionDetail } from '../../domain/user-action.js';
import type { Given } from '../attachments/kinds.js';
import type { Moment } from '../activity/history.js';
import type { Resources } from '../workflow.js';

/** What evidence adds to the observables of a case. */
export interface Taken {
  /** All of the case's then; nothing when they stay as they are. */
  readonly observables: readonly Observable[] | null;
  readonly details: readonly UserActionDetail[];
}

/** Something observables are taken from, and what it is on the case. */
export interface Evidence {
  readonly type: ObservableSource['type'];
  /** Of its attachment. */
  readonly id: string;
  readonly given: Given;
}

/** Takes observables from evidence that is new on a case, when the case says so, but for those that were left out. */
export function takeObservables(
  { newId }: Pick<Resources, 'newId'>,
  { settings, observables }: Pick<Case, 'settings' | 'observables'>,
  { at }: Moment,
  evidence: readonly Evidence[],
  leftOut: NewCase['withoutObservables'] = [],
): Taken {
  if (!settings.extractObservables) return { observables: null, details: [] };
  const documents = evidence.map(({ given }) => given as NewAlert | NewEvent);
  // What was left out gives no room to what nobody saw beforehand.
  const { observables: found, sources, dropped } = extractObservables(documents, [...observables, ...leftOut]);
  if (found.length + dropped === 0) return { observables: null, details: [] };
  const added = found.map((each) => newObservable(newId(), each, at, { extracted: true }));
  return {
    observables: added.length > 0 ? [...observables, ...added] : null,
    details: [
      {
        type: 'observables',
        verb: 'add',
        ...named(added),
        sources: evidence.flatMap(({ type, id, given }, index): ObservableSource[] => {
          const its = added.filter((_, place) => sources[place] === index).map((each) => each.id);
          return its.length > 0 ? [{ type, id, name: nameOf(given as NewAlert | NewEvent), observables: its }] : [];
        }),
        ...(dropped > 0 && { dropped }),
      },
    ],
  };
}

/** The rule is what a person knows an alert by. Never cut in the middle of a character. */
function nameOf(given: NewAlert | NewEvent): string {
  const name = 'eventId' in given ? given.eventId : given.rule?.name || given.alertId;
  return name.slice(0, limits.sourceName).replace(/[\uD800-\uDBFF]$/u, '');
}

/** What history says of observables, so that it can be read when they are gone. */
export const named = (observables: readonly Observable[]) => ({
  ids: observables.map(({ id }) => id),
  names: observables.map(({ value }) => value),
});

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
