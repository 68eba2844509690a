import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../domain/error.js';
import type { ConnectorFields } from '../connectors/connector-fields.js';
import type { ConnectorPicker } from '../connectors/connector-picker.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { field } from '../primitives/field.js';
import type { FormModel } from './form-model.js';
import { partFailed, partLoading } from './part-states.js';

interface Parts {
  readonly picker: ConnectorPicker;
  readonly fields: ConnectorFields;
}

/** Where the case is pushed to, and what that wants to know; loaded where there can be connectors. */
export class ConnectorPart {
  readonly #model: FormModel;
  readonly #parts: LazyController<Parts>;

  constructor(host: ReactiveControllerHost & HTMLElement, model: FormModel) {
    this.#model = model;
    this.#parts = new LazyController(host, async () => {
      const [{ ConnectorPicker }, { ConnectorFields }] = await Promise.all([
        import('../connectors/connector-picker.js'),
        import('../connectors/connector-fields.js'),
      ]);
      const shared = {
        readonly: () => model.busy,
        words: () => model.words,
        adapter: () => (model.offered.connector ? model.adapter : undefined),
        announce: (text: string) => model.announce(text),
      };
      const chosen = () => model.shown.connector?.id;
      return {
        picker: new ConnectorPicker(host, {
          ...shared,
          id: 'connector',
          chosen,
          owner: () => model.owner,
          onChange: (connector) => model.edit({ connector: connector && { id: connector.id, fields: {} } }),
          onLeave: () => model.leave('connector.id'),
          onAdd: () => (model.canAddConnector ? () => model.addConnector() : undefined),
        }),
        fields: new ConnectorFields(host, {
          ...shared,
          id: 'connector-field',
          connectorId: chosen,
          values: () => model.shown.connector?.fields ?? {},
          problems: () => model.problems,
          onChange: (fields, by) => this.#change(fields, by),
          onLeave: (key) => model.leave(`connector.fields.${key}`),
        }),
      };
    });
  }

  /** Every rule the connector's own fields break. */
  check(): readonly FieldProblem[] {
    return this.#model.offered.connector ? (this.#parts.value?.fields.check() ?? []) : [];
  }

  sentence(problem: FieldProblem): string | undefined {
    return this.#parts.value?.fields.sentence(problem);
  }

  focus(key: string): boolean {
    const parts = this.#parts.value;
    if (!parts) return false;
    if (!parts.fields.focus(key)) parts.picker.focus();
    return true;
  }

  render(): TemplateResult | typeof nothing {
    const { offered, words } = this.#model;
    const { terms } = words;
    if (!offered.connector) return nothing;
    if (this.#parts.failed) return this.#section(partFailed(terms, () => this.#parts.retry()));
    const parts = this.#parts.get();
    if (!parts) return this.#section(partLoading(terms));
    return this.#section(html`
      ${field({
        id: 'connector',
        label: terms.connector.label,
        optional: terms.common.optional,
        problems: this.#model.sentences('connector.id'),
        control: (attributes) => parts.picker.render(attributes),
      })}
      ${parts.picker.isMissing ? nothing : parts.fields.render()}
    `);
  }

  #section(content: TemplateResult): TemplateResult {
    return html`<section class="part part-connector" part="section">${content}</section>`;
  }

  // What the connector itself starts with nobody has typed: it neither makes a draft nor outlives another choice.
  #change(fields: NonNullable<FormModel['shown']['connector']>['fields'], by: 'person' | 'default'): void {
    const { shown, sources } = this.#model;
    if (!shown.connector) return;
    if (by === 'default') sources.startConnector(shown.connector.id, fields);
    else this.#model.edit({ connector: { id: shown.connector.id, fields } });
  }
}
