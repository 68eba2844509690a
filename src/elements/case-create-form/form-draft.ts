import type { ReactiveControllerHost } from 'lit';
import { sameJson } from '../../domain/json.js';
import { DraftController, type DraftNote } from '../controllers/draft-controller.js';
import type { FormController } from '../controllers/form-controller.js';
import type { CreateOnce } from './create-once.js';
import { emptyForm, type FormValues } from './form-values.js';
import type { Contents, StagedFiles } from '../attachments/staged-files.js';

/** What a draft keeps: what was typed, its files, and the name of the write it may already be. */
export interface DraftContent {
  /** What the form started with; a draft belongs only into a form that starts alike. */
  readonly initial: FormValues;
  readonly values: FormValues;
  readonly mutationId: string;
  readonly contents?: Contents;
}

export interface FormDraftOptions {
  /** Names the draft; nothing while none can be kept. */
  readonly name: () => string | undefined;
  readonly kept: () => boolean;
  readonly adapter: () => object | undefined;
  readonly form: FormController<FormValues>;
  readonly files: StagedFiles;
  readonly creating: CreateOnce;
  readonly initial: () => FormValues;
  readonly startOver: () => void;
  readonly onNote: (note: DraftNote) => void;
}

/** Keeps what a form says, its files and its write through everything that may happen to the page. */
export function formDraft(
  host: ReactiveControllerHost & HTMLElement,
  { name, kept, adapter, form, files, creating, initial, startOver, onNote }: FormDraftOptions,
): DraftController<DraftContent> {
  return new DraftController<DraftContent>(host, {
    form: name,
    kept,
    adapter,
    content: () =>
      form.dirty
        ? {
            initial: initial(),
            values: form.values,
            mutationId: creating.mutationId,
            ...(files.contents.size > 0 && { contents: new Map(files.contents) }),
          }
        : undefined,
    fits: (content) => sameJson({ ...emptyForm, ...content.initial }, initial()),
    restore: ({ values, mutationId, contents = new Map() }) => {
      form.restore({ ...emptyForm, ...values });
      files.restore(contents);
      creating.mutationId = mutationId;
    },
    // Files are no text. Those the draft had stored are still there.
    plain: ({ contents: _contents, ...plain }) => plain,
    complete: (plain, { contents }) => ({
      ...plain,
      ...(contents && { contents: new Map([...contents, ...(plain.contents ?? [])]) }),
    }),
    onMoved: startOver,
    onNote,
  });
}
