import type { ReactiveController } from 'lit';
import type { StagedFile } from '../../../domain/attachments.js';
import { inertContent } from '../../attachments/inert-content.js';
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

  /** What was put on the case from here need not be asked for. */
  async show({ ref, name, mimeType: type }: StagedFile, content: Blob): Promise<void> {
    const { found } = this.#host.scene();
    const shown = await inertContent(content, { name, type });
    if (found && this.#of === found.id) this.#keep(ref, URL.createObjectURL(shown));
  }

  async #read(id: string): Promise<void> {
    const { adapter, found, session } = this.#host.scene();
    // Once, whatever comes of it: a text is rendered often.
    this.#urls.set(id, undefined);
    if (!adapter || !found || !session?.capabilities.groups.includes('files')) return;
    try {
      const content = await adapter.files.read(found.id, id);
      if (!content) return;
      const shown = await inertContent(content, { name: '', type: content.type });
      if (this.#of === found.id) this.#keep(id, URL.createObjectURL(shown));
    } catch {
      // The text names the file where it cannot be shown.
    }
  }

  #keep(id: string, url: string): void {
    const before = this.#urls.get(id);
    if (before !== undefined) URL.revokeObjectURL(before);
    this.#urls.set(id, url);
    this.version += 1;
    this.#host.element.requestUpdate();
  }

  #forget(): void {
    for (const url of this.#urls.values()) if (url !== undefined) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
