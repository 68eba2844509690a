import type { ReactiveController } from 'lit';
import type { CaseAdapter } from '../../../contracts/adapter.js';
import { toCaseError } from '../../../domain/error.js';
import { newId } from '../../../domain/ids.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { Words } from '../../../i18n/words.js';
import { fileRefusal, fileRefusalWords } from '../../attachments/file-refusal.js';
import { fileMarkdown } from '../../markdown/text/files.js';
import type { Toasts } from '../../primitives/toast/toasts.js';
import type { ViewHost } from '../view-host.js';

/** Files of the case, as texts name and show them. */
export class CaseFiles implements ReactiveController {
  /** Counts what became known, so that texts are rendered anew. */
  version = 0;

  readonly #host: ViewHost;
  readonly #urls = new Map<string, string | undefined>();
  #of: string | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostUpdate(): void {
    const id = this.#host.scene().found?.id;
    if (id === this.#of) return;
    this.#forget();
    this.#of = id;
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** Whether files can be put on the case. */
  get canAdd(): boolean {
    const { session } = this.#host.scene();
    return Boolean(session?.capabilities.groups.includes('files') && session.permissions.createComment);
  }

  /** Where the content of a file can be loaded from; asked for when a text first shows it. */
  readonly urlOf = (id: string): string | undefined => {
    if (!this.#urls.has(id)) void this.#read(id);
    return this.#urls.get(id);
  };

  /** Puts files on the case, and hands on the Markdown that shows each. Says what did not work. */
  async add(
    files: readonly File[],
    insert: (markdown: string) => void,
    { toasts, words }: { readonly toasts: Toasts; readonly words: () => Words },
  ): Promise<void> {
    const { adapter, found } = this.#host.scene();
    if (!adapter || !found) return;
    for (const file of files) {
      const refusal = fileRefusal(file);
      if (refusal) {
        toasts.show({ kind: 'danger', text: fileRefusalWords(file, refusal, words()) });
        continue;
      }
      const end = toasts.show({ kind: 'info', text: words().terms.files.uploading(file.name), lasts: Infinity });
      try {
        const added = await this.#attach(adapter, found.id, file);
        end();
        insert(fileMarkdown(added));
        this.#host.say(words().terms.files.uploaded(added.name));
        this.#host.changed();
      } catch (thrown) {
        end();
        const { terms } = words();
        const detail = `${file.name}: ${errorWords(toCaseError(thrown), terms)}`;
        const action = { label: terms.common.retry, onClick: () => void this.add([file], insert, { toasts, words }) };
        toasts.show({ kind: 'danger', text: terms.files.failed, detail, action });
      }
    }
  }

  async #attach(adapter: CaseAdapter, caseId: string, file: File) {
    const staged = await adapter.files.stage(file);
    const { added, alreadyThere } = await adapter.files.attach(caseId, [staged], { mutationId: newId() });
    const [kept = staged] = [...added, ...alreadyThere];
    this.#keep(staged.ref, URL.createObjectURL(file));
    return { id: staged.ref, name: kept.name, image: kept.mimeType.startsWith('image/') };
  }

  async #read(id: string): Promise<void> {
    const { adapter, found, session } = this.#host.scene();
    // Once, whatever comes of it: a text is rendered often.
    this.#urls.set(id, undefined);
    if (!adapter || !found || !session?.capabilities.groups.includes('files')) return;
    try {
      const content = await adapter.files.read(found.id, id);
      if (content && this.#of === found.id) this.#keep(id, URL.createObjectURL(content));
    } catch {
      // The text names the file where it cannot be shown.
    }
  }

  #keep(id: string, url: string): void {
    this.#urls.set(id, url);
    this.version += 1;
    this.#host.element.requestUpdate();
  }

  #forget(): void {
    for (const url of this.#urls.values()) if (url !== undefined) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
