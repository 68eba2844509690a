import { html, nothing, type TemplateResult } from 'lit';
import type { CaseError } from '../../../domain/error.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { Words } from '../../../i18n/words.js';
import { keepFocus, listOptions, type ListboxOption, type OptionsOptions } from '../listbox.js';
import { offersRetry, retryButton } from '../retry.js';

export interface PopupOptions<Option extends ListboxOption> extends OptionsOptions<Option> {
  readonly popupId: string;
  /** Accessible name of the list. */
  readonly label: string;
  readonly multiple: boolean;
  /** An answer is on its way. */
  readonly pending: boolean;
  readonly error: CaseError | undefined;
  /** Said where there are no options. */
  readonly nothing: string;
  /** Stands above the options. */
  readonly note: string | undefined;
  readonly words: Words;
  readonly onRetry: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** What opens below the input: the options, or why there are none. */
export function popup<Option extends ListboxOption>(options: PopupOptions<Option>): TemplateResult {
  const { id, popupId, label, multiple, pending, error, note } = options;
  const isEmpty = options.options.length === 0;
  return html`<div class="popup" part="listbox" id=${popupId} popover="manual" @pointerdown=${keepFocus} @mousedown=${keepFocus} @keydown=${options.onKey}>
    ${note === undefined ? nothing : html`<p class="popup-words" id="${popupId}-note"><bdi>${note}</bdi></p>`}
    <ul class="options" id=${id} role="listbox" aria-label=${label} aria-multiselectable=${multiple ? 'true' : nothing} aria-busy=${pending ? 'true' : nothing} ?hidden=${isEmpty}>
      ${listOptions(options)}
    </ul>
    ${error ? failure(error, options) : isEmpty ? html`<p class="popup-words ${pending ? 'waiting' : ''}"><bdi>${pending ? options.words.terms.common.loading : options.nothing}</bdi></p>` : nothing}
  </div>`;
}

const failure = (
  error: CaseError,
  { words, pending, onRetry }: Pick<PopupOptions<ListboxOption>, 'words' | 'pending' | 'onRetry'>,
): TemplateResult => html`<div class="popup-words popup-failure">
  <p><bdi>${errorWords(error, words.terms)}</bdi></p>
  ${offersRetry(error) ? retryButton(error, words, { busy: pending, onClick: onRetry }) : nothing}
</div>`;
