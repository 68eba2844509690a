import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import { CaseError, toCaseError } from '../../domain/error.js';
import { newId } from '../../domain/ids.js';
import { limits } from '../../domain/limits.js';
import type { StagedFile } from '../../domain/attachments.js';
import { fileRefusal, refusalOfError, type FileRefusal } from './file-refusal.js';

/** A file that goes with what is written, once it is staged. Its content is kept apart, see `StagedFiles`. */
export interface ChosenFile {
  /** Random; names it in this form. */
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mimeType: string;
  readonly staged?: StagedFile;
}

export interface StagedFilesOptions {
  readonly files: () => readonly ChosenFile[];
  readonly adapter: () => CaseAdapter | undefined;
  readonly onChange: (files: readonly ChosenFile[]) => void;
}

/** How the staging of one file stands; nothing once it is done. */
export interface Staging {
  /** 0 to 1. */
  readonly share: number;
  readonly error?: CaseError;
}

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly file: Pick<File, 'name' | 'type' | 'size'>;
  readonly refusal: FileRefusal;
}

/** The content of the files a draft keeps, by the file's name in the form. */
export type Contents = ReadonlyMap<string, Blob>;

/**
 * Brings files to the backend while a form or a text is still being written, so that sending it has nothing to wait for.
 * Contents are held until it is sent: a draft keeps them, and what was swept meanwhile is staged again.
 */
export class StagedFiles implements ReactiveController {
  /** Counts what became known of them, so that texts that show them are rendered anew. */
  version = 0;

  readonly #host: ReactiveControllerHost;
  readonly #options: StagedFilesOptions;
  readonly #contents = new Map<string, Blob>();
  /** The same, as they may be shown. */
  readonly #shown = new Map<string, Blob>();
  readonly #stagings = new Map<string, Staging & { readonly abort: AbortController }>();
  readonly #urls = new Map<string, string>();
  #refused: readonly RefusedFile[] = [];
  readonly #waiting = new Map<string, ((file: ChosenFile | undefined) => void)[]>();

