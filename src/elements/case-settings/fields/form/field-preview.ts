import { html, type TemplateResult } from 'lit';
import { checkFields } from '../../../../domain/fields/check-fields.js';
import type { FieldDefinition } from '../../../../domain/fields/field-definition.js';
import type { FieldValue } from '../../../../domain/fields/field-value.js';
import { defaultValues, type PlacedField } from '../../../../domain/fields/fields-of-case.js';
import { sameJson, type Json } from '../../../../domain/json.js';
import type { AdditionalFields } from '../../../fields/additional-fields.js';
import type { SettingsTools } from '../../settings-tools.js';
import { additionalFields } from './additional-fields.js';

/** What it is called here; a real key may be anything, or nothing yet. */
const key = 'preview';

/** A field as it will look, to be tried out. What is written into it is kept nowhere. */
export class FieldPreview {
  readonly #tools: SettingsTools;
  readonly #fields: AdditionalFields;
  #placed: readonly PlacedField[] = [];
  #tried: { readonly value: FieldValue } | undefined;
  #left = false;
  #of: Json = null;

  constructor(tools: SettingsTools) {
    this.#tools = tools;
    this.#fields = additionalFields(tools, {
      id: 'field-preview',
      placed: () => this.#placed,
      values: () => this.#values(),
      problems: () => (this.#left ? checkFields(this.#placed, this.#values(), { moment: 'save' }) : []),
      onChange: (_key, value) => {
        this.#tried = { value };
        tools.host.element.requestUpdate();
      },
      onLeave: () => {
        this.#left = this.#tried !== undefined;
        tools.host.element.requestUpdate();
      },
    });
  }

  /** Told before the element renders: what an input of people asks is asked at the start of an update. */
  show(definition: FieldDefinition | undefined): void {
    if (!definition) {
      this.#placed = [];
      this.#tried = undefined;
      this.#left = false;
      return;
    }
    const { showWhen: _shown, requiredWhen: _when, ...always } = definition;
    const label = always.label || this.#tools.words().terms.fieldLibrary.unnamed;
    this.#placed = [{ from: 'global', definition: { ...always, key, label } }];
    // What was tried in another kind, or over another default, says nothing about this one.
    const of = [definition.control, definition.control === 'markdown' ? null : (definition.default ?? null)] as Json;
    if (!sameJson(of, this.#of)) this.#tried = undefined;
    this.#of = of;
  }

  render(): TemplateResult {
    const { preview } = this.#tools.words().terms.fieldLibrary.form;
    return html`<section class="field-preview" part="preview" aria-label=${preview}>
      <p class="preview-heading" aria-hidden="true"><bdi>${preview}</bdi></p>
      ${this.#fields.render()}
    </section>`;
  }

  #values() {
    return this.#tried ? { [key]: this.#tried.value } : defaultValues(this.#placed);
  }
}
