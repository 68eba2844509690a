import '../../i18n/english/markdown.js';
import type { ReactiveControllerHost } from 'lit';
import { MarkdownEditor } from '../markdown/markdown-editor.js';
import { markdownEditorStyles } from '../markdown/markdown-editor.styles.js';
import { markdownView } from '../markdown/markdown-view.js';
import { markdownViewStyles } from '../markdown/markdown-view.styles.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { comboboxStyles } from '../primitives/combobox/combobox.styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { switchStyles } from '../primitives/switch.styles.js';
import { AdditionalFields, type AdditionalFieldsOptions } from './additional-fields.js';

export interface FieldControlsOptions extends Omit<AdditionalFieldsOptions, 'editor' | 'markdown'> {
  /** The level headings in Markdown begin at. */
  readonly headingLevel: number;
}

/** Additional fields whose Markdown is shown as such, and written in an editor; wherever they stand, they look alike. */
export function fieldControls(
  host: ReactiveControllerHost & HTMLElement,
  { headingLevel, ...options }: FieldControlsOptions,
): AdditionalFields {
  adoptStyles(host, [fieldStyles, switchStyles, comboboxStyles, markdownEditorStyles, markdownViewStyles]);
  return new AdditionalFields(host, {
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
}
