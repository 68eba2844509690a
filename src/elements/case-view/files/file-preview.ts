import { html, nothing, type TemplateResult } from 'lit';
import type { FileAttachment } from '../../../domain/attachments.js';
import { toCaseError, type CaseError } from '../../../domain/error.js';
import { errorWords } from '../../../i18n/error-words.js';
import { inertContent } from '../../attachments/inert-content.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import type { ViewTools } from '../view-tools.js';
import { readFile } from './file-reads.js';
import { kindOf } from './file-row.js';

/** So much of a text is shown: a page lays out no more of it without a pause. */
const shownBytes = 256 * 1024;

type Shown =
  | { readonly as: 'image'; readonly url: string }
  | { readonly as: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly as: 'nothing' };

/** Shows an image or a text over the view. A text is text, whatever is written in it. */
export class FilePreview {
  readonly #tools: ViewTools;
  readonly #onDownload: (file: FileAttachment) => void;
  #file: FileAttachment | undefined;
  #shown: Shown | undefined;
  #error: CaseError | undefined;
  #abort: AbortController | undefined;

  constructor(tools: ViewTools, onDownload: (file: FileAttachment) => void) {
    this.#tools = tools;
    this.#onDownload = onDownload;
  }

  show(file: FileAttachment): void {
    const { dialog, words } = this.#tools;
    dialog.show(
      () => ({
        heading: file.name,
        body: html`<div class="file-preview">${this.#body()}</div>`,
        actions: button({ label: words().terms.caseFiles.downloadWord, onClick: () => this.#onDownload(file) }),
      }),
      () => this.#forget(),
    );
    this.#file = file;
    void this.#load(file);
  }

  async #load(file: FileAttachment): Promise<void> {
    const { host } = this.#tools;
    const abort = new AbortController();
    this.#abort = abort;
    this.#error = undefined;
    host.element.requestUpdate();
    try {
      const content = await readFile(host, file, abort.signal);
      const shown = await this.#shownOf(file, content);
      if (abort.signal.aborted) revoke(shown);
      else this.#shown = shown;
    } catch (thrown) {
      if (!abort.signal.aborted) this.#error = toCaseError(thrown);
    }
    host.element.requestUpdate();
  }

  async #shownOf(file: FileAttachment, content: Blob): Promise<Shown> {
    // A backend may have kept no type with the bytes; without one a browser shows no drawing.
    if (kindOf(file) === 'image') {
      const { name, mimeType: type } = file;
      return { as: 'image', url: URL.createObjectURL(await inertContent(content, { name, type })) };
    }
    const bytes = new Uint8Array(await content.slice(0, shownBytes).arrayBuffer());
    const isCut = content.size > shownBytes;
    // What the cut leaves of a letter is not shown.
    const text = new TextDecoder(encodingOf(bytes)).decode(bytes, { stream: isCut });
    return { as: 'text', text, isCut };
  }

  #body(): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const { caseFiles } = terms;
    const file = this.#file;
    const error = this.#error;
    if (error && file)
      return callout({
        kind: 'danger',
        text: error.code === 'not_found' ? caseFiles.gone : errorWords(error, terms),
        ...(offersRetry(error) && {
          action: retryButton(error, { terms, formats }, { busy: false, onClick: () => void this.#load(file) }),
        }),
      });
    const shown = this.#shown;
    if (!shown || !file) return html`<p class="quiet activity-wait" role="status">${terms.common.loading}</p>`;
    switch (shown.as) {
      case 'image':
        return html`<img class="file-image" src=${shown.url} alt=${file.name} @error=${this.#handleError} />`;
      case 'text':
        return html`${shown.isCut ? html`<p class="quiet">${caseFiles.cut(formats.bytes(shownBytes))}</p>` : nothing}
          <pre class="file-text" dir="auto" tabindex="0" role="region" aria-label=${file.name}>${shown.text}</pre>`;
      case 'nothing':
        return html`<p class="quiet">${caseFiles.notShown}</p>`;
    }
  }

  // No image after all, or one the page is not allowed to show.
  readonly #handleError = (): void => {
    if (this.#shown) revoke(this.#shown);
    this.#shown = { as: 'nothing' };
    this.#tools.host.element.requestUpdate();
  };

  #forget(): void {
    this.#abort?.abort();
    if (this.#shown) revoke(this.#shown);
    this.#shown = undefined;
    this.#error = undefined;
    this.#file = undefined;
  }
}

function revoke(shown: Shown): void {
  if (shown.as === 'image') URL.revokeObjectURL(shown.url);
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
