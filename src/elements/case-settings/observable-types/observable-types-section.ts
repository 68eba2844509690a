import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Configuration } from '../../../domain/configuration.js';
import { limits } from '../../../domain/limits.js';
import type { ObservableType } from '../../../domain/observable.js';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import { settingsProblem } from '../edits/settings-problem.js';
import { mayChange, type SettingsTools } from '../settings-host.js';
import type { SettingsSection } from '../settings-section.js';
import { removeTypeDialog } from './remove-type-dialog.js';
import { TypeForm } from './type-form.js';

/** What else than the built-in types this owner's cases observe. */
export class ObservableTypesSection implements SettingsSection {
  readonly name = 'observable-types';
  readonly #tools: SettingsTools;
  readonly #form: TypeForm;

  constructor(tools: SettingsTools) {
    this.#tools = tools;
    this.#form = new TypeForm(tools, (type, found) => this.#keep(type, found));
  }

  isOffered(): boolean {
    return this.#tools.host.scene().session?.capabilities.groups.includes('observables') ?? false;
  }

  render(found: Configuration): TemplateResult {
    const { host, edits, words } = this.#tools;
    const { terms, formats } = words();
    const said = terms.settings.types;
    const { observableTypes } = found;
    const isFull = observableTypes.length >= limits.observableTypes;
    const mayAdd = mayChange(host);
    return html`${
      observableTypes.length === 0
        ? html`<p class="quiet">${said.none}</p>`
        : html`<ul class="items" role="list">
            ${repeat(
              observableTypes,
              ({ key }) => key,
              (type) => html`<li class="item">${this.#renderType(type, found)}</li>`,
            )}
          </ul>`
    }
    ${this.#form.isNew ? this.#form.render(found) : nothing}
    ${
      mayAdd && !this.#form.isNew
        ? html`<div class="edit-actions">
            ${button({ label: said.add, inactive: isFull, onClick: () => this.#form.begin() })}
            ${isFull ? html`<p class="note"><bdi>${said.full(limits.observableTypes, formats)}</bdi></p>` : nothing}
          </div>`
        : nothing
    }
    ${settingsProblem(this.#tools, {
      key: 'observableTypes',
      label: terms.settings.sections['observable-types'],
      textOf: (of) => formats.list(of.observableTypes.map(({ label }) => label)) || said.none,
      onEnd: () => this.#form.end(),
    })}
    ${edits.pending('observableTypes') ? html`<p class="saving" role="status"><bdi>${terms.settings.saving}</bdi></p>` : nothing}`;
  }

  #renderType(type: ObservableType, found: Configuration): TemplateResult {
    if (this.#form.isOf(type.key)) return this.#form.render(found);
    const { common, settings } = this.#tools.words().terms;
    const { key, label } = type;
    return html`<span class="item-words"><bdi>${label}</bdi> <code class="item-key">${key}</code></span>
      ${
        mayChange(this.#tools.host)
          ? html`<span class="item-actions">
              <button class="icon-button" type="button" data-item=${key} aria-label=${settings.edit(label)} @click=${() => this.#form.begin(type)}>${icon('edit')}</button>
              <button class="icon-button" type="button" aria-label=${common.remove(label)} @click=${() => this.#ask(type)}>${icon('close')}</button>
            </span>`
          : nothing
      }`;
  }

  async #keep(type: ObservableType, found: Configuration): Promise<boolean> {
    const isThere = found.observableTypes.some(({ key }) => key === type.key);
    const observableTypes = isThere
      ? found.observableTypes.map((each) => (each.key === type.key ? type : each))
      : [...found.observableTypes, type];
    return this.#save(observableTypes, (said) => said.saved(type.label));
  }

  #ask(type: ObservableType): void {
    removeTypeDialog(this.#tools, type, () => {
      const { found } = this.#tools.host.scene();
      if (!found) return;
      const left = found.observableTypes.filter(({ key }) => key !== type.key);
      void this.#save(left, (said) => said.types.removed(type.label));
    });
  }

  async #save(
    observableTypes: readonly ObservableType[],
    say: (said: ReturnType<SettingsTools['words']>['terms']['settings']) => string,
  ): Promise<boolean> {
    const { edits, host, words } = this.#tools;
    const saved = await edits.save('observableTypes', { observableTypes });
    if (saved) host.say(say(words().terms.settings));
    return saved !== undefined;
  }
}
