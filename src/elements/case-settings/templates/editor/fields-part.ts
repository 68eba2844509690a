import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldDefinition, FieldReference } from '../../../../domain/fields/field-definition.js';
import type { FieldKey } from '../../../../domain/fields/field-value.js';
import { fieldsOfCase } from '../../../../domain/fields/fields-of-case.js';
import { LazyController } from '../../../controllers/lazy-controller.js';
import type { AdditionalFields } from '../../../fields/additional-fields.js';
import { button } from '../../../primitives/button.js';
import { field } from '../../../primitives/field.js';
import { icon } from '../../../primitives/icon.js';
import type { FieldForm } from '../../fields/form/field-form.js';
import { fieldDefaults } from './field-defaults.js';
import { formBlock } from './form-block.js';
import type { TemplateModel } from './template-model.js';

type Entry = FieldReference | FieldDefinition;

const keyOf = (entry: Entry): string => ('use' in entry ? entry.use : entry.key);

/** Which fields a case from this template has, of the library and of its own, in which order, and what they begin with. */
export class FieldsPart {
  readonly #model: TemplateModel;
  readonly #values: AdditionalFields;
  readonly #own: LazyController<FieldForm>;

  constructor(model: TemplateModel) {
    this.#model = model;
    const { tools } = model;
    this.#own = new LazyController(tools.host.element, async () => {
      const { FieldForm } = await import('../../fields/form/field-form.js');
      return new FieldForm(tools, {
        isPart: true,
        editOf: () => 'field of a template',
        others: () => this.#others,
        onChange: () => model.keepField(this.#own.value?.draft),
        onSave: (definition, seen) => this.#take(definition, seen),
        onEnd: (key) => this.#ended(key),
      });
    });
    tools.host.element.addController({ hostUpdate: () => this.#follow() });
    this.#values = fieldDefaults(model);
  }

  get isDefining(): boolean {
    return this.#own.value?.isOpen ?? false;
  }

  /** Whether nothing is defined that is not taken; else it is gone to. */
  commit(): boolean {
    if (this.#model.field === undefined) {
      this.#own.value?.close();
      return true;
    }
    this.#own.value?.focus();
    return false;
  }

  clear(): void {
    this.#own.value?.close();
  }

  focusValue(key: string): boolean {
    return this.#values.focus(key);
  }

  render(): TemplateResult {
    const said = this.#model.tools.words().terms.templates.editor;
    const fields = this.#model.content.fields ?? [];
    const lost = this.#lostKeys;
    return html`${formBlock({
      id: 'template-fields',
      heading: said.fields,
      hint: said.fieldsHint,
      content: html`${
        fields.length === 0 && lost.length === 0
          ? html`<p class="quiet"><bdi>${said.noFields}</bdi></p>`
          : html`<ol class="template-fields" role="list">
              ${repeat(fields, keyOf, (entry, index) => this.#renderEntry(entry, index, fields))}
              ${lost.map((key) => this.#renderLost(key))}
            </ol>`
      }
      ${this.isDefining && this.#own.value?.isNew ? this.#renderOwn() : nothing}
      ${this.isDefining ? nothing : html`${this.#renderAdd(fields)} ${this.#renderDefine()}`}`,
    })}
    ${
      this.#values.empty
        ? nothing
        : formBlock({
            id: 'template-values',
            heading: said.values,
            hint: said.valuesHint,
            content: html`${this.#values.render()}`,
          })
    }`;
  }

  #renderEntry(entry: Entry, index: number, fields: readonly Entry[]): TemplateResult {
    const { terms } = this.#model.tools.words();
    const said = terms.templates.editor;
    const key = keyOf(entry);
    const found = this.#model.library.fields.find((each) => each.key === key);
    const label = ('use' in entry ? (entry.label ?? found?.label ?? this.#lostLabel(key)) : entry.label) ?? key;
    const problems = this.#model.sentences(`fields.${index}`);
    const move = (name: 'up' | 'down', to: number) =>
      html`<button class="icon-button" type="button" data-move="${key} ${name}" aria-label=${said[name](label)} aria-disabled=${to < 0 || to >= fields.length ? 'true' : nothing} @click=${() => this.#move(entry, to)}>${icon(name)}</button>`;
    return html`<li class=${problems.length > 0 ? 'template-field faulty' : 'template-field'}>
      <span class="template-field-name"><bdi>${label}</bdi> <code class="item-key">${key}</code></span>
      <span class="template-field-buttons">
        ${move('up', index - 1)} ${move('down', index + 1)}
        ${
          'use' in entry
            ? nothing
            : html`<button class="icon-button" type="button" data-define=${key} aria-label=${terms.settings.edit(label)} aria-disabled=${this.isDefining ? 'true' : nothing} @click=${() => this.#define(entry)}>${icon('edit')}</button>`
        }
        <button class="icon-button" type="button" aria-label=${terms.common.remove(label)} @click=${() => this.#remove(entry)}>${icon('close')}</button>
      </span>
      ${
        'use' in entry
          ? found
            ? this.#renderOverrides(entry, found, index)
            : html`<p class="problem"><bdi>${said.fieldGone}</bdi></p>`
          : this.isDefining && this.#own.value?.key === key
            ? html`<div class="template-field-own">${this.#renderOwn()}</div>`
            : html`<p class="template-field-overrides quiet"><bdi>${said.fieldOwn}</bdi></p>`
      }
      ${found || !('use' in entry) ? problems.map((problem) => html`<p class="problem"><bdi>${problem}</bdi></p>`) : nothing}
    </li>`;
  }

  /** What the template says of a field that every case had, and that is gone. */
  #renderLost(key: FieldKey): TemplateResult {
    const { terms } = this.#model.tools.words();
    const label = this.#lostLabel(key) ?? key;
    return html`<li class="template-field faulty">
      <span class="template-field-name"><bdi>${label}</bdi> <code class="item-key">${key}</code></span>
      <span class="template-field-buttons">
        <button class="icon-button" type="button" aria-label=${terms.common.remove(label)} @click=${() => this.#forget(key)}>${icon('close')}</button>
      </span>
      <p class="problem"><bdi>${terms.templates.editor.fieldGone}</bdi></p>
    </li>`;
  }

  /** Fields the template says what they begin with, and does not have. */
  get #lostKeys(): readonly FieldKey[] {
    const { content, library } = this.#model;
    const named = (content.fields ?? []).map(keyOf);
    const has = new Set([...named, ...fieldsOfCase(library, content).map(({ definition }) => definition.key)]);
    return Object.keys(content.defaults.fields ?? {}).filter((key) => !has.has(key));
  }

  #lostLabel(key: FieldKey): string | undefined {
    return this.#model.tools.host.scene().found?.removedFields?.find((each) => each.key === key)?.label;
  }

  /** What the template says of a field of the library instead of the library. */
  #renderOverrides(entry: FieldReference, found: FieldDefinition, index: number): TemplateResult {
    const said = this.#model.tools.words().terms.templates.editor;
    const { busy } = this.#model;
    const label = (event: Event) => {
      const text = (event.target as HTMLInputElement).value;
      const { label: _label, ...rest } = entry;
      this.#replace(index, text === '' ? rest : { ...rest, label: text });
    };
    const required = (event: Event) => {
      const on = (event.target as HTMLInputElement).checked;
      const { required: _required, ...rest } = entry;
      this.#replace(index, on === (found.required ?? false) ? rest : { ...rest, required: on });
    };
    return html`<div class="template-field-overrides">
      <label class="visually-hidden" for="template-field-${index}">${said.fieldLabel(found.label)}</label>
      <input class="input" part="input" id="template-field-${index}" type="text" dir="auto" autocomplete="off" placeholder=${found.label} ?readonly=${busy} .value=${live(entry.label ?? '')} @input=${label} />
      ${
        found.control === 'markdown'
          ? nothing
          : html`<label class="choice">
              <input type="checkbox" aria-label=${said.fieldRequiredOf(found.label)} ?disabled=${busy} .checked=${live(entry.required ?? found.required ?? false)} @change=${required} />
              <span class="choice-words"><bdi>${said.fieldRequired}</bdi></span>
            </label>`
      }
    </div>`;
  }

  #renderAdd(fields: readonly Entry[]): TemplateResult | typeof nothing {
    const { library, busy, tools } = this.#model;
    const said = tools.words().terms.templates.editor;
    const used = new Set(fields.map(keyOf));
    const left = library.fields.filter(({ key }) => !used.has(key));
    if (left.length === 0) return nothing;
    const add = (event: Event) => {
      const select = event.target as HTMLSelectElement;
      const chosen = left[select.selectedIndex - 1];
      select.selectedIndex = 0;
      if (chosen) this.#model.edit({ fields: [...fields, { use: chosen.key }] });
    };
    return field({
      id: 'template-add-field',
      label: said.addField,
      problems: [],
      control: ({ id }) => html`<span class="select">
        <select class="input" part="input" id=${id} ?disabled=${busy} @change=${add}>
          <option value="">${said.chooseField}</option>
          ${left.map(({ key, label }) => html`<option value=${key}>${label}</option>`)}
        </select>
        ${icon('chevron')}
      </span>`,
    });
  }

  #renderDefine(): TemplateResult {
    const { busy, tools } = this.#model;
    const said = tools.words().terms.templates.editor;
    return html`<div class="template-define">${button({ label: said.defineField, inactive: busy, onClick: () => this.#define(undefined) })}</div>`;
  }

  #renderOwn(): TemplateResult {
    return this.#own.value?.render({ restored: false }) ?? html``;
  }

  #define(seen: FieldDefinition | undefined): void {
    if (this.isDefining || this.#model.busy) return;
    void this.#own.load().then((form) => form?.begin(seen));
  }

  /** What was being defined is gone on with after a reload, and ends with its template. */
  #follow(): void {
    const { field } = this.#model;
    const form = this.#own.value;
    if (!field || form?.isOpen) return;
    if (form) form.take(field);
    else void this.#own.load().then(() => this.#model.tools.host.element.requestUpdate());
  }

  /** Fields it stands beside: keys are of one template and one library. */
  get #others(): readonly FieldDefinition[] {
    const own = (this.#model.content.fields ?? []).flatMap((entry) => ('use' in entry ? [] : [entry]));
    return [...this.#model.library.fields, ...own];
  }

  async #take(definition: FieldDefinition, seen: FieldDefinition | undefined): Promise<boolean> {
    const fields = this.#model.content.fields ?? [];
    const taken: FieldDefinition = { ...definition, scope: 'reusable' };
    const isThere = fields.some((entry) => !('use' in entry) && entry.key === seen?.key);
    this.#model.edit({
      fields: isThere ? fields.map((entry) => (keyOf(entry) === seen?.key ? taken : entry)) : [...fields, taken],
    });
    return true;
  }

  #ended(key: FieldKey | undefined): void {
    this.#model.keepField(undefined);
    const { element } = this.#model.tools.host;
    const place = key === undefined ? '.template-define button' : `[data-define="${CSS.escape(key)}"]`;
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>(place)?.focus());
  }

