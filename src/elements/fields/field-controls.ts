import type { ReactiveControllerHost } from 'lit';
import { MarkdownEditor } from '../markdown/markdown-editor.js';
import { markdownView } from '../markdown/markdown-view.js';
import { AdditionalFields, type AdditionalFieldsOptions } from './additional-fields.js';

export interface FieldControlsOptions extends Omit<AdditionalFieldsOptions, 'editor' | 'markdown'> {
  /** The level headings in Markdown begin at. */
  readonly headingLevel: number;
}

/** Additional fields whose Markdown is shown as such, and written in an editor. */
export const fieldControls = (
  host: ReactiveControllerHost & HTMLElement,
  { headingLevel, ...options }: FieldControlsOptions,
): AdditionalFields =>
  new AdditionalFields(host, {
    ...options,
    editor: ({ required, ...field }) =>
      new MarkdownEditor(host, {
        ...field,
        rows: 4,
        get required() {
          return required();
        },
        readonly: options.readonly,
        words: options.words,
        announce: options.announce,
      }),
    markdown: () => (text) => markdownView({ text, terms: options.words().terms, headingLevel }),
  });
