import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseError } from '../../domain/error.js';
import type { Words } from '../../i18n/words.js';
import { button } from '../primitives/button.js';
import { icon } from '../primitives/icon.js';
import { fileRefusalWords } from './file-refusal.js';
import type { ChosenFile, StagedFiles } from './staged-files.js';

export interface StagedListOptions {
  /** Of the list, unique in its root. */
  readonly id: string;
  readonly files: readonly ChosenFile[];
  readonly staging: StagedFiles;
  readonly readonly: boolean;
  readonly words: Words;
  readonly onRemove: (file: ChosenFile) => void;
}

/** Files that go with what is written, each with how far it is. They come from the editor: chosen, pasted or dropped. */
export function stagedList(options: StagedListOptions): TemplateResult | typeof nothing {
  const { id, files, staging, words } = options;
  const refusals = refusalsIn(staging, words);
  if (files.length === 0 && refusals.length === 0) return nothing;
  return html`<div class="staged-files" part="files" role="group" aria-label=${words.terms.files.heading} tabindex="-1" id=${id}>
    <ul class="staged-list" role="list" ?hidden=${files.length === 0}>
      ${repeat(
        files,
        (file) => file.id,
        (file) => stagedItem(file, options),
      )}
    </ul>
    ${
      refusals.length === 0
        ? nothing
        : html`<div class="field-problem" id="${id}-problem">${refusals.map((refusal) => html`<p><bdi>${refusal}</bdi></p>`)}</div>`
    }
  </div>`;
}

/** Why files were not taken. */
export const refusalsIn = ({ refused }: StagedFiles, words: Words): readonly string[] =>
  refused.map(({ file, refusal }) => fileRefusalWords(file, refusal, words));

function stagedItem(file: ChosenFile, { staging, readonly, words, onRemove }: StagedListOptions): TemplateResult {
  const { terms, formats } = words;
  const { id, name, size, staged } = file;
  const state = staged ? undefined : staging.staging(id);
  const isUnderWay = !staged && !state?.error;
  return html`<li class="staged-file ${state?.error ? 'failing' : ''}" part="file">
    ${picture(file, staging)}
    <span class="staged-name" dir="auto">${name}</span>
    <span class="staged-facts">
      ${
        state?.error
          ? html`<span class="staged-problem">${problemOf(name, state.error, words)}</span>`
          : staged
            ? html`<bdi>${formats.bytes(size)}</bdi>`
            : html`<progress class="staged-progress" max="1" .value=${state?.share ?? 0} aria-label=${terms.files.uploading(name)}></progress>`
      }
    </span>
    ${state?.error && !isLost(state.error) ? button({ label: terms.common.retry, kind: 'quiet', onClick: () => staging.retry(id) }) : nothing}
    <button class="icon-button" type="button" aria-label=${isUnderWay ? terms.files.cancel(name) : terms.common.remove(name)} ?disabled=${readonly} @click=${() => onRemove(file)}>
      ${icon('close')}
    </button>
  </li>`;
}

/** A picture as it is, small; where the page is not allowed to show it, its name has to do. */
function picture({ id, mimeType }: ChosenFile, staging: StagedFiles): TemplateResult | typeof nothing {
  const address = /^image\//iu.test(mimeType) ? staging.addressOf(id) : undefined;
  if (address === undefined) return nothing;
  const hide = ({ currentTarget }: Event) => ((currentTarget as HTMLElement).hidden = true);
  return html`<img class="staged-picture" alt="" src=${address} decoding="async" @error=${hide} />`;
}

/** There is nothing left to try again with. */
const isLost = ({ code }: CaseError): boolean => code === 'not_found';

function problemOf(name: string, error: CaseError, { terms }: Words): string {
  if (isLost(error)) return terms.files.lost(name);
  return error.code === 'too_large' ? terms.errors.too_large : terms.files.failed;
}
