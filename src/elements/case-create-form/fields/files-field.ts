import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseError } from '../../../domain/error.js';
import type { Formats } from '../../../i18n/formats.js';
import type { Terms } from '../../../i18n/terms.js';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import type { ChosenFile } from '../form-values.js';
import type { Staging } from '../staged-files.js';

export interface FilesFieldOptions {
  readonly files: readonly ChosenFile[];
  readonly staging: (id: string) => Staging | undefined;
  /** Where the content of a file can be seen, once that is known. */
  readonly addressOf: (id: string) => string | undefined;
  readonly problems: readonly string[];
  readonly readonly: boolean;
  readonly terms: Terms;
  readonly formats: Formats;
  readonly onRemove: (id: string) => void;
  readonly onRetry: (id: string) => void;
}

/** Files that go with the case, each with how far it is. They come from the editor: chosen, pasted or dropped. */
export function filesField(options: FilesFieldOptions): TemplateResult | typeof nothing {
  const { files, problems, terms } = options;
  if (files.length === 0 && problems.length === 0) return nothing;
  return html`<div class="files" part="files" role="group" aria-label=${terms.files.heading} tabindex="-1" id="files">
    <ul class="file-list" role="list" ?hidden=${files.length === 0}>
      ${repeat(
        files,
        ({ id }) => id,
        (file) => fileItem(file, options),
      )}
    </ul>
    ${
      problems.length === 0
        ? nothing
        : html`<div class="field-problem" id="files-problem">${problems.map((problem) => html`<p><bdi>${problem}</bdi></p>`)}</div>`
    }
  </div>`;
}

function fileItem(file: ChosenFile, options: FilesFieldOptions): TemplateResult {
  const { staging, readonly, terms, formats, onRemove, onRetry } = options;
  const { id, name, size, staged } = file;
  const state = staged ? undefined : staging(id);
  return html`<li class="file" part="file">
    <span class="file-name"><bdi>${name}</bdi></span>
    <span class="file-facts">
      ${
        state?.error
          ? html`<span class="file-problem">${problemOf(name, state.error, terms)}</span>`
          : staged
            ? formats.bytes(size)
            : html`<progress class="file-progress" max="1" .value=${state?.share ?? 0} aria-label=${terms.files.uploading(name)}></progress>`
      }
    </span>
    ${state?.error && !isLost(state.error) ? button({ label: terms.common.retry, kind: 'quiet', onClick: () => onRetry(id) }) : nothing}
    <button class="icon-button" type="button" aria-label=${terms.common.remove(name)} ?disabled=${readonly} @click=${() => onRemove(id)}>
      ${icon('close')}
    </button>
  </li>`;
}

/** There is nothing left to try again with. */
const isLost = ({ code }: CaseError): boolean => code === 'not_found';

function problemOf(name: string, error: CaseError, terms: Terms): string {
  if (isLost(error)) return terms.files.lost(name);
  return error.code === 'too_large' ? terms.errors.too_large : terms.files.failed;
}
