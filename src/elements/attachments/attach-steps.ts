import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Attached } from '../../contracts/groups/attachments.js';
import type { WriteOptions } from '../../contracts/options.js';
import type { Alert, EventAttachment, Reference } from '../../domain/attachments.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { toCaseError, type CaseError } from '../../domain/error.js';
import { newId, type CaseId } from '../../domain/ids.js';
import { limits } from '../../domain/limits.js';

const kinds = ['alerts', 'events', 'references', 'files', 'observables'] as const;
export type AttachedKind = (typeof kinds)[number];

/** Some of what goes with a case, as one call takes it; its name makes a retry the same write. */
export interface AttachStep {
  readonly kind: AttachedKind;
  readonly items: readonly unknown[];
  readonly mutationId: string;
  /** Why the last try failed. */
  readonly error?: CaseError;
}

/** What is on a case now, by kind. */
export interface OnCase {
  readonly alerts: readonly Alert[];
  readonly events: readonly EventAttachment[];
  readonly references: readonly Reference[];
}

/** How steps went: what they added, what was there before, and those that failed. */
export interface StepsTaken {
  readonly added: OnCase;
  readonly alreadyThere: OnCase;
  readonly left: readonly AttachStep[];
}

export const nothingOnCase: OnCase = { alerts: [], events: [], references: [] };

/** For backends that cannot store a case and what goes with it at once: the case by itself, and the rest in steps. */
export function splitSteps(input: NewCase): { readonly alone: NewCase; readonly steps: readonly AttachStep[] } {
  const { alerts, events, references, files, observables, ...alone } = input;
  return { alone, steps: stepsOf({ alerts, events, references, files, observables }) };
}

/** As few calls as there can be: one a kind, and a further one for each hundred. */
export const stepsOf = (
  given: Partial<Readonly<Record<AttachedKind, readonly unknown[] | undefined>>>,
): readonly AttachStep[] =>
  kinds.flatMap((kind) => chunks(given[kind] ?? []).map((items) => ({ kind, items, mutationId: newId() })));

/** Takes the steps one after the other. One that fails keeps no other from being taken. */
export async function takeSteps(
  adapter: CaseAdapter,
  id: CaseId,
  steps: readonly AttachStep[],
  { signal }: Pick<WriteOptions, 'signal'> = {},
): Promise<StepsTaken> {
  const left: AttachStep[] = [];
  const taken: { kind: AttachedKind; answer: Attached<unknown> }[] = [];
  for (const step of steps) {
    const { error: _error, ...again } = step;
    try {
      const answer = await attach(adapter, id, step, { mutationId: step.mutationId, ...(signal && { signal }) });
      if (answer) taken.push({ kind: step.kind, answer });
    } catch (thrown) {
      left.push({ ...again, error: toCaseError(thrown) });
    }
  }
  const gathered = (which: keyof Attached<unknown>): OnCase => {
    const of = (kind: AttachedKind) => taken.flatMap((each) => (each.kind === kind ? each.answer[which] : []));
    return {
      alerts: of('alerts') as readonly Alert[],
      events: of('events') as readonly EventAttachment[],
      references: of('references') as readonly Reference[],
    };
  };
  return { added: gathered('added'), alreadyThere: gathered('alreadyThere'), left };
}

/** Answers what was attached, where the verb says so. */
async function attach(
  adapter: CaseAdapter,
  id: CaseId,
  { kind, items }: AttachStep,
  options: WriteOptions,
): Promise<Attached<unknown> | undefined> {
  switch (kind) {
    case 'alerts':
      return adapter.alerts.attach(id, items as NonNullable<NewCase['alerts']>, options);
    case 'events':
      return adapter.events.attach(id, items as NonNullable<NewCase['events']>, options);
    case 'references':
      return adapter.references.attach(id, items as NonNullable<NewCase['references']>, options);
    case 'files':
      return adapter.files.attach(id, items as NonNullable<NewCase['files']>, options);
    case 'observables':
      await adapter.observables.add(id, items as NonNullable<NewCase['observables']>, options);
      return undefined;
  }
}

function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / limits.attachmentsPerCall);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * limits.attachmentsPerCall, (index + 1) * limits.attachmentsPerCall),
  );
}
