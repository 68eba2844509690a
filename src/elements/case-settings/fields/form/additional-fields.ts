import { AdditionalFields, type AdditionalFieldsOptions } from '../../../fields/additional-fields.js';
import { MarkdownEditor } from '../../../markdown/markdown-editor.js';
import { markdownView } from '../../../markdown/markdown-view.js';
import type { SettingsTools } from '../../settings-tools.js';

import '../../../../i18n/english/markdown.js';

/** Controls as people will fill them in on a case, in the settings. */
export const additionalFields = (
  { host, words }: SettingsTools,
  options: Pick<AdditionalFieldsOptions, 'id' | 'placed' | 'values' | 'problems' | 'sentence' | 'onChange' | 'onLeave'>,
): AdditionalFields =>
  new AdditionalFields(host.element, {
    ...options,
    readonly: () => false,
    words,
    adapter: () => host.scene().adapter,
    owner: () => host.scene().owner,
    user: () => host.scene().session?.user,
    timeZone: () => host.scene().timeZone,
    editor: ({ required, ...field }) =>
      new MarkdownEditor(host.element, {
        ...field,
        rows: 4,
        get required() {
          return required();
        },
        readonly: () => false,
        words,
        announce: host.say,
      }),
    markdown: () => (text) => markdownView({ text, terms: words().terms, headingLevel: 4 }),
    announce: host.say,
  });
