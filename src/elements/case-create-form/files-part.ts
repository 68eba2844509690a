import '../../i18n/english/choices.js';
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { InsertMarkdown } from '../markdown/markdown-editor.js';
import { fileMarkdown } from '../markdown/text/files.js';
import { refusalsIn, stagedList, warningOf } from '../attachments/staged-list.js';
import type { ChosenFile } from '../attachments/staged-files.js';
import type { FormModel } from './form-model.js';

/** Files that go with the case: chosen, pasted or dropped. */
export class FilesPart {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #model: FormModel;

  constructor(host: ReactiveControllerHost & HTMLElement, model: FormModel) {
    this.#host = host;
    this.#model = model;
  }

  focus(): boolean {
    const list = this.#host.shadowRoot?.getElementById('files');
    (list?.querySelector('button') ?? list)?.focus();
    return Boolean(list);
  }

  /** Takes files; pictures are shown where the caret was, once they are staged. */
  add(files: readonly File[], insert: InsertMarkdown): void {
    const { words, announce } = this.#model;
    const taken = this.#model.files.add(files);
    announce([...taken.map(({ name }) => words.terms.files.uploading(name)), ...this.#problems].join('. '));
    for (const { id } of taken) void this.#whenStaged(id, insert);
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { offered, values, files, busy, words } = this.#model;
    if (!offered.files && values.files.length === 0) return nothing;
    return stagedList({
      id: 'files',
      files: values.files,
      staging: files,
      readonly: busy,
      words,
      onRemove: (file) => this.#remove(file),
    });
  }

  get #problems(): readonly string[] {
    const { files, words } = this.#model;
    return refusalsIn(files, words);
  }

  async #whenStaged(id: string, insert: InsertMarkdown): Promise<void> {
    const { files, words, announce } = this.#model;
    const done = await files.whenDone(id);
    if (!done?.staged) {
      // What was read and refused has been taken off the list.
      if (!this.#model.values.files.some((file) => file.id === id)) announce(this.#problems.join(' '));
      return;
    }
    const warning = warningOf(done, { files: this.#model.values.files, words });
    announce([words.terms.files.uploaded(done.name), warning ?? ''].join(' ').trim());
    if (done.mimeType.startsWith('image/'))
      await insert(fileMarkdown({ id: done.staged.ref, name: done.name, image: true }));
  }

  #remove({ id, name, staged }: ChosenFile): void {
    const { files, words, announce } = this.#model;
    const isUnderWay = !staged && !files.staging(id)?.error;
    files.remove(id);
    announce(isUnderWay ? words.terms.files.cancelled(name) : words.terms.choices.removed(name));
    void this.#host.updateComplete.then(
      () => this.focus() || this.#host.shadowRoot?.getElementById('description')?.focus(),
    );
  }
}
