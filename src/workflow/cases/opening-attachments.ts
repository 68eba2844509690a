import type { ReadOptions } from '../../contracts/options.js';
import type { Case, CaseTotals } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { unsupported, type FieldProblem } from '../../domain/error.js';
import type { UserId } from '../../domain/ids.js';
import type { NewObservable, ObservableType } from '../../domain/observable.js';
import { observableKey } from '../../domain/observables/observable-key.js';
import type { Change } from '../../domain/records/change.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import type { Moment } from '../activity/history.js';
import { checkGiven } from '../attachments/check-given.js';
import { eachOnce } from '../attachments/each-once.js';
import { evidenceOf } from '../attachments/evidence-of.js';
import { insertAttachments } from '../attachments/insert-attachments.js';
import { attachableGroups, kindOf, type AttachableGroup, type Given } from '../attachments/kinds.js';
import { claimFiles } from '../files/claim-files.js';
import { checkObservables } from '../observables/check-observables.js';
import { named, newObservable, takeObservables } from '../observables/take-observables.js';
import type { Resources } from '../workflow.js';

/** What a case is opened with beside itself: each thing once, files as they were taken in. */
export interface OpeningAttachments {
  readonly items: Readonly<Record<AttachableGroup, readonly Given[]>>;
  readonly observables: readonly NewObservable[];
  readonly withoutObservables: NewCase['withoutObservables'];
  readonly problems: readonly FieldProblem[];
}

export const attachesAnything = (given: NewCase): boolean =>
  attachableGroups.some((group) => (given[group]?.length ?? 0) > 0);

export async function openingAttachments(
  resources: Resources,
  given: NewCase,
  ownTypes: readonly ObservableType[],
  options: ReadOptions & { readonly by: UserId },
): Promise<OpeningAttachments> {
  if (given.files && given.files.length > 0 && !resources.files) throw unsupported('cases.create with files');
  const groups = await Promise.all(attachableGroups.map((group) => readGroup(resources, given, group, options)));
  const observables = given.observables ?? [];
  return {
    // Every group is read above; `fromEntries` does not know which.
    items: Object.fromEntries(
      groups.map(({ group, items }) => [group, items]),
    ) as unknown as OpeningAttachments['items'],
    observables: eachOnce(observables, observableKey),
    withoutObservables: given.withoutObservables,
    problems: [
      ...groups.flatMap(({ problems }) => problems),
      ...checkObservables(observables, ownTypes).map(under('observables')),
    ],
  };
}

async function readGroup(
  resources: Resources,
  given: NewCase,
  group: AttachableGroup,
  { by, signal }: ReadOptions & { readonly by: UserId },
) {
  const kind = kindOf(group);
  const all: readonly Given[] = given[group] ?? [];
  const distinct = eachOnce(all, (item) => kind.idOn('', item));
  const linked = kind.entity === 'file' && distinct.length > 0 ? await linkedIds(resources, distinct, signal) : [];
  const isTaken = (item: Given) => linked.includes(kind.idOn('', item));
  const { items, missing } = await claimFiles(resources, kind, distinct, { by, isTaken, signal });
  const problems = [
    ...checkGiven(kind, all, given.owner),
    ...missing.map((item) => ({ path: `${all.indexOf(item)}.ref`, rule: 'unknown_record' }) as const),
  ].map(under(group));
  return { group, items, problems };
}

/** Those of these files that are on a case already. */
async function linkedIds({ storage }: Resources, files: readonly Given[], signal?: AbortSignal) {
  const ids = files.map((file) => kindOf('files').idOn('', file));
  const found = await storage.get('file', ids, { signal });
  return ids.filter((_, index) => found[index]);
}

const under =
  (group: string) =>
  (problem: FieldProblem): FieldProblem => ({ ...problem, path: `${group}.${problem.path}` });

/** What a new case says of its attachments, and what puts them there. */
export interface Attaching extends Pick<Case, 'observables'> {
  readonly totals: Partial<CaseTotals>;
  readonly changes: readonly Change[];
  readonly details: readonly UserActionDetail[];
}

export function attachToNew(
  resources: Resources,
  opened: Pick<Case, 'id' | 'owner' | 'settings'>,
  moment: Moment,
  { items, observables, withoutObservables }: OpeningAttachments,
): Attaching {
  const insertions = attachableGroups.map((group) => {
    const times = items[group].map(() => resources.now(moment.at));
    return insertAttachments(kindOf(group), opened, { times, by: moment.by }, items[group]);
  });
  const given = observables.map((each) => newObservable(resources.newId(), each, moment.at));
  const evidence = (['alerts', 'events'] as const).flatMap((group) =>
    evidenceOf(kindOf(group), opened.id, items[group]),
  );
  const taken = takeObservables(resources, { ...opened, observables: given }, moment, evidence, withoutObservables);
  return {
    observables: taken.observables ?? given,
    totals: Object.fromEntries(attachableGroups.map((group) => [group, items[group].length])),
    changes: insertions.flatMap(({ changes }) => changes),
    details: [
      ...insertions.flatMap(({ details }) => details),
      ...(given.length > 0 ? [{ type: 'observables', verb: 'add', ...named(given) } as const] : []),
      ...taken.details,
    ],
  };
}
