import { html, nothing, type TemplateResult } from 'lit';
import type { FieldMapping } from '../../../domain/connector.js';
import type { SettingsTools } from '../settings-tools.js';

/** What a connector takes of a case and where it goes, to be looked at. */
export function mappingTable(
  { words }: SettingsTools,
  name: string,
  mapping: readonly FieldMapping[],
): TemplateResult | typeof nothing {
  if (mapping.length === 0) return nothing;
  const said = words().terms.connectorSetup.mapping;
  return html`<div class="mapping-box" role="region" aria-label=${said.headingOf(name)} tabindex="0">
    <table class="mapping" part="connector-mapping">
      <thead>
        <tr><th scope="col"><bdi>${said.part}</bdi></th><th scope="col"><bdi>${said.target}</bdi></th><th scope="col"><bdi>${said.action}</bdi></th></tr>
      </thead>
      <tbody>
        ${mapping.map(
          ({ source, target, action }) =>
            html`<tr><th scope="row"><bdi>${said.parts[source]}</bdi></th><td><code>${target}</code></td><td><bdi>${said.actions[action]}</bdi></td></tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
