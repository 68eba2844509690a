import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldDefinition } from '../../../../domain/fields/field-definition.js';
import type { FieldValue } from '../../../../domain/fields/field-value.js';
import { limits } from '../../../../domain/limits.js';
import type { ConditionOperator } from '../../../../i18n/terms/field-library.js';
import type { ControlContext } from '../../../fields/control-context.js';
import { dateTimeControl } from '../../../fields/date-time-control.js';
import { dropdownControl } from '../../../fields/dropdown-control.js';
import { numberControl } from '../../../fields/number-control.js';
import { textControl } from '../../../fields/text-control.js';
import { userControl } from '../../../fields/user-control.js';
import { TypedTexts } from '../../../fields/typed-texts.js';
import { zoneOf } from '../../../fields/wall-time.js';
import { PeopleInput } from '../../../people/people-input.js';
import { button } from '../../../primitives/button.js';
import { icon } from '../../../primitives/icon.js';
import type { SettingsTools } from '../../settings-tools.js';
import { conditionWords } from '../field-words.js';
import { operatorsFor, type EditedCondition, type EditedPart } from './edited-condition.js';

export interface ConditionEditorOptions {
  readonly name: 'showWhen' | 'requiredWhen';
  readonly condition: () => EditedCondition | undefined;
  /** The fields it may speak of. */
  readonly fields: () => readonly FieldDefinition[];
  readonly onChange: (condition: EditedCondition | undefined) => void;
}

const nothingSaid = (id: number): EditedPart => ({ id, field: null, is: 'equals', value: null });

/** When a field is shown or required: comparisons with what other fields say, all or any of which hold. */
export class ConditionEditor {
  readonly #tools: SettingsTools;
  readonly #options: ConditionEditorOptions;
  readonly #typed = new TypedTexts();
  /** Who is compared with, by the comparison. */
  readonly #people = new Map<number, PeopleInput>();

  constructor(tools: SettingsTools, options: ConditionEditorOptions) {
    this.#tools = tools;
    this.#options = options;
    // An input is there before it is first rendered.
    tools.host.element.addController({
      hostUpdate: () => {
        for (const part of this.#parts) if (this.#definitionOf(part)?.control === 'user') this.#peopleOf(part.id);
      },
    });
  }

  focus(place = 0): boolean {
    const target = this.#tools.host.element.renderRoot.querySelectorAll<HTMLElement>(
      `.condition-${this.#options.name} .condition-part select`,
    )[place * 2];
    target?.focus();
    return target !== undefined;
  }

  /** `problems` by the place of a comparison. */
  render(problems: ReadonlyMap<number, readonly string[]>): TemplateResult {
    const { name } = this.#options;
    const said = this.#tools.words().terms.fieldLibrary.conditions;
    const condition = this.#options.condition();
    const fields = this.#options.fields();
    if (!condition)
      return html`<div class="condition-none condition-${name}">
        ${button({ label: html`${icon('plus')}${said.add[name]}`, kind: 'quiet', inactive: fields.length === 0, describedBy: fields.length === 0 ? `no-fields-${name}` : undefined, onClick: () => this.#begin() })}
        ${fields.length === 0 ? html`<span class="field-hint" id="no-fields-${name}"><bdi>${said.noFields}</bdi></span>` : nothing}
      </div>`;
    return html`<fieldset class="field condition condition-${name}" part="field" aria-describedby="hint-${name}">
      <legend class="field-label" part="label"><bdi>${said.names[name]}</bdi></legend>
      <p class="field-hint" id="hint-${name}"><bdi>${said.hints[name]}</bdi></p>
      ${'kept' in condition ? this.#renderKept(condition) : this.#renderParts(condition, problems)}
    </fieldset>`;
  }

