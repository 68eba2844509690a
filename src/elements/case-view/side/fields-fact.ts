import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { checkFields } from '../../../domain/fields/check-fields.js';
import { endsSoon } from '../../../domain/fields/runs-away.js';
import { isShown } from '../../../domain/fields/field-state.js';
import { fieldValueOf, type FieldValue } from '../../../domain/fields/field-value.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import type { AdditionalFields } from '../../fields/additional-fields.js';
import { fieldText } from '../../fields/field-text.js';
import { editProblem } from '../edits/edit-problem.js';
import type { ViewTools } from '../view-tools.js';
import { fact } from './fact.js';
import type { OpenFact } from './open-fact.js';

/** The additional fields of the case. A choice is stored at once, what is typed when one leaves it. */
export class FieldsFact {
  readonly #tools: ViewTools;
  readonly #open: OpenFact;
  readonly #controls: LazyController<AdditionalFields>;
  /** What is typed and not stored yet, by case and key. */
  readonly #typings = new Map<string, Map<string, FieldValue>>();

  constructor(tools: ViewTools, open: OpenFact) {
    this.#tools = tools;
    this.#open = open;
    const { host, words, fields } = tools;
    this.#controls = new LazyController(host.element, async () => {
      const { fieldControls } = await import('../../fields/field-controls.js');
      return fieldControls(host.element, {
        id: 'extra',
        headingLevel: 5,
        placed: () => fields.placed,
        values: () => this.#values(),
        problems: () => this.#problems(),
        readonly: () => false,
        words,
        adapter: () => host.scene().adapter,
        owner: () => host.scene().found?.owner,
        user: () => host.scene().session?.user,
        timeZone: () => host.scene().timeZone,
        onChange: (key, value) => this.#change(key, value),
        onLeave: (key) => void this.#save(key),
        announce: host.say,
      });
    });
  }

  /** Opens the fields at one of them. */
  show(key: string): void {
    this.#controls.get();
    this.#open.open('fields', () => this.#controls.value?.focus(key));
  }

  render(shown: Case): TemplateResult | typeof nothing {
    const { fields, words } = this.#tools;
    const { terms } = words();
    const known = fields.placed.map(({ definition }) => definition.key);
    const others = Object.keys(shown.fields).filter((key) => !known.includes(key) && shown.fields[key] !== null);
    if (known.length + others.length === 0) return nothing;
    const isOpen = this.#open.is('fields');
    return fact(this.#tools, {
      id: 'fields',
      ...(known.length > 0 && { sets: { fields: {} } }),
      label: fields.template ? `${terms.fields.heading} · ${fields.template.name}` : terms.fields.heading,
      busy: known.some((key) => this.#tools.edits.pending(`fields.${key}`)),
      content: this.#renderValues(shown, others),
      editor: isOpen
        ? html`${this.#controls.get()?.render() ?? html`<p class="quiet">${terms.common.loading}</p>`}`
        : undefined,
      onEdit:
        known.length === 0
          ? undefined
          : this.#open.begin('fields', { fields: {} }, () => {
              const [first] = known;
              if (first !== undefined) this.#controls.value?.focus(first);
            }),
      onDone: () => this.#done(),
      problem: html`${known.map((key) => this.#renderProblem(key))}`,
    });
  }

  #renderValues(shown: Case, others: readonly string[]): TemplateResult {
    const { fields, words } = this.#tools;
    const definitions = fields.placed.flatMap(({ definition }) =>
      definition.control === 'markdown' || !isShown(definition, shown.fields) ? [] : [definition],
    );
    const line = (label: string, text: string) =>
      html`<div class="value"><dt><bdi>${label}</bdi></dt><dd>${text === '' ? html`<span class="quiet">–</span>` : html`<bdi>${text}</bdi>`}</dd></div>`;
    return html`<dl class="values">
      ${definitions.map((definition) => {
        const value = fieldValueOf(shown.fields, definition.key);
        return definition.control === 'user'
          ? line(definition.label, this.#namesOf(value))
          : line(definition.label, fieldText(definition, value, words()));
      })}
      ${others.map((key) => line(key, fieldText(undefined, fieldValueOf(shown.fields, key), words())))}
    </dl>`;
  }

  /** Of the case that is shown: what is typed for another one waits there. */
  get #typed(): Map<string, FieldValue> {
    const id = this.#tools.host.scene().found?.id ?? '';
    const typed = this.#typings.get(id) ?? new Map<string, FieldValue>();
    this.#typings.set(id, typed);
    return typed;
  }

  #namesOf(value: FieldValue): string {
    const { people, words } = this.#tools;
    const ids = [value ?? []].flat().map(String);
    people.need(ids);
    return words().formats.list(ids.map((id) => people.name({ id })));
  }

  #renderProblem(key: string): TemplateResult | typeof nothing {
    const { fields, words } = this.#tools;
    return editProblem(this.#tools, {
      key: `fields.${key}`,
      label: fields.labelOf(key),
      textOf: (of) => fieldText(fields.definition(key), of.fields?.[key] ?? null, words()),
    });
  }

  #values() {
    const { found } = this.#tools.host.scene();
    const stored = found ? this.#tools.edits.shown(found).fields : {};
    return Object.fromEntries([...Object.entries(stored), ...this.#typed]);
  }

  /** Of what is typed, where it cannot be stored as it is. */
  #problems() {
    const keys = [...this.#typed.keys()];
    if (keys.length === 0) return [];
    return checkFields(this.#tools.fields.placed, this.#values(), { moment: 'save', keys, tries: endsSoon });
  }

  #change(key: string, value: FieldValue): void {
    this.#typed.set(key, value);
    const control = this.#tools.fields.definition(key)?.control;
    if (control !== 'text' && control !== 'text-area' && control !== 'number') void this.#save(key);
    this.#tools.host.element.requestUpdate();
  }

  async #save(key: string): Promise<void> {
    const { edits, host } = this.#tools;
    if (!this.#typed.has(key) || this.#problems().some(({ path }) => path === `fields.${key}`)) return;
    const value = this.#typed.get(key) ?? null;
    const { found } = host.scene();
    if (!found || fieldValueOf(found.fields, key) === value) {
      this.#typed.delete(key);
      return;
    }
    const saving = edits.save(`fields.${key}`, { fields: Object.fromEntries([[key, value]]) });
    // The edit shows it from here on.
    if (this.#typed.get(key) === value) this.#typed.delete(key);
    await saving;
  }

  #done(): void {
    for (const key of this.#typed.keys()) void this.#save(key);
    if (this.#problems().length === 0) this.#open.close();
    else this.#tools.host.element.requestUpdate();
  }
}
