import type { ReactiveController } from 'lit';
import type { FileAttachment } from '../../../domain/attachments.js';
import { toCaseError } from '../../../domain/error.js';
import { fileName } from '../../../domain/files/check-file.js';
import { errorWords } from '../../../i18n/error-words.js';
import { offersRetry } from '../../primitives/retry.js';
import { saveFile } from '../../primitives/save-file.js';
import type { ViewTools } from '../view-tools.js';
import { readFile } from './file-reads.js';

import '../../../i18n/english/case-files.js';

/** A file as whoever asks for it knows it. */
type Named = Pick<FileAttachment, 'id' | 'name'>;

/** Takes files of the case home, each once at a time. Given up when another case is shown, or the view goes. */
export class FileSaving implements ReactiveController {
  readonly #tools: Pick<ViewTools, 'host' | 'toasts' | 'words'>;
  readonly #saving = new Map<string, AbortController>();
  #of: string | undefined;

  constructor(tools: Pick<ViewTools, 'host' | 'toasts' | 'words'>) {
    this.#tools = tools;
    this.#of = tools.host.scene().found?.id;
    tools.host.element.addController(this);
  }

  hostUpdate(): void {
    const id = this.#tools.host.scene().found?.id;
    if (id !== this.#of) this.#giveUp();
    this.#of = id;
  }

  hostDisconnected(): void {
    this.#giveUp();
  }

  isSaving(id: string): boolean {
    return this.#saving.has(id);
  }

  /** Resolves once it is handed to the browser, or why not is told. `find` answers what is known of it. */
  async save(named: Named, find: (signal: AbortSignal) => Promise<FileAttachment>): Promise<void> {
    const { id } = named;
    if (this.#saving.has(id)) return;
    const { host } = this.#tools;
    const abort = new AbortController();
    this.#saving.set(id, abort);
    host.element.requestUpdate();
    try {
      const file = await find(abort.signal);
      const content = await readFile(host, file, abort.signal);
      // Without its type: whatever it holds, it is kept and not opened.
      if (!abort.signal.aborted)
        saveFile(new Blob([content], { type: 'application/octet-stream' }), fileName(file.name) || 'file');
    } catch (thrown) {
      if (!abort.signal.aborted) this.#tell(thrown, named, find);
    }
    if (this.#saving.get(id) === abort) this.#saving.delete(id);
    host.element.requestUpdate();
  }

  #tell(thrown: unknown, named: Named, find: (signal: AbortSignal) => Promise<FileAttachment>): void {
    const { toasts, words } = this.#tools;
    const { terms } = words();
    const error = toCaseError(thrown);
    toasts.show({
      kind: 'danger',
      text: terms.caseFiles.downloadFailed(named.name),
      detail: error.code === 'not_found' ? terms.caseFiles.gone : errorWords(error, terms),
      ...(offersRetry(error) && { action: { label: terms.common.retry, onClick: () => void this.save(named, find) } }),
    });
  }

  #giveUp(): void {
    for (const abort of this.#saving.values()) abort.abort();
    this.#saving.clear();
  }
}
