import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { limits } from '../../../../domain/limits.js';
import { button } from '../../../primitives/button.js';
import { icon } from '../../../primitives/icon.js';
import type { SettingsTools } from '../../settings-tools.js';
import { storedFor, type EditedOption } from './edited-field.js';

export interface OptionsEditorOptions {
  readonly options: () => readonly EditedOption[];
  /** `was` and `is` are what is stored for an option before and after; `is` is nothing where it went. */
  readonly onChange: (
    options: readonly EditedOption[],
    renamed?: { readonly was: string; readonly is?: string },
  ) => void;
}

/** What can be said of the options, by the place of the option; `''` for all of them. */
export type OptionProblems = ReadonlyMap<string, readonly string[]>;

/** The options of a field: Enter adds the next one, and several lines pasted are several options. */
export class OptionsEditor {
  readonly #tools: SettingsTools;
  readonly #options: OptionsEditorOptions;

  constructor(tools: SettingsTools, options: OptionsEditorOptions) {
    this.#tools = tools;
    this.#options = options;
  }

  focus(place = 0): boolean {
    const { renderRoot } = this.#tools.host.element;
    const target =
      renderRoot.querySelectorAll<HTMLElement>('.field-option .option-label-input')[place] ??
      renderRoot.querySelector<HTMLElement>('.field-options .add-option button');
    target?.focus();
    return target != null;
  }

  render(problems: OptionProblems): TemplateResult {
    const said = this.#tools.words().terms.fieldLibrary.options;
    const all = problems.get('') ?? [];
    return html`<fieldset class="field field-options" part="field" aria-describedby=${all.length > 0 ? 'options-problem' : nothing}>
      <legend class="field-label" part="label"><bdi>${said.heading}</bdi></legend>
      ${
        all.length > 0
          ? html`<div class="field-problem" part="problem" id="options-problem">${all.map((text) => html`<p><bdi>${text}</bdi></p>`)}</div>`
          : nothing
      }
      ${repeat(
        this.#options.options(),
        ({ id }) => id,
        (option, place) => this.#renderOption(option, place, problems.get(String(place)) ?? []),
      )}
      <div class="add-option">${button({ label: html`${icon('plus')}${said.add}`, kind: 'quiet', onClick: () => this.#add() })}</div>
    </fieldset>`;
  }

  #renderOption(option: EditedOption, place: number, problems: readonly string[]): TemplateResult {
    const { terms } = this.#tools.words();
    const said = terms.fieldLibrary.options;
    const { id, label, value, saved } = option;
    const count = this.#options.options().length;
    const name = label.trim() || said.unnamed(place + 1);
    const problemId = problems.length > 0 ? `option-${id}-problem` : nothing;
    const step = (words: string, mark: 'up' | 'down', to: number) =>
      html`<button class="icon-button" type="button" aria-label=${words} aria-disabled=${to < 0 || to >= count ? 'true' : nothing} @click=${() => this.#move(option, to)}>${icon(mark)}</button>`;
    const press = (event: KeyboardEvent) => this.#press(event, option, place);
    return html`<div class="field-option">
      <input class="input option-label-input" part="input" type="text" dir="auto" autocomplete="off" aria-label=${said.label(place + 1)} aria-required="true" aria-invalid=${problems.length > 0 ? 'true' : nothing} aria-describedby=${problemId} aria-keyshortcuts="Enter Alt+ArrowUp Alt+ArrowDown" .value=${live(label)} @input=${(event: InputEvent) => this.#change(option, { label: (event.target as HTMLInputElement).value })} @keydown=${press} @paste=${(event: ClipboardEvent) => this.#paste(event, option, place)} />
      ${
        saved
          ? html`<code class="item-key option-stored">${value}</code>`
          : html`<input class="input option-value-input" part="input" type="text" dir="auto" autocomplete="off" spellcheck="false" aria-label=${said.value(place + 1)} placeholder=${label.trim()} .value=${live(value)} @input=${(event: InputEvent) => this.#change(option, { value: (event.target as HTMLInputElement).value })} @keydown=${press} />`
      }
      <span class="item-actions">
        ${step(said.up(name), 'up', place - 1)} ${step(said.down(name), 'down', place + 1)}
        <button class="icon-button" type="button" aria-label=${terms.common.remove(name)} @click=${() => this.#remove(option, place)}>${icon('close')}</button>
      </span>
      ${problems.length > 0 ? html`<div class="field-problem option-problem" part="problem" id="option-${id}-problem">${problems.map((text) => html`<p><bdi>${text}</bdi></p>`)}</div>` : nothing}
    </div>`;
  }

  #press(event: KeyboardEvent, option: EditedOption, place: number): void {
    if (event.isComposing) return;
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (event.key === 'Enter') this.#add(place + 1);
    else if (by !== undefined) this.#move(option, place + by);
    else return;
    // Enter would save the field with half of its options.
    event.preventDefault();
  }

  #change(option: EditedOption, change: Partial<Pick<EditedOption, 'label' | 'value'>>): void {
    // As it is now: a browser may fill in several inputs before any is rendered.
    const before = this.#options.options().find(({ id }) => id === option.id) ?? option;
    const next = { ...before, ...change };
    this.#options.onChange(
      this.#options.options().map((each) => (each.id === option.id ? next : each)),
      { was: storedFor(before), is: storedFor(next) },
    );
  }

  #add(place = this.#options.options().length, labels: readonly string[] = ['']): void {
    const options = this.#options.options();
    const id = Math.max(-1, ...options.map((each) => each.id)) + 1;
    const added = labels
      .slice(0, limits.dropdownOptions)
      .map((label, index) => ({ id: id + index, label, value: '', saved: false }));
    this.#options.onChange([...options.slice(0, place), ...added, ...options.slice(place)]);
    this.#focusSoon(place + added.length - 1);
  }

  #paste(event: ClipboardEvent, option: EditedOption, place: number): void {
    const lines = (event.clipboardData?.getData('text/plain') ?? '')
      .split(/\r\n?|\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length < 2) return;
    event.preventDefault();
    const [first = '', ...others] = lines;
    if (option.label.trim() === '') {
      this.#change(option, { label: first });
      this.#add(place + 1, others);
    } else this.#add(place + 1, lines);
  }

  #move(option: EditedOption, to: number): void {
    const options = this.#options.options();
    if (to < 0 || to >= options.length) return;
    const { element, say } = this.#tools.host;
    const held = element.shadowRoot?.activeElement as HTMLElement | null;
    const others = options.filter((each) => each.id !== option.id);
    this.#options.onChange([...others.slice(0, to), option, ...others.slice(to)]);
    const { terms, formats } = this.#tools.words();
    const { options: said } = terms.fieldLibrary;
    const name = option.label.trim() || said.unnamed(to + 1);
    say(terms.fieldLibrary.moved(name, to + 1, options.length, formats));
    // What is put elsewhere loses the focus on the way.
    void element.updateComplete.then(() => held?.focus());
  }

  #remove(option: EditedOption, place: number): void {
    const left = this.#options.options().filter((each) => each.id !== option.id);
    this.#options.onChange(left, { was: storedFor(option) });
    const said = this.#tools.words().terms.fieldLibrary.options;
    this.#tools.host.say(said.removed(option.label.trim() || said.unnamed(place + 1)));
    this.#focusSoon(Math.min(place, left.length - 1));
  }

  #focusSoon(place: number): void {
    void this.#tools.host.element.updateComplete.then(() => this.focus(place));
  }
}
