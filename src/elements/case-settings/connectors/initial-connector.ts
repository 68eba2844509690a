import { html, type TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import { ConnectorPicker } from '../../connectors/connector-picker.js';
import { field } from '../../primitives/field.js';
import { settingsProblem } from '../edits/settings-problem.js';
import { mayChange } from '../settings-host.js';
import type { ConnectorTools } from './connector-tools.js';

/** Which connector new cases begin with, or none. */
export class InitialConnector {
  readonly #tools: ConnectorTools;
  readonly #picker: ConnectorPicker;

  /** `isGone` knows those that are taken away but for an undo. */
  constructor(tools: ConnectorTools, isGone: (id: string) => boolean) {
    this.#tools = tools;
    const { host, edits, words } = tools;
    this.#picker = new ConnectorPicker(host.element, {
      id: 'initial-connector',
      chosen: () => {
        const { found } = host.scene();
        const chosen = found && edits.shown(found).connectorId;
        return chosen && !isGone(chosen) ? chosen : null;
      },
      readonly: () => !mayChange(host),
      words,
      adapter: () => host.scene().adapter,
      owner: () => host.scene().owner,
      announce: host.say,
      onChange: (connector) => void this.#save(connector?.id ?? null),
    });
  }

  render(): TemplateResult {
    const { edits, known, words } = this.#tools;
    const { terms } = words();
    const said = terms.connectorSetup.initial;
    const nameOf = ({ connectorId }: Configuration) =>
      connectorId === null
        ? terms.connector.none
        : (known.all?.find(({ id }) => id === connectorId)?.name ?? terms.connector.missing);
    return html`<div class="initial-connector">
      ${field({
        id: 'initial-connector',
        label: said.label,
        hint: said.hint,
        problems: [],
        control: (attributes) => this.#picker.render(attributes),
      })}
      ${settingsProblem(this.#tools, { key: 'connectorId', label: said.label, textOf: nameOf })}
      ${edits.pending('connectorId') ? html`<p class="saving" role="status"><bdi>${terms.settings.saving}</bdi></p>` : ''}
    </div>`;
  }

  async #save(connectorId: string | null): Promise<void> {
    const { edits, host, words } = this.#tools;
    const { terms } = words();
    if (await edits.save('connectorId', { connectorId }))
      host.say(terms.settings.saved(terms.connectorSetup.initial.label));
  }
}
