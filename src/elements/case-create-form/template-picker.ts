import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Template } from '../../domain/template.js';
import { Combobox } from '../primitives/combobox/combobox.js';
import type { Choice } from '../primitives/combobox/combobox-options.js';
import { field } from '../primitives/field.js';
import type { FormModel } from './form-model.js';
import { fillingOf, withTemplate, type Filling } from './template-filling.js';
import { templateNote, templateSentence } from './template-note.js';
import type { Owner } from '../../domain/ids.js';

/** What was chosen last, until it is taken back or something else is done. */
interface Applied {
  /** Absent where a template was taken away. */
  readonly name: string | undefined;
  readonly filling: Filling;
  /** The template that was there before. */
  readonly before: string | undefined;
  /** Another owner has other templates. */
  readonly owner: Owner | undefined;
}

/** Chooses the template beneath the form, says what it filled in, and takes that back. */
export class TemplatePicker {
  readonly #model: FormModel;
  readonly #combobox: Combobox<Template>;
  #applied: Applied | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, model: FormModel) {
    this.#model = model;
    this.#combobox = new Combobox<Template>(host, {
      id: 'template',
      label: () => model.words.terms.create.template,
      multiple: () => false,
      values: () => (model.values.templateId === undefined ? [] : [model.values.templateId]),
      chosen: (id) => this.#chosen(id),
      choice: choiceOf,
      search: () => model.sources.templates.value ?? [],
      placeholder: () => model.words.terms.create.noTemplate,
      readonly: () => model.busy,
      words: () => model.words,
      adapter: () => model.adapter,
      announce: (text) => model.announce(text),
      onChange: ([id]) => this.#choose(id),
    });
  }

  focus(): void {
    this.#combobox.focus();
  }

  render(): TemplateResult | typeof nothing {
    const { offered, sources, words } = this.#model;
    // A picker without anything to pick is only in the way.
    if (!offered.templates || (sources.templates.value?.length === 0 && this.#model.values.templateId === undefined))
      return nothing;
    const { terms } = words;
    return html`<div class="part-template">
      ${field({
        id: 'template',
        label: terms.create.template,
        optional: terms.common.optional,
        problems: this.#model.sentences('templateId'),
        control: (attributes) => this.#combobox.render(attributes),
      })}
      ${this.#applied && this.#applied.owner === this.#model.owner ? templateNote({ ...this.#applied, ...words, onUndo: () => this.#undo() }) : nothing}
    </div>`;
  }

  #chosen(id: string): Choice {
    const template = this.#model.sources.templates.value?.find((each) => each.id === id);
    if (template) return choiceOf(template);
    const { templates } = this.#model.sources;
    return { value: id, label: templates.pending ? '…' : id, unknown: !templates.pending };
  }

  #choose(id: string | undefined): void {
    const { values, beneath, sources, words } = this.#model;
    const template = sources.templates.value?.find((each) => each.id === id);
    const changed = withTemplate(values, id);
    const filling = template ? fillingOf(template, changed, beneath.mayAssign) : { filled: [], kept: [] };
    this.#applied = { name: template?.name, filling, before: values.templateId, owner: this.#model.owner };
    this.#model.restore(changed);
    this.#model.announce(templateSentence({ ...this.#applied, ...words }));
  }

  // Only the template goes back: what was typed since is nobody's to take.
  #undo(): void {
    const before = this.#applied?.before;
    this.#applied = undefined;
    this.#model.restore(withTemplate(this.#model.values, before));
    this.#model.announce(this.#model.words.terms.create.templateUndone);
    this.focus();
  }
}

const choiceOf = ({ id, name, description }: Template): Choice => ({ value: id, label: name, detail: description });
