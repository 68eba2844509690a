import { html, nothing, type TemplateResult } from 'lit';
import { checkRequired } from '../../../domain/cases/check-case.js';
import { limits } from '../../../domain/limits.js';
import type { MarkdownEditor } from '../../markdown/markdown-editor.js';
import { button } from '../../primitives/button.js';
import { field } from '../../primitives/field.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { CaseError } from '../../../domain/error.js';
import { callout } from '../../primitives/callout.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import { textProblems } from '../edits/text-problems.js';
import type { TextFiles } from '../text-files.js';
import type { ViewTools } from '../view-tools.js';

export interface CommentEditorOptions {
  readonly editor: MarkdownEditor;
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Whether sending was tried with this text. */
  readonly tried: boolean;
  readonly busy: boolean;
  readonly files: TextFiles;
  readonly restored: boolean;
  /** What is to be known of the text. */
  readonly note?: string | undefined;
  readonly error: CaseError | undefined;
  readonly send: { readonly label: string; readonly busyLabel: string; readonly run: () => void };
  readonly cancel?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What a comment is written with. */
export function commentEditor({ words }: ViewTools, options: CommentEditorOptions): TemplateResult {
  const { editor, id, label, text, tried, busy, restored, note, error, send, cancel, files } = options;
  const { terms, formats } = words();
  const { noun } = terms.view.comment;
  const near = text.length > limits.comment * 0.9;
  const submit = (event: Event) => {
    event.preventDefault();
    send.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    send.run();
  };
  return html`<form class="editor-form" @submit=${submit} @keydown=${press}>
    ${note === undefined ? nothing : html`<p class="note"><bdi>${note}</bdi></p>`}
    ${restored ? html`<p class="note"><bdi>${terms.drafts.restored}</bdi></p>` : nothing}
    ${field({
      id,
      label,
      problems: tried
        ? textProblems(text, { path: 'text', label: noun, limit: limits.comment }, { terms, formats })
        : [],
      ...(near && { counter: terms.lengthLeft(text.length, limits.comment, formats) }),
      control: (attributes) => editor.render(attributes),
    })}
    ${files.render(busy)}
    ${
      error
        ? callout({
            kind: 'danger',
            text: terms.view.notSaved(noun),
            hint:
              error.code === 'validation'
                ? error.fields.map((problem) => terms.problem(problem, noun, formats)).join(' ')
                : errorWords(error, terms),
            ...(offersRetry(error) && {
              action: retryButton(error, { terms, formats }, { busy, onClick: send.run }),
            }),
          })
        : nothing
    }
    <div class="edit-actions">
      ${button({ label: send.label, kind: 'primary', type: 'submit', busy, busyLabel: send.busyLabel })}
      ${cancel ? button({ label: cancel.label, onClick: cancel.run }) : nothing}
    </div>
  </form>`;
}

export const isSendable = (text: string): boolean => checkRequired('text', text, limits.comment).length === 0;
