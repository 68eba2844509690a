import { html, nothing, type TemplateResult } from 'lit';
import type { Connector } from '../../../domain/connector.js';
import { connectorMark } from '../../connectors/connector-mark.js';
import { icon } from '../../primitives/icon.js';
import { mayManage, type ConnectorTools } from './connector-tools.js';
import { mappingTable } from './mapping-table.js';

export interface ConnectorRowOptions {
  readonly connector: Connector;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One connector in their list. What the host set up is looked at only. */
export function connectorRow(
  tools: ConnectorTools,
  { connector, onEdit, onRemove }: ConnectorRowOptions,
): TemplateResult {
  const { host, known, words } = tools;
  const { terms, formats } = words();
  const said = terms.connectorSetup;
  const { id, name, type, deprecated, preset, mapping = [] } = connector;
  const cases = known.casesOf(id);
  const kind = known.types?.find((each) => each.type === type)?.name;
  const facts = [
    kind,
    cases === undefined ? undefined : cases === 0 ? said.unused : said.usedBy(cases, formats),
    preset ? said.preset : undefined,
    deprecated ? terms.connector.deprecated : undefined,
  ].filter((fact) => fact !== undefined);
  const isEditable = mayManage(host) && !preset;
  return html`<li class="connector" part="connector-row" data-connector=${id}>
    ${connectorMark(type)}
    <div class="connector-words">
      <p class="connector-name"><bdi>${name}</bdi></p>
      <p class="connector-facts">${facts.map((fact, place) => html`${place > 0 ? ' · ' : nothing}<bdi>${fact}</bdi>`)}</p>
    </div>
    ${
      isEditable
        ? html`<div class="connector-actions">
            <button class="icon-button" type="button" aria-label=${terms.settings.edit(name)} @click=${onEdit}>${icon('edit')}</button>
            <button class="icon-button" type="button" aria-label=${terms.common.remove(name)} @click=${onRemove}>${icon('close')}</button>
          </div>`
        : nothing
    }
    ${
      mapping.length > 0
        ? html`<details class="connector-mapping">
            <summary><bdi>${said.mapping.heading}</bdi><span class="visually-hidden">: ${name}</span></summary>
            ${mappingTable(tools, name, mapping)}
          </details>`
        : nothing
    }
  </li>`;
}
