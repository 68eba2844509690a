import { html, nothing, type TemplateResult } from 'lit';
import { ConnectorFields } from '../../../connectors/connector-fields.js';
import { ConnectorPicker } from '../../../connectors/connector-picker.js';
import type { CaseSettings } from '../../../../domain/cases/case.js';
import { field } from '../../../primitives/field.js';
import { choiceField } from './choice-field.js';
import { formBlock } from './form-block.js';
import type { TemplateModel } from './template-model.js';

/** How a case from this template behaves, and where it is pushed to. */
export class SettingsPart {
  readonly #model: TemplateModel;
  readonly #picker: ConnectorPicker;
  readonly #fields: ConnectorFields;

  constructor(model: TemplateModel) {
    this.#model = model;
    const { host, words } = model.tools;
    const shared = {
      words,
      readonly: () => model.busy,
      adapter: () => (this.#hasConnectors ? host.scene().adapter : undefined),
      announce: host.say,
    };
    const chosen = () => model.content.defaults.connector?.id;
    this.#picker = new ConnectorPicker(host.element, {
      ...shared,
      id: 'template-connector',
      chosen,
      owner: () => host.scene().owner,
      onChange: (connector) =>
        model.editDefaults({ connector: connector ? { id: connector.id, fields: {} } : undefined }),
    });
    this.#fields = new ConnectorFields(host.element, {
      ...shared,
      id: 'template-connector-field',
      connectorId: chosen,
      values: () => model.content.defaults.connector?.fields ?? {},
      // What a push needs may be said when the case is opened.
      problems: () => [],
      onChange: (fields, by) => {
        const { connector } = model.content.defaults;
        // What the connector itself starts with is not the template's to say.
        if (connector && by === 'person') model.editDefaults({ connector: { id: connector.id, fields } });
      },
      onLeave: () => undefined,
    });
  }

  render(): TemplateResult | typeof nothing {
    const model = this.#model;
    const { terms } = model.tools.words();
    const said = terms.templates.editor;
    const settings = this.#settings;
    if (settings.length === 0 && !this.#hasConnectors) return nothing;
    return formBlock({
      id: 'template-settings',
      heading: said.settings,
      content: html`${settings.map((name) => this.#renderSetting(name))}
      ${
        this.#hasConnectors
          ? html`${field({
              id: 'template-connector',
              label: terms.connector.label,
              optional: terms.common.optional,
              problems: model.sentences('defaults.connector'),
              control: (attributes) => this.#picker.render(attributes),
            })}
            ${this.#picker.isMissing ? nothing : this.#fields.render()}`
          : nothing
      }`,
    });
  }

  #renderSetting(name: keyof CaseSettings): TemplateResult {
    const model = this.#model;
    const said = model.tools.words().terms.templates.editor;
    const { settings = {} } = model.content.defaults;
    const value = settings[name];
    return choiceField(model, {
      id: `template-${name}`,
      label: said[name],
      path: `defaults.settings.${name}`,
      value: value === undefined ? undefined : value ? 'on' : 'off',
      choices: [
        ['on', said.onOff.on],
        ['off', said.onOff.off],
      ],
      onChange: (chosen) => {
        const { [name]: _former, ...others } = settings;
        const changed = chosen === undefined ? others : { ...others, [name]: chosen === 'on' };
        model.editDefaults({ settings: Object.keys(changed).length > 0 ? changed : undefined });
      },
    });
  }

  /** Those that do something here. */
  get #settings(): readonly (keyof CaseSettings)[] {
    const capabilities = this.#model.tools.host.scene().session?.capabilities;
    if (!capabilities) return [];
    return [
      ...(capabilities.alertSync ? (['syncAlerts'] as const) : []),
      ...(capabilities.groups.includes('observables') ? (['extractObservables'] as const) : []),
    ];
  }

  get #hasConnectors(): boolean {
    return this.#model.tools.host.scene().session?.capabilities.groups.includes('connectors') ?? false;
  }
}
