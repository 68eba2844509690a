import { html, nothing, type TemplateResult } from 'lit';
import { errorWords } from '../../../i18n/error-words.js';
import type { Words } from '../../../i18n/words.js';
import { doubleWords } from '../../attachments/file-double.js';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import { marks } from '../../primitives/marks.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import { refusalWords, type Upload } from './upload.js';

export interface UploadRowOptions {
  readonly words: Words;
  readonly onDrop: () => void;
  readonly onRetry: () => void;
  readonly onConfirm: () => void;
}

/** A file on its way to the case: how far it is, or what is in its way. */
export function uploadRow(upload: Upload, options: UploadRowOptions): TemplateResult {
  const { name, state, file } = upload;
  const { words, onDrop, onRetry, onConfirm } = options;
  const { terms, formats } = words;
  const { caseFiles } = terms;
  const isEnded = state.at === 'failed' || state.at === 'refused';
  return html`<li class="file-row upload" part="upload" data-upload=${upload.id}>
    <span class="file-icon">${icon('file')}</span>
    <div class="file-words">
      <span class="attached-name file-name"><bdi>${name || file.name}</bdi></span>
      ${stateWords(upload, words)}
    </div>
    <div class="file-actions" role="group" aria-label=${name || file.name}>
      ${
        state.at === 'asking'
          ? html`${button({ label: caseFiles.addAnyway, onClick: onConfirm })}
            ${button({ label: caseFiles.leaveOut, kind: 'quiet', onClick: onDrop })}`
          : nothing
      }
      ${
        state.at === 'failed' && offersRetry(state.error)
          ? retryButton(state.error, { terms, formats }, { busy: false, onClick: onRetry })
          : nothing
      }
      ${
        state.at === 'asking' || state.at === 'attaching'
          ? nothing
          : html`<button class="icon-button" type="button" aria-label=${isEnded ? terms.common.remove(name || file.name) : terms.files.cancel(name)} @click=${onDrop}>${icon('close')}</button>`
      }
    </div>
  </li>`;
}

function stateWords(upload: Upload, words: Words): TemplateResult {
  const { terms, formats } = words;
  const { state, name, file } = upload;
  switch (state.at) {
    case 'waiting':
      return html`<span class="file-facts">${terms.caseFiles.waiting} · ${formats.bytes(file.size)}</span>`;
    case 'staging':
      return html`<span class="file-facts">
        <progress class="upload-progress" max="1" .value=${state.share} aria-label=${terms.files.uploading(name)}></progress>
        <bdi>${formats.bytes(file.size)}</bdi>
      </span>`;
    case 'attaching':
      return html`<span class="file-facts">${terms.caseFiles.adding}</span>`;
    case 'asking':
      return note('warning', doubleWords(upload.name, state.double, words));
    case 'refused':
      return note('danger', refusalWords(upload, state.refusal, words));
    case 'failed':
      return note('danger', `${terms.files.failed} ${errorWords(state.error, terms)}`);
  }
}

const note = (kind: 'warning' | 'danger', text: string): TemplateResult =>
  html`<span class="upload-note ${kind}"><svg class="upload-mark" viewBox="0 0 16 16" aria-hidden="true">${marks[kind]}</svg><bdi>${text}</bdi></span>`;
