import { html, nothing } from 'lit';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import { errorWords } from '../../../i18n/error-words.js';
import { button } from '../../primitives/button.js';
import { askedUsage } from '../edits/asked-usage.js';
import type { SettingsTools } from '../settings-tools.js';
import { dependentsOf } from './field-words.js';

/** Says what is lost with a field before it goes; one that others depend on stays. */
export function removeFieldDialog(
  tools: SettingsTools,
  { key, label, scope }: FieldDefinition,
  onRemove: () => void,
): void {
  const { host, dialog, words } = tools;
  const asked = askedUsage(tools);
  dialog.show(
    () => {
      const { terms, formats } = words();
      const said = terms.fieldLibrary.removal;
      const needed = dependentsOf(key, host.scene().found?.fields ?? []);
      const cases = asked.value?.fields[key] ?? 0;
      const told = asked.value
        ? cases === 0
          ? said.unused
          : `${said.usedBy(cases, formats)} ${said.kept}`
        : asked.error
          ? `${errorWords(asked.error, terms)} ${said.kept}`
          : terms.common.loading;
      return {
        heading: said.heading(label),
        body:
          needed.length > 0
            ? html`<p role="status"><bdi>${said.needed(needed, formats)}</bdi></p>`
            : html`<p role="status"><bdi>${told}</bdi></p>
                ${scope === 'reusable' ? html`<p><bdi>${said.templates}</bdi></p>` : nothing}`,
        actions: html`${button({ label: terms.common.cancel, autofocus: true, onClick: () => dialog.close() })}
        ${
          needed.length > 0
            ? nothing
            : button({
                label: said.remove,
                kind: 'danger',
                // It can be taken back, so that nobody has to wait for a count that cannot be had.
                inactive: !asked.value && !asked.error,
                onClick: () => {
                  dialog.close();
                  onRemove();
                },
              })
        }`,
      };
    },
    () => asked.giveUp(),
  );
}