  #replace(index: number, entry: FieldReference): void {
    const fields = this.#model.content.fields ?? [];
    this.#model.edit({ fields: fields.map((each, at) => (at === index ? entry : each)) });
  }

  #remove(entry: Entry): void {
    const left = (this.#model.content.fields ?? []).filter((each) => each !== entry);
    this.#model.edit({ fields: left.length > 0 ? left : undefined });
    // What it was to begin with goes along, but for a field that every case has anyway.
    this.#forget(keyOf(entry));
  }

  #forget(key: FieldKey): void {
    if (this.#lostKeys.includes(key)) {
      const left = Object.entries(this.#model.content.defaults.fields ?? {}).filter(([each]) => each !== key);
      this.#model.editDefaults({ fields: left.length > 0 ? Object.fromEntries(left) : undefined });
    }
    void this.#focusAfter('#template-add-field');
  }

  /** The focus stays on the button, so that pressing it again moves on. */
  #move(entry: Entry, to: number): void {
    const { host, words } = this.#model.tools;
    const fields = this.#model.content.fields ?? [];
    if (to < 0 || to >= fields.length || this.#model.busy) return;
    const from = fields.indexOf(entry);
    const others = fields.filter((each) => each !== entry);
    this.#model.edit({ fields: [...others.slice(0, to), entry, ...others.slice(to)] });
    const { terms, formats } = words();
    const found = this.#model.library.fields.find(({ key }) => key === keyOf(entry));
    const label = entry.label ?? found?.label ?? keyOf(entry);
    host.say(terms.templates.editor.moved(label, to + 1, fields.length, formats));
    void this.#focusAfter(`[data-move="${CSS.escape(keyOf(entry))} ${to < from ? 'up' : 'down'}"]`);
  }

  async #focusAfter(selector: string): Promise<void> {
    const { element } = this.#model.tools.host;
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
