import type { Case } from '../../domain/cases/case.js';
import type { CaseError } from '../../domain/error.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Words } from '../../i18n/words.js';
import { attachableKinds, type Attachables } from '../attachments/attachables.js';
import { attachableWords } from '../attachments/attachable-words.js';
import type { StepsTaken } from '../attachments/attach-steps.js';
import type { AttachmentTypes } from '../provider/attachment-type.js';
import type { Toast } from '../primitives/toast/toast.js';
import type { Pickable } from './pickable.js';

/** Why a case cannot be chosen, or what is to be known before it is; nothing where there is nothing to say. */
export function pickableWords(pickable: Pickable, total: number, { terms, formats }: Words): string | undefined {
  const { addToCase } = terms;
  const { refused, held = 0, room } = pickable;
  if (refused === 'held') return addToCase.held;
  if (refused === 'closed') return addToCase.closed;
  if (room) return room.left === 0 ? addToCase.noRoom : addToCase.room(terms.create[room.kind](room.left, formats));
  return held > 0 ? addToCase.heldInPart(held, total, formats) : undefined;
}

/** Why an adapter refused to attach, in words that say what to do. */
export function refusalWords(error: CaseError, { terms, formats }: Words): string {
  const { addToCase } = terms;
  const [problem] = error.code === 'validation' ? error.fields : [];
  if (!problem) return error.code === 'not_found' ? addToCase.gone : errorWords(error, terms);
  if (problem.path === 'status') return addToCase.closed;
  if (problem.path.endsWith('.owner')) return addToCase.foreign;
  const kind = attachableKinds.find((each) => each === problem.path);
  if (!kind || problem.rule !== 'too_many') return terms.problem(problem, addToCase.item, formats);
  const { limit = 0, actual } = problem;
  return addToCase.tooMany(
    terms.create[kind](limit, formats),
    actual === undefined ? undefined : actual - limit,
    formats,
  );
}

/** What became of it, once all of it is on the case. */
export function attachedToast(
  { added, alreadyThere }: Pick<StepsTaken, 'added' | 'alreadyThere'>,
  { number, title }: { readonly number: number | null; readonly title: string },
  words: Words,
  types: AttachmentTypes | undefined,
): Pick<Toast, 'kind' | 'text' | 'detail'> {
  const { addToCase } = words.terms;
  const name = addToCase.named(number, title);
  const what = attachableWords(added, words, types);
  const there = attachableWords(alreadyThere, words, types);
  const subject = number === null ? [] : [title];
  if (what === '') return { kind: 'info', text: addToCase.nothingNew(name), ...detailOf(subject) };
  return {
    text: addToCase.added(what, name),
    ...detailOf([...subject, ...(there ? [addToCase.alsoThere(there)] : [])]),
  };
}

const detailOf = (parts: readonly string[]) => (parts.length > 0 ? { detail: parts.join('\n') } : {});

/** What a case was created with. */
export function createdToast(
  { number, title, totals }: Pick<Case, 'number' | 'title' | 'totals'>,
  given: Required<Attachables>,
  words: Words,
  types: AttachmentTypes | undefined,
): Pick<Toast, 'kind' | 'text' | 'detail'> {
  // Some of it may have been left out in the form.
  const kept = {
    alerts: given.alerts.slice(0, totals.alerts),
    events: given.events.slice(0, totals.events),
    references: given.references.slice(0, totals.references),
  };
  const what = attachableWords(kept, words, types);
  const { createForm, addToCase } = words.terms;
  return {
    text: createForm.created(number),
    detail: what === '' ? title : `${title}\n${addToCase.createdWith(what)}`,
  };
}
