import { html, nothing, type TemplateResult } from 'lit';
import type { FileAttachment } from '../../../domain/attachments.js';
import { toCaseError, type CaseError } from '../../../domain/error.js';
import { errorWords } from '../../../i18n/error-words.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { icon } from '../../primitives/icon.js';
import { copyInView } from '../copy-in-view.js';
import type { ViewTools } from '../view-tools.js';
import { readFile } from './file-reads.js';
import type { WeakDigests } from './weak-digester.js';

/** What a file is known by elsewhere, to be copied. SHA-256 is stored with it; the others are calculated when asked for. */
export class FileChecksums {
  readonly #tools: ViewTools;
  /** What was calculated once, by the stored digest: the same content has the same. */
  readonly #known = new Map<string, WeakDigests>();
  #share: number | undefined;
  #error: CaseError | undefined;
  #abort: AbortController | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
  }

  show(file: FileAttachment): void {
    const { dialog, words } = this.#tools;
    dialog.show(
      () => {
        const { terms } = words();
        const isKnown = this.#known.has(file.sha256);
        return {
          heading: terms.caseFiles.checksumsOf(file.name),
          body: this.#body(file),
          actions: isKnown
            ? button({ label: terms.view.done, onClick: () => dialog.close() })
            : button({
                label: terms.caseFiles.calculate,
                busy: this.#share !== undefined,
                busyLabel: terms.caseFiles.calculating,
                onClick: () => void this.#calculate(file),
              }),
        };
      },
      () => this.#forget(),
    );
  }

  /** Copies a digest, and says so. */
  copy(label: string, digest: string): Promise<void> {
    return copyInView(this.#tools, digest, this.#tools.words().terms.caseFiles.copied(label));
  }

  #body(file: FileAttachment): TemplateResult {
    const { terms } = this.#tools.words();
    const weak = this.#known.get(file.sha256);
    return html`<dl class="file-digests" aria-live="polite">
        ${this.#line('SHA-256', file.sha256)}
        ${weak ? html`${this.#line('SHA-1', weak.sha1)} ${this.#line('MD5', weak.md5)}` : nothing}
      </dl>
      ${
        this.#share === undefined
          ? nothing
          : html`<progress class="upload-progress" max="1" .value=${this.#share} aria-label=${terms.caseFiles.calculating}></progress>`
      }
      ${
        this.#error
          ? callout({
              kind: 'danger',
              text: this.#error.code === 'not_found' ? terms.caseFiles.gone : errorWords(this.#error, terms),
            })
          : nothing
      }`;
  }

  #line(label: string, digest: string): TemplateResult {
    const { caseFiles } = this.#tools.words().terms;
    return html`<div class="file-digest">
      <dt>${label}</dt>
      <dd><code dir="ltr">${digest}</code></dd>
      <dd><button class="icon-button" type="button" aria-label=${caseFiles.copy(label)} @click=${() => void this.copy(label, digest)}>${icon('copy')}</button></dd>
    </div>`;
  }

  async #calculate(file: FileAttachment): Promise<void> {
    const { host } = this.#tools;
    const abort = new AbortController();
    const { signal } = abort;
    this.#abort = abort;
    this.#error = undefined;
    const tell = (share: number) => {
      if (signal.aborted) return;
      this.#share = share;
      host.element.requestUpdate();
    };
    tell(0);
    try {
      const [{ weakDigestsOf }, content] = await Promise.all([
        import('./weak-digester.js'),
        readFile(host, file, signal),
      ]);
      const digests = await weakDigestsOf(content, { signal, onProgress: tell });
      this.#known.set(file.sha256, digests);
    } catch (thrown) {
      if (!signal.aborted) this.#error = toCaseError(thrown);
    }
    if (signal.aborted) return;
    this.#share = undefined;
    host.element.requestUpdate();
  }

  #forget(): void {
    this.#abort?.abort();
    this.#share = undefined;
    this.#error = undefined;
  }
}
