import { html, nothing, type TemplateResult } from 'lit';
import type { CaseError } from '../../domain/error.js';
import type { CaseRow } from '../../domain/find/case-query.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Words } from '../../i18n/words.js';
import { attachableWords } from '../attachments/attachable-words.js';
import { isNothing, type Countable } from '../attachments/attachables.js';
import { callout } from '../primitives/callout.js';
import { offersRetry, retryButton } from '../primitives/retry.js';
import type { AttachmentTypes } from '../provider/attachment-type.js';
import { refusalWords } from './picker-words.js';

export interface PickerNoticesOptions {
  /** Alerts of other owners that were left out. */
  readonly foreign: number;
  /** Why the last try to add failed, to which case, what of it landed before and what did not. */
  readonly failure:
    | { readonly error: CaseError; readonly row: CaseRow; readonly landed: Countable; readonly left: Countable }
    | undefined;
  /** Why the list may be old. */
  readonly listError: CaseError | undefined;
  /** Something is being added: one thing at a time. */
  readonly adding: boolean;
  /** The list is being read. */
  readonly reading: boolean;
  readonly words: Words;
  readonly types: AttachmentTypes | undefined;
  readonly onRetry: () => void;
  readonly onRefresh: () => void;
}

/** What is to be known before another case is chosen. */
export function pickerNotices(options: PickerNoticesOptions): TemplateResult {
  const { foreign, failure, listError, reading, words, onRefresh } = options;
  const { terms, formats } = words;
  return html`<div class="picker-notices">
    ${foreign > 0 ? callout({ kind: 'warning', text: terms.addToCase.foreignLeftOut(foreign, formats) }) : nothing}
    ${failure ? notAdded(failure, options) : nothing}
    ${
      listError
        ? callout({
            kind: 'warning',
            text: errorWords(listError, terms),
            ...(offersRetry(listError) && {
              action: retryButton(listError, words, { busy: reading, onClick: onRefresh }),
            }),
          })
        : nothing
    }
  </div>`;
}

type Failure = NonNullable<PickerNoticesOptions['failure']>;

export function failureWords({ row, landed, left }: Failure, words: Words, types: AttachmentTypes | undefined): string {
  const { addToCase } = words.terms;
  const name = addToCase.named(row.number, row.title);
  if (isNothing(landed)) return addToCase.failed(name);
  return addToCase.addedInPart(attachableWords(landed, words, types), name, attachableWords(left, words, types));
}

function notAdded(failure: Failure, { adding, words, types, onRetry }: PickerNoticesOptions): TemplateResult {
  const { error } = failure;
  return callout({
    kind: 'danger',
    text: failureWords(failure, words, types),
    hint: refusalWords(error, words),
    ...(offersRetry(error) && { action: retryButton(error, words, { busy: adding, onClick: onRetry }) }),
  });
}
