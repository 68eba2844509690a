import type { FieldProblem } from '../../domain/error.js';
import { CaseConnectorAddEvent } from '../events/case-connector-add.js';
import type { FormModel } from './form-model.js';
import { shownIn, type FormValues } from './form-values.js';
import type { FormWhole } from './form-whole.js';

/** The form as its parts see it, always as it is now. */
export function liveModel(whole: FormWhole): FormModel {
  const { form, sources, files, problems, press, room, drafts, announce } = whole;
  const read = <T>(value: () => T) => ({ get: value, enumerable: true });
  return Object.defineProperties(
    {
      sources,
      files,
      announce,
      sentences: (path: string) => problems.sentences(path),
      sentence: (problem: FieldProblem) => problems.sentence(problem),
      edit: (change: Partial<FormValues>) => form.edit(change),
      restore: (values: FormValues) => {
        form.restore(values);
        drafts.changed();
      },
      leave: (path: string) => press.after(() => form.leave(path)),
      addConnector: () => whole.dispatch(new CaseConnectorAddEvent(whole.owner())),
      counter: (text: string, limit: number) => room.counter(text, limit),
    },
    {
      adapter: read(whole.adapter),
      owner: read(whole.owner),
      owners: read(() => whole.owners() && sources.owners.value),
      user: read(() => whole.session()?.user),
      words: read(whole.words),
      timeZone: read(() => whole.context().timeZone),
      attachmentTypes: read(() => whole.context().attachmentTypes),
      busy: read(() => whole.busy() || whole.disabled()),
      values: read(() => form.values),
      shown: read(() => shownIn(form.values, sources.beneath)),
      beneath: read(() => sources.beneath),
      offered: read(() => sources.offered),
      problems: read(() => form.problems),
      canAddConnector: read(whole.canAddConnector),
    },
    // `read` makes getters of what the model calls members.
  ) as unknown as FormModel;
}