  #renderKept({ kept }: Extract<EditedCondition, { kept: unknown }>): TemplateResult {
    const words = this.#tools.words();
    const { terms } = words;
    return html`<p class="condition-kept"><bdi>${conditionWords(kept, this.#options.fields(), words)}</bdi></p>
      <p class="field-hint"><bdi>${terms.fieldLibrary.conditions.nested}</bdi></p>
      <div>${button({ label: terms.common.remove(terms.fieldLibrary.conditions.names[this.#options.name]), kind: 'quiet', onClick: () => this.#set(undefined) })}</div>`;
  }

  #renderParts(
    condition: Extract<EditedCondition, { how: unknown }>,
    problems: ReadonlyMap<number, readonly string[]>,
  ): TemplateResult {
    const words = this.#tools.words();
    const said = words.terms.fieldLibrary.conditions;
    const { how, parts } = condition;
    const { name } = this.#options;
    const id = Math.max(-1, ...parts.map((part) => part.id)) + 1;
    return html`${
      parts.length > 1
        ? dropdownControl({
            always: true,
            ...this.#context(`${name}-how`, said.how, how, (value) =>
              this.#set({ ...condition, how: value === 'any' ? 'any' : 'all' }),
            ),
            options: [
              { value: 'all', label: said.all },
              { value: 'any', label: said.any },
            ],
          })
        : nothing
    }
    ${repeat(
      parts,
      (part) => part.id,
      (part, place) => this.#renderPart(part, place, problems.get(place) ?? []),
    )}
    ${
      parts.length < limits.conditionParts
        ? html`<div>${button({ label: html`${icon('plus')}${said.part}`, kind: 'quiet', onClick: () => this.#add(nothingSaid(id)) })}</div>`
        : nothing
    }`;
  }

  #renderPart(part: EditedPart, place: number, problems: readonly string[]): TemplateResult {
    const said = this.#tools.words().terms.fieldLibrary.conditions;
    const fields = this.#options.fields();
    const definition = this.#definitionOf(part);
    const known = operatorsFor(definition, this.#can);
    const operators = known.includes(part.is) ? known : [...known, part.is];
    const prefix = `${this.#options.name}-${part.id}`;
    return html`<div class="condition-part fields-block" role="group" aria-label=${`${said.names[this.#options.name]} ${place + 1}`}>
      ${dropdownControl({
        ...this.#context(`${prefix}-field`, said.field(place + 1), part.field, (value) => this.#choose(part, value)),
        frame: { id: `${prefix}-field`, label: said.field(place + 1), problems },
        placeholder: said.chooseField,
        options: fields.map(({ key, label }) => ({ value: key, label })),
      })}
      ${dropdownControl({
        always: true,
        ...this.#context(`${prefix}-is`, said.is(place + 1), part.is, (value) =>
          this.#change(part, { is: value as ConditionOperator }),
        ),
        options: operators.map((value) => ({ value, label: said.operators[value] })),
      })}
      ${part.is === 'empty' || part.is === 'not-empty' ? nothing : this.#renderValue(part, place, definition)}
      <button class="icon-button condition-remove" type="button" aria-label=${said.remove(place + 1)} @click=${() => this.#remove(part)}>${icon('close')}</button>
    </div>`;
  }

  #renderValue(part: EditedPart, place: number, definition: FieldDefinition | undefined): TemplateResult {
    const words = this.#tools.words();
    const { terms } = words;
    const id = `${this.#options.name}-${part.id}-value`;
    const context = this.#context(id, terms.fieldLibrary.conditions.value(place + 1), part.value, (value) =>
      this.#change(part, { value }),
    );
    switch (definition?.control) {
      case 'dropdown':
      case 'radio':
      case 'checkboxes':
        return dropdownControl({ ...context, options: definition.options });
      case 'toggle':
        return dropdownControl({
          ...context,
          value: part.value === null ? null : String(part.value),
          options: [
            { value: 'true', label: terms.common.yes },
            { value: 'false', label: terms.common.no },
          ],
          onChange: (value) => this.#change(part, { value: value === null ? null : value === 'true' }),
        });
      case 'number':
        return numberControl({ ...context, key: id, typed: this.#typed });
      case 'date-time': {
        const { showTime: time = false, timeZone = time ? 'local' : 'utc' } = definition;
        const zone = timeZone === 'utc' ? 'UTC' : zoneOf(this.#tools.host.scene().timeZone);
        return dateTimeControl({ ...context, key: id, typed: this.#typed, time, zone });
      }
      case 'user':
        return userControl(context, this.#peopleOf(part.id));
      default:
        return textControl({ ...context, limit: limits.fieldText });
    }
  }

  get #parts(): readonly EditedPart[] {
    const condition = this.#options.condition();
    return condition && !('kept' in condition) ? condition.parts : [];
  }

  #definitionOf({ field }: EditedPart): FieldDefinition | undefined {
    return this.#options.fields().find(({ key }) => key === field);
  }

  get #can(): { readonly people: boolean } {
    return { people: this.#tools.host.scene().session?.capabilities.groups.includes('users') ?? false };
  }

  #peopleOf(id: number): PeopleInput {
    const known = this.#people.get(id);
    if (known) return known;
    const { host, words } = this.#tools;
    const part = () => this.#parts.find((each) => each.id === id);
    const place = () => this.#parts.findIndex((each) => each.id === id) + 1;
    const input = new PeopleInput(host.element, {
      id: `${this.#options.name}-${id}-value`,
      label: () => words().terms.fieldLibrary.conditions.value(place()),
      chosen: () => [part()?.value ?? []].flat().map(String),
      multiple: () => false,
      required: () => true,
      readonly: () => false,
      words,
      adapter: () => host.scene().adapter,
      owner: () => host.scene().owner,
      user: () => host.scene().session?.user,
      announce: host.say,
      onChange: ([person]) => {
        const changed = part();
        if (changed) this.#change(changed, { value: person ?? null });
      },
    });
    this.#people.set(id, input);
    return input;
  }

  #context(id: string, label: string, value: FieldValue, onChange: (value: FieldValue) => void): ControlContext {
    return {
      frame: { id, label, problems: [] },
      value,
      required: true,
      readonly: false,
      words: this.#tools.words(),
      onChange,
      onLeave: () => undefined,
    };
  }

  #begin(): void {
    this.#set({ how: 'all', parts: [nothingSaid(0)] });
    void this.#tools.host.element.updateComplete.then(() => this.focus());
  }

  #add(part: EditedPart): void {
    const condition = this.#options.condition();
    if (!condition || 'kept' in condition) return;
    this.#set({ ...condition, parts: [...condition.parts, part] });
    void this.#tools.host.element.updateComplete.then(() => this.focusField(part.id));
  }

  /** To the field of a comparison. */
  focusField(id: number): void {
    this.#tools.host.element.shadowRoot?.getElementById(`${this.#options.name}-${id}-field`)?.focus();
  }

  /** Another field holds other values, and is compared in other ways. */
  #choose(part: EditedPart, field: FieldValue): void {
    const key = typeof field === 'string' ? field : null;
    const definition = this.#options.fields().find((each) => each.key === key);
    const [first = 'equals', ...others] = operatorsFor(definition, this.#can);
    this.#change(part, { field: key, is: [first, ...others].includes(part.is) ? part.is : first, value: null });
  }

  #change(part: EditedPart, change: Partial<EditedPart>): void {
    const condition = this.#options.condition();
    if (!condition || 'kept' in condition) return;
    const parts = condition.parts.map((each) => (each.id === part.id ? { ...each, ...change } : each));
    this.#set({ ...condition, parts });
  }

  #remove(part: EditedPart): void {
    const condition = this.#options.condition();
    if (!condition || 'kept' in condition) return;
    const parts = condition.parts.filter(({ id }) => id !== part.id);
    this.#set(parts.length === 0 ? undefined : { ...condition, parts });
    const { element } = this.#tools.host;
    void element.updateComplete.then(() =>
      element.renderRoot.querySelector<HTMLElement>(`.condition-${this.#options.name} :is(select, .button)`)?.focus(),
    );
  }

  #set(condition: EditedCondition | undefined): void {
    this.#options.onChange(condition);
  }
}
