import type { ReactiveController } from 'lit';
import { CaseError, toCaseError } from '../../../domain/error.js';
import type { FileAttachment } from '../../../domain/attachments.js';
import { fileName } from '../../../domain/files/check-file.js';
import { newId, type CaseId } from '../../../domain/ids.js';
import { limits } from '../../../domain/limits.js';
import { contentRefusal } from '../../attachments/file-content.js';
import { refusalOfError } from '../../attachments/file-refusal.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import type { ViewTools } from '../view-tools.js';
import { loadFiles } from './file-list.js';
import { doubleWords, refusalOf, refusalWords, type Double, type Upload, type UploadState } from './upload.js';

/** So many at once: a line is shared, and the page stays quick. */
const atOnce = 3;

/** Brings files to the case, each by itself: what becomes of one stops no other. */
export class Uploads implements ReactiveController {
  readonly #tools: ViewTools;
  #uploads: readonly Upload[] = [];
  /** One is put on the case after the other, so that each is compared with those before it. */
  #turn: Promise<void> = Promise.resolve();
  /** Files the cases hold, for as long as any is on its way. */
  readonly #known = new Map<CaseId, Promise<FileAttachment[]>>();

  constructor(tools: ViewTools) {
    this.#tools = tools;
    tools.host.element.addController(this);
    new LeaveController(tools.host.element, () => this.#uploads.some(isUnderWay));
  }

  hostConnected(): void {
    // What is on its way goes on, wherever the view is.
  }

  of(caseId: CaseId): readonly Upload[] {
    return this.#uploads.filter((upload) => upload.caseId === caseId);
  }

  /** Takes files; what cannot be taken says why. */
  add(files: readonly File[]): void {
    const { adapter, found } = this.#tools.host.scene();
    if (!adapter || !found) return;
    let room = limits.filesPerCase - found.totals.files - this.of(found.id).filter(isUnderWay).length;
    const added = files.map((file): Upload => {
      const refusal = refusalOf(file) ?? (room > 0 ? undefined : 'too_many');
      if (!refusal) room -= 1;
      return {
        id: newId(),
        adapter,
        caseId: found.id,
        file,
        name: fileName(file.name),
        mutationId: newId(),
        abort: new AbortController(),
        state: refusal ? { at: 'refused', refusal } : { at: 'waiting' },
      };
    });
    this.#uploads = [...this.#uploads, ...added];
    const { terms } = this.#tools.words();
    this.#tools.host.say(
      added
        .map((upload) =>
          upload.state.at === 'refused'
            ? refusalWords(upload, upload.state.refusal, this.#tools.words())
            : terms.files.uploading(upload.name),
        )
        .join(' '),
    );
    this.#goOn();
  }

  /** Gives up a file, or takes what is said of it out of sight. */
  drop(upload: Upload): void {
    upload.abort.abort();
    this.#uploads = this.#uploads.filter((each) => each !== upload);
    this.#goOn();
  }

  retry(upload: Upload): void {
    this.#set(upload, { at: 'waiting' });
    this.#goOn();
  }

  /** Puts it on the case although that has its like. */
  confirm(upload: Upload): void {
    upload.confirmed = true;
    this.#attachInTurn(upload);
  }

  #goOn(): void {
    const waiting = this.#uploads.filter(({ state }) => state.at === 'waiting');
    const busy = this.#uploads.filter(({ state }) => state.at === 'staging').length;
    for (const upload of waiting.slice(0, Math.max(0, atOnce - busy))) void this.#stage(upload);
    if (!this.#uploads.some(isUnderWay)) this.#known.clear();
    this.#tools.host.element.requestUpdate();
  }

  async #stage(upload: Upload): Promise<void> {
    const { adapter, file, abort } = upload;
    const { signal } = abort;
    this.#set(upload, { at: 'staging', share: 0 });
    try {
      const refusal = await contentRefusal(file, { name: upload.name, type: file.type });
      if (refusal && !signal.aborted) {
        this.#set(upload, { at: 'refused', refusal });
        this.#tools.host.say(refusalWords(upload, refusal, this.#tools.words()));
      } else {
        const onProgress = (share: number) =>
          upload.state.at === 'staging' && !signal.aborted && this.#set(upload, { at: 'staging', share });
        upload.staged ??= await adapter.files.stage(file, { signal, onProgress });
        this.#attachInTurn(upload);
      }
    } catch (thrown) {
      this.#fail(upload, thrown);
    }
    this.#goOn();
  }

  #attachInTurn(upload: Upload): void {
    if (upload.abort.signal.aborted) return;
    this.#set(upload, { at: 'attaching' });
    this.#turn = this.#turn.then(() => this.#attach(upload));
  }

  async #attach(upload: Upload): Promise<void> {
    const { adapter, caseId, staged, mutationId, name } = upload;
    if (!staged || upload.abort.signal.aborted) return;
    try {
      const double = upload.confirmed ? undefined : await this.#doubleOf(upload);
      if (double) {
        this.#set(upload, { at: 'asking', double });
        this.#tools.host.say(doubleWords(upload, double, this.#tools.words()));
        return;
      }
      const { added } = await adapter.files.attach(caseId, [staged], { mutationId });
      (await this.#known.get(caseId)?.catch(() => undefined))?.push(...added);
      this.#uploads = this.#uploads.filter((each) => each !== upload);
      this.#tools.host.say(this.#tools.words().terms.files.uploaded(name));
      this.#tools.host.changed();
    } catch (thrown) {
      this.#fail(upload, thrown);
    }
    this.#goOn();
  }

  async #doubleOf({ adapter, caseId, name, staged }: Upload): Promise<Double | undefined> {
    const asked =
      this.#known.get(caseId) ?? loadFiles(adapter, caseId, limits.filesPerCase).then(({ items }) => [...items]);
    this.#known.set(caseId, asked);
    try {
      // A try whose answer was lost may have landed: a file is no double of itself.
      const files = (await asked).filter(({ ref }) => ref !== staged?.ref);
      const content = files.find(({ sha256 }) => sha256 === staged?.sha256);
      const isNamed = files.some((file) => file.name === name);
      return content || isNamed ? { name: isNamed, content } : undefined;
    } catch {
      // A warning is worth no failure.
      this.#known.delete(caseId);
      return undefined;
    }
  }

  #fail(upload: Upload, thrown: unknown): void {
    if (upload.abort.signal.aborted) return;
    const error = toCaseError(thrown);
    // What waited too long was swept: another try brings it again.
    if (error.fields.some(({ rule }) => rule === 'unknown_record')) upload.staged = undefined;
    const refusal = refusalOfError(error);
    this.#set(upload, refusal ? { at: 'refused', refusal } : { at: 'failed', error: retryable(error) });
    const { terms } = this.#tools.words();
    this.#tools.host.say(
      refusal ? refusalWords(upload, refusal, this.#tools.words()) : `${upload.name}: ${terms.files.failed}`,
    );
  }

  #set(upload: Upload, state: UploadState): void {
    upload.state = state;
    this.#tools.host.element.requestUpdate();
  }
}

/** What was swept can be brought again, whatever the backend thinks of another try. */
const retryable = (error: CaseError): CaseError =>
  error.fields.some(({ rule }) => rule === 'unknown_record')
    ? new CaseError('unavailable', { retryable: true, cause: error })
    : error;

/** Whether something would be lost without the page. */
export const isUnderWay = ({ state }: Upload): boolean =>
  state.at === 'waiting' || state.at === 'staging' || state.at === 'attaching' || state.at === 'asking';
