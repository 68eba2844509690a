import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { fileRefusalWords } from '../attachments/file-refusal.js';
import { fileMarkdown } from '../markdown/text/files.js';
import { filesField } from './fields/files-field.js';
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
  add(files: readonly File[], insert: (markdown: string) => void): void {
    const { words, announce } = this.#model;
    const taken = this.#model.files.add(files);
    announce([...taken.map(({ name }) => words.terms.files.uploading(name)), ...this.#problems].join('. '));
    for (const { id } of taken) void this.#whenStaged(id, insert);
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { offered, values, files, busy, words } = this.#model;
    if (!offered.files && values.files.length === 0) return nothing;
    return filesField({
      files: values.files,
      staging: (id) => files.staging(id),
      problems: this.#problems,
      readonly: busy,
      ...words,
      onRemove: (id) => this.#remove(id),
      onRetry: (id) => files.retry(id),
      addressOf: (id) => files.addressOf(id),
    });
  }

  get #problems(): readonly string[] {
    const { files, words } = this.#model;
    return files.refused.map(({ file, refusal }) => fileRefusalWords(file, refusal, words));
  }

  async #whenStaged(id: string, insert: (markdown: string) => void): Promise<void> {
    const { files, words, announce } = this.#model;
    const done = await files.whenDone(id);
    if (!done?.staged) {
      // What was read and refused has been taken off the list.
      if (!this.#model.values.files.some((file) => file.id === id)) announce(this.#problems.join(' '));
      return;
    }
    announce(words.terms.files.uploaded(done.name));
    if (done.mimeType.startsWith('image/')) insert(fileMarkdown({ id: done.staged.ref, name: done.name, image: true }));
  }

  #remove(id: string): void {
    const { values, files, words, announce } = this.#model;
    const file = values.files.find((each) => each.id === id);
    files.remove(id);
    if (file) announce(words.terms.choices.removed(file.name));
    void this.#host.updateComplete.then(
      () => this.focus() || this.#host.shadowRoot?.getElementById('description')?.focus(),
    );
  }
}