  constructor(host: ReactiveControllerHost, options: StagedFilesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    for (const { id, staged } of this.#options.files()) if (!staged && this.#contents.has(id)) void this.#stage(id);
  }

  hostDisconnected(): void {
    for (const { abort } of this.#stagings.values()) abort.abort();
    this.#stagings.clear();
  }

  /** What of them is not at the backend yet. */
  get unfinished(): readonly ChosenFile[] {
    return this.#options.files().filter(({ staged }) => !staged);
  }

  get contents(): Contents {
    return this.#contents;
  }

  /** Where the content of a staged file can be seen meanwhile; nothing where it is not held. */
  urlOf(ref: string): string | undefined {
    const file = this.#options.files().find(({ staged }) => staged?.ref === ref);
    return file && this.addressOf(file.id);
  }

  /** Where the content of a file of the form can be seen; nothing where it is not held, or not looked at yet. */
  addressOf(id: string): string | undefined {
    const shown = this.#shown.get(id);
    if (!shown) return undefined;
    const known = this.#urls.get(id);
    if (known) return known;
    const url = URL.createObjectURL(shown);
    this.#urls.set(id, url);
    return url;
  }

  staging(id: string): Staging | undefined {
    return this.#stagings.get(id);
  }

  /** Those that were not taken, since some were last added or removed. */
  get refused(): readonly RefusedFile[] {
    return this.#refused;
  }

  /** Takes files; those refused are told apart, some only once they are read. Staging starts at once. */
  add(files: readonly File[]): readonly ChosenFile[] {
    const refused: RefusedFile[] = [];
    const taken: ChosenFile[] = [];
    let room = limits.filesPerCase - this.#options.files().length;
    for (const file of files) {
      const refusal = room === 0 ? 'too_many' : fileRefusal(file);
      if (refusal) {
        refused.push({ file, refusal });
        continue;
      }
      const id = newId();
      this.#contents.set(id, file);
      taken.push({ id, name: nameOf(file), size: file.size, mimeType: file.type });
      room -= 1;
    }
    if (taken.length > 0) this.#options.onChange([...this.#options.files(), ...taken]);
    this.#refused = refused;
    for (const { id } of taken) void this.#stage(id);
    return taken;
  }

  remove(id: string): void {
    this.#refused = [];
    this.#stagings.get(id)?.abort.abort();
    this.#forget(id);
    this.#options.onChange(this.#options.files().filter((file) => file.id !== id));
  }

  retry(id: string): void {
    void this.#stage(id);
  }

  /** Takes contents back that a draft kept. What has none any more and was not staged is gone. */
  restore(contents: Contents): void {
    for (const [id, content] of contents) this.#contents.set(id, content);
    for (const file of this.#options.files()) {
      const content = contents.get(file.id);
      if (!file.staged) void this.#stage(file.id);
      // What cannot be read is not shown; its name is there.
      else if (content) void this.#look(file, content).catch(() => undefined);
    }
  }

  /** Brings everything there again: what was staged too long ago was swept. Answers what is there now, by the refs it had. */
  async stageAgain(): Promise<ReadonlyMap<string, StagedFile>> {
    const files = this.#options.files();
    this.#options.onChange(
      files.map(({ staged, ...file }) => (this.#contents.has(file.id) ? file : { ...file, staged })),
    );
    await Promise.all(files.filter(({ id }) => this.#contents.has(id)).map(({ id }) => this.#stage(id)));
    return new Map(
      files.flatMap(({ id, staged }) => {
        const now = this.#find(id)?.staged;
        return staged && now && now.ref !== staged.ref ? [[staged.ref, now]] : [];
      }),
    );
  }

  /** Resolves once nothing is under way any more. */
  async settled(): Promise<void> {
    const running = [...this.#stagings].filter(([, { error }]) => !error).map(([id]) => this.whenDone(id));
    await Promise.all(running);
  }

  /** Resolves with the file once it is staged; with nothing when that failed or it was removed. */
  whenDone(id: string): Promise<ChosenFile | undefined> {
    const file = this.#find(id);
    const staging = this.#stagings.get(id);
    if (!file || file.staged || !staging || staging.error) return Promise.resolve(file?.staged ? file : undefined);
    return new Promise((resolve) => this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]));
  }

  /** The form starts over. */
  clear(): void {
    this.#refused = [];
    for (const id of new Set([...this.#contents.keys(), ...this.#stagings.keys()])) {
      this.#stagings.get(id)?.abort.abort();
      this.#forget(id);
    }
  }

  #find(id: string): ChosenFile | undefined {
    return this.#options.files().find((file) => file.id === id);
  }

  async #stage(id: string): Promise<void> {
    const adapter = this.#options.adapter();
    const content = this.#contents.get(id);
    const file = this.#find(id);
    if (!adapter || !file) return;
    if (!content) return this.#setLost(id);
    const abort = new AbortController();
    const isGone = () => abort.signal.aborted;
    const tell = (staging: Staging) => {
      this.#stagings.set(id, { ...staging, abort });
      this.#host.requestUpdate();
    };
    tell({ share: 0 });
    try {
      const refusal = await this.#look(file, content);
      if (isGone()) return;
      if (refusal) return this.#refuse(file, refusal);
      const named = new File([content], file.name, { type: file.mimeType });
      const onProgress = (share: number) => !isGone() && tell({ share });
      const staged = await adapter.files.stage(named, { signal: abort.signal, onProgress });
      if (isGone()) return;
      this.#stagings.delete(id);
      this.#options.onChange(this.#options.files().map((each) => (each.id === id ? { ...each, staged } : each)));
    } catch (thrown) {
      if (isGone()) return;
      const error = toCaseError(thrown);
      const refusal = refusalOfError(error);
      if (refusal) return this.#refuse(file, refusal);
      tell({ share: 0, error });
    }
    this.#tellDone(id);
  }

  /** Finds out what speaks against it, and how it may be shown. The code that does comes with the first file. */
  async #look({ id, name, mimeType: type }: ChosenFile, content: Blob): Promise<FileRefusal | undefined> {
    const { lookInto } = await import('./file-content.js');
    const seen = await lookInto(content, { name, type });
    if (seen.refusal) return seen.refusal;
    if (this.#contents.get(id) !== content) return undefined;
    this.#shown.set(id, seen.shown);
    this.version += 1;
    this.#host.requestUpdate();
    return undefined;
  }

  /** Nothing more can come of it: it goes, and why is said. */
  #refuse({ id, name, size, mimeType: type }: ChosenFile, refusal: FileRefusal): void {
    const before = this.#refused;
    this.remove(id);
    this.#refused = [...before, { file: { name, size, type }, refusal }];
  }

  /** A page that died with it had no time to keep it. */
  #setLost(id: string): void {
    this.#stagings.set(id, { share: 0, error: new CaseError('not_found'), abort: new AbortController() });
    this.#host.requestUpdate();
  }

  #forget(id: string): void {
    this.#contents.delete(id);
    this.#shown.delete(id);
    this.#stagings.delete(id);
    const url = this.#urls.get(id);
    if (url) URL.revokeObjectURL(url);
    this.#urls.delete(id);
    this.#tellDone(id);
  }

  #tellDone(id: string): void {
    const waiting = this.#waiting.get(id) ?? [];
    this.#waiting.delete(id);
    const file = this.#find(id);
    for (const resolve of waiting) resolve(file?.staged ? file : undefined);
    this.#host.requestUpdate();
  }
}

// A pasted picture has no name worth the word.
const nameOf = (file: File): string => file.name.trim() || 'file';
