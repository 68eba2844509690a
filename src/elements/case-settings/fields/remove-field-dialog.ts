import { html, nothing } from 'lit';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import { namesField } from '../../../domain/fields/names-field.js';
import { errorWords } from '../../../i18n/error-words.js';
import { button } from '../../primitives/button.js';
import { askedTemplates, askedUsage } from '../edits/asked.js';
import type { SettingsTools } from '../settings-tools.js';
import { dependentsOf } from './field-words.js';

/** As many templates as are named before the rest is counted. */
const namedTemplates = 5;

/** Says what is lost with a field before it goes; one that others depend on stays. */
export function removeFieldDialog(
  tools: SettingsTools,
  { key, label, scope }: FieldDefinition,
  onRemove: () => void,
): void {
  const { host, dialog, words } = tools;
  const asked = askedUsage(tools);
  const templates = askedTemplates(tools);
  /** Which templates name it, and what becomes of them. Of a field of every case only what there is to say. */
  const inTemplates = () => {
    const { terms, formats } = words();
    const said = terms.fieldLibrary.removal;
    if (templates.error) return said.templatesUnknown;
    const names = (templates.value ?? []).filter((template) => namesField(template, key)).map(({ name }) => name);
    if (names.length === 0) return scope === 'reusable' ? said.noTemplates : undefined;
    // One more is named as fast as it is counted.
    const shown = names.length === namedTemplates + 1 ? names : names.slice(0, namedTemplates);
    return said.templates(shown, names.length - shown.length, formats);
  };
  dialog.show(
    () => {
      const { terms, formats } = words();
      const said = terms.fieldLibrary.removal;
      const needed = dependentsOf(key, host.scene().found?.fields ?? []);
      const cases = asked.value?.fields[key] ?? 0;
      // Said at once, so that nobody decides by half of it.
      const isKnown = [asked, templates].every(({ value, error }) => value ?? error);
      const inCases = asked.error
        ? `${errorWords(asked.error, terms)} ${said.kept}`
        : cases === 0
          ? said.unused
          : `${said.usedBy(cases, formats)} ${said.kept}`;
      return {
        heading: said.heading(label),
        body:
          needed.length > 0
            ? html`<p role="status"><bdi>${said.needed(needed, formats)}</bdi></p>`
            : html`<div class="told" role="status">
                <p><bdi>${isKnown ? inCases : terms.common.loading}</bdi></p>
                ${isKnown && inTemplates() !== undefined ? html`<p><bdi>${inTemplates()}</bdi></p>` : nothing}
              </div>`,
        actions: html`${button({ label: terms.common.cancel, autofocus: true, onClick: () => dialog.close() })}
        ${
          needed.length > 0
            ? nothing
            : button({
                label: said.remove,
                kind: 'danger',
                // It can be taken back, so that nobody has to wait for a count that cannot be had.
                inactive: !isKnown,
                onClick: () => {
                  dialog.close();
                  onRemove();
                },
              })
        }`,
      };
    },
    () => {
      asked.giveUp();
      templates.giveUp();
    },
  );
}
