import type { ReactiveController } from 'lit';
import type { FileAttachment, StagedFile } from '../../../domain/attachments.js';
import { CaseError } from '../../../domain/error.js';
import { fileKind } from '../../../domain/files/file-kind.js';
import { limits } from '../../../domain/limits.js';
import { inertContent } from '../../attachments/inert-content.js';
import type { ViewHost } from '../view-host.js';
import { loadFiles } from './file-list.js';
import { readFile } from './file-reads.js';

/** Takes files home, see `FileSaving`. */
export interface Saving {
  save(
    named: Pick<FileAttachment, 'id' | 'name'>,
    find: (signal: AbortSignal) => Promise<FileAttachment>,
  ): Promise<void>;
}

/** Files of the case, as texts name and show them. */
export class CaseFiles implements ReactiveController {
  /** Counts what became known, so that texts are rendered anew. */
  version = 0;

  readonly #host: ViewHost;
  readonly #loadSaving: () => Promise<Saving>;
  readonly #urls = new Map<string, string | undefined>();
  #of: string | undefined;
  /** Aborted when another case is shown, and when the view goes; nothing is begun before it is back. */
  #abort: AbortController | undefined;
  #listed: Promise<readonly FileAttachment[]> | undefined;
  #known: readonly FileAttachment[] = [];
  #saving: Promise<Saving> | undefined;

  /** `loadSaving` is asked with the first file somebody takes home. */
  constructor(host: ViewHost, loadSaving: () => Promise<Saving>) {
    this.#host = host;
    this.#loadSaving = loadSaving;
    host.element.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    // What was forgotten meanwhile is asked for again.
    this.#host.element.requestUpdate();
  }

  hostUpdate(): void {
    const id = this.#host.scene().found?.id;
    if (id === this.#of) return;
    this.#forget();
    this.#of = id;
    if (this.#host.element.isConnected) this.#abort = new AbortController();
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** Whether files can be put on the case. */
  get canAdd(): boolean {
    const { session } = this.#host.scene();
    return Boolean(session?.capabilities.groups.includes('files') && session.permissions.createComment);
  }

  /** Where a picture can be loaded from; asked for when a text first shows it. Nothing for files of any other kind. */
  readonly urlOf = (id: string): string | undefined => {
    if (this.#abort && !this.#urls.has(id)) void this.#read(id, this.#abort.signal);
    return this.#urls.get(id);
  };

  /** Takes a file home that a text calls so; it is read now, and kept under the name it has on the case. */
  readonly save = async (id: string, label: string): Promise<void> => {
    this.#saving ??= this.#loadSaving();
    try {
      const saving = await this.#saving;
      await saving.save({ id, name: label }, async (signal) => {
        const file = await this.#find(id, signal);
        if (!file) throw new CaseError('not_found');
        return file;
      });
    } catch {
      // Without a connection the code for it did not come. The next click tries again.
      this.#saving = undefined;
    }
  };

  /** Files of the case, as far as they were asked for. */
  get known(): readonly FileAttachment[] {
    return this.#known;
  }

  /** Asks what is on the case by now. Where nobody answers, what was known stays. */
  async learn(): Promise<void> {
    if (!this.#abort) return;
    this.#listed = undefined;
    await this.#listing(this.#abort.signal).catch(() => undefined);
    this.#host.element.requestUpdate();
  }

  /** What was put on the case from here need not be asked for. */
  async show({ ref, name, mimeType: type }: StagedFile, content: Blob): Promise<void> {
    const signal = this.#abort?.signal;
    if (!this.#host.scene().found || !signal) return;
    const shown = await inertContent(content, { name, type });
    if (!signal.aborted) this.#keep(ref, URL.createObjectURL(shown));
  }

  async #read(id: string, signal: AbortSignal): Promise<void> {
    // Once, whatever comes of it: a text is rendered often.
    this.#urls.set(id, undefined);
    if (!this.#host.scene().session?.capabilities.groups.includes('files')) return;
    try {
      const file = await this.#find(id, signal);
      if (!file || !isPicture(file)) return;
      const content = await readFile(this.#host, file, signal);
      const shown = await inertContent(content, { name: file.name, type: content.type || file.mimeType });
      if (!signal.aborted) this.#keep(id, URL.createObjectURL(shown));
    } catch {
      // The text names the file where it cannot be shown.
    }
  }

  /** By what texts call it. One that is not known may be newer than what is: that is asked for once more. */
  async #find(id: string, signal: AbortSignal): Promise<FileAttachment | undefined> {
    const asked = this.#listing(signal);
    const known = called(id, await asked);
    if (known || signal.aborted) return known;
    if (this.#listed === asked) this.#listed = undefined;
    return called(id, await this.#listing(signal));
  }

  #listing(signal: AbortSignal): Promise<readonly FileAttachment[]> {
    return (this.#listed ??= this.#list(signal));
  }

  async #list(signal: AbortSignal): Promise<readonly FileAttachment[]> {
    const { adapter, found } = this.#host.scene();
    if (!adapter || !found) return [];
    try {
      const { items } = await loadFiles(adapter, found.id, limits.filesPerCase, { signal });
      if (!signal.aborted) this.#known = items;
      return items;
    } catch (thrown) {
      this.#listed = undefined;
      throw thrown;
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
    this.#abort?.abort();
    this.#abort = undefined;
    this.#listed = undefined;
    this.#known = [];
    for (const url of this.#urls.values()) if (url !== undefined) URL.revokeObjectURL(url);
    this.#urls.clear();
    this.version += 1;
  }
}

const called = (id: string, files: readonly FileAttachment[]): FileAttachment | undefined =>
  files.find((file) => file.ref === id || file.id === id);

const isPicture = ({ name, mimeType: type, size }: FileAttachment): boolean =>
  fileKind({ name, type }) === 'image' && size <= limits.imageBytes;
