import { html, nothing, type TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import { limits } from '../../../domain/limits.js';
import { mayChange } from '../settings-host.js';
import type { SettingsTools } from '../settings-tools.js';

/** Fields that went and keep their keys, to be brought back; nothing where there are none. */
export function removedFields(
  { host, words }: SettingsTools,
  { fields, removedFields: removed = [] }: Configuration,
  onBringBack: (field: FieldDefinition) => void,
): TemplateResult | typeof nothing {
  const { terms, formats } = words();
  const said = terms.fieldLibrary;
  if (removed.length === 0 || !mayChange(host)) return nothing;
  const isFull = fields.length >= limits.fieldDefinitions;
  return html`<details class="removed-fields">
    <summary><bdi>${said.removedOnes.heading(removed.length, formats)}</bdi></summary>
    <p class="note"><bdi>${said.removedOnes.hint}</bdi></p>
    <ul class="items" role="list">
      ${removed.map(
        (field) =>
          html`<li class="item">
            <span class="item-words">
              <bdi>${field.label}</bdi> <code class="item-key">${field.key}</code>
              <bdi class="removed-kind">${said.controls[field.control]}</bdi>
            </span>
            <button class="button secondary" type="button" aria-label=${said.removedOnes.bringBackOf(field.label)} aria-disabled=${isFull ? 'true' : nothing} @click=${() => isFull || onBringBack(field)}><span class="button-label">${said.removedOnes.bringBack}</span></button>
          </li>`,
      )}
    </ul>
  </details>`;
}
