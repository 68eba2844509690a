import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Case } from '../../../domain/cases/case.js';
import { limits } from '../../../domain/limits.js';
import type { Observable } from '../../../domain/observable.js';
import { defang } from '../../../domain/observables/defang.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { button } from '../../primitives/button.js';
import { checkboxStyles } from '../../primitives/checkbox.styles.js';
import { drawing } from '../../primitives/drawing.js';
import { icon } from '../../primitives/icon.js';
import { relativeTime } from '../../primitives/relative-time.js';
import { state } from '../../primitives/state.js';
import { switchControl } from '../../primitives/switch.js';
import type { ViewTools } from '../view-tools.js';
import { copyInView } from '../copy-in-view.js';
import { DelayedRemoval } from '../delayed-removal.js';
import { AddObservables } from './add-observables.js';
import { NewObservableForm } from './new-observable.js';
import { ObservableEdit } from './observable-edit.js';
import { directionOf, typeName } from './observable-words.js';
import { observablesStyles } from './observables.styles.js';
import { PasteForm } from './paste-form.js';
import { takeObservables } from './take-observables.js';

import '../../../i18n/english/case-observables.js';
import '../../../i18n/english/observables.js';

/** The list of observables, and what is done with them. */
export class ObservablesBody {
  readonly #tools: ViewTools;
  readonly #removals: DelayedRemoval;
  readonly #adding: AddObservables;
  readonly #new: NewObservableForm;
  readonly #paste: PasteForm;
  readonly #edit: ObservableEdit;
  readonly #selected = new Set<string>();
  /** As they were saved from here, until the case says so. */
  readonly #saved = new Map<string, Observable>();
  #open: 'one' | 'several' | undefined;
  #defanged = false;
  #of: string | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    adoptStyles(tools.host.element, [checkboxStyles, observablesStyles]);
    this.#of = tools.host.scene().found?.id;
    this.#removals = new DelayedRemoval(tools, takeObservables);
    this.#adding = new AddObservables(tools, this.#removals);
    this.#new = new NewObservableForm(tools, this.#adding, { onRestore: () => (this.#open = 'one') });
    this.#paste = new PasteForm(tools, this.#adding, { onRestore: () => (this.#open = 'several') });
    this.#edit = new ObservableEdit(tools, this.#removals, (saved) => this.#saved.set(saved.id, saved));
    tools.host.element.addController({ hostUpdate: () => this.#follow() });
  }

  count(shown: Case): number {
    return this.listed(shown).length;
  }

  /** Those that are not being removed, as they were saved last. */
  listed({ observables }: Case): readonly Observable[] {
    return observables
      .filter(({ id }) => !this.#removals.isGone(id))
      .map((each) => {
        const saved = this.#saved.get(each.id);
        return saved && (saved.updatedAt ?? '') > (each.updatedAt ?? '') ? saved : each;
      });
  }

  render(shown: Case): TemplateResult {
    const listed = this.listed(shown);
    const canUpdate = this.#canUpdate;
    return html`${listed.length > 0 || (canUpdate && this.#open) ? this.#renderBar(listed) : nothing}
      ${canUpdate && this.#open === 'one' ? this.#new.render(listed, () => this.#close()) : nothing}
      ${canUpdate && this.#open === 'several' ? this.#paste.render(listed, () => this.#close()) : nothing}
      ${
        listed.length > 0
          ? html`<ul class="observables" role="list">
              ${repeat(
                listed,
                ({ id }) => id,
                (each) => this.#renderRow(each, listed),
              )}
            </ul>`
          : this.#open
            ? nothing
            : this.#renderEmpty()
      }`;
  }

  #renderEmpty(): TemplateResult {
    const said = this.#tools.words().terms.caseObservables;
    return state({
      kind: 'empty',
      text: said.empty,
      hint: said.emptyHint,
      drawing: drawing('glass'),
      ...(this.#canUpdate && {
        action: html`<div class="observables-begin">
          ${button({ label: said.add, kind: 'primary', onClick: () => this.#show('one') })}
          ${button({ label: said.paste, onClick: () => this.#show('several') })}
        </div>`,
      }),
    });
  }

  #renderBar(listed: readonly Observable[]): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const said = terms.caseObservables;
    const chosen = listed.filter(({ id }) => this.#selected.has(id));
    const left = limits.observablesPerCase - listed.length;
    const all = () => {
      const every = chosen.length === listed.length;
      this.#selected.clear();
      if (!every) for (const { id } of listed) this.#selected.add(id);
      this.#update();
    };
    return html`<div class="observables-bar">
        ${listed.length > 1 ? html`<label class="observable-check"><input type="checkbox" aria-label=${said.selectAll} .checked=${live(chosen.length === listed.length)} .indeterminate=${chosen.length > 0 && chosen.length < listed.length} @change=${all} /></label>` : nothing}
        ${
          chosen.length > 0
            ? html`<span class="observables-chosen" role="status"><bdi>${said.selected(chosen.length, formats)}</bdi></span>
                ${button({ label: said.copy, onClick: () => void this.#copy(chosen) })}
                ${this.#canUpdate ? button({ label: said.remove, kind: 'danger', onClick: () => this.#remove(chosen, listed) }) : nothing}`
            : html`${switchControl({
                id: 'defanged',
                label: said.defanged,
                checked: this.#defanged,
                readonly: false,
                onChange: (defanged) => {
                  this.#defanged = defanged;
                  this.#update();
                },
              })}
              ${
                this.#canUpdate
                  ? html`<span class="observables-add">
                      ${this.#open === 'several' ? nothing : button({ label: said.paste, inactive: left <= 0, onClick: () => this.#show('several') })}
                      ${this.#open === 'one' ? nothing : button({ label: html`${icon('plus')} ${said.add}`, inactive: left <= 0, onClick: () => this.#show('one') })}
                    </span>`
                  : nothing
              }`
        }
      </div>
      ${this.#canUpdate && left <= 10 ? html`<p class="note" role="status"><bdi>${left > 0 ? said.room(left, limits.observablesPerCase, formats) : said.full(limits.observablesPerCase, formats)}</bdi></p>` : nothing}`;
  }

  #renderRow(observable: Observable, listed: readonly Observable[]): TemplateResult {
    const { host, words } = this.#tools;
    const { terms, formats } = words();
    const said = terms.caseObservables;
    const { id, type, description, extracted, createdAt } = observable;
    const text = this.#asShown(observable);
    const isEdited = this.#edit.edited?.seen.id === id && this.#canUpdate;
    const select = (event: Event) => {
      if ((event.target as HTMLInputElement).checked) this.#selected.add(id);
      else this.#selected.delete(id);
      this.#update();
    };
    return html`<li class="observable" part="observable" data-observable=${id}>
      <label class="observable-check"><input type="checkbox" aria-label=${said.select(text)} .checked=${live(this.#selected.has(id))} @change=${select} /></label>
      <span class="observable-type"><bdi>${typeName(this.#tools, type)}</bdi></span>
      ${
        isEdited
          ? this.#edit.render(listed)
          : html`<div class="observable-words">
                <p><bdi class="observable-value" dir=${directionOf(type)}>${text}</bdi></p>
                ${description ? html`<p class="observable-description" dir="auto">${description}</p>` : nothing}
                <p class="note">${extracted ? said.extracted : said.given} · ${relativeTime(createdAt, formats, host.scene().now)}</p>
              </div>
              <span class="observable-actions">
                <button class="icon-button" type="button" aria-label=${said.copyOne(text)} @click=${() => void this.#copy([observable])}>${icon('copy')}</button>
                ${
                  this.#canUpdate
                    ? html`<button class="icon-button observable-edit-button" type="button" aria-label=${said.edit(text)} @click=${() => this.#begin(observable)}>${icon('edit')}</button>
                        <button class="icon-button observable-remove" type="button" aria-label=${terms.common.remove(text)} @click=${() => this.#remove([observable], listed)}>${icon('close')}</button>`
                    : nothing
                }
              </span>`
      }
    </li>`;
  }

  #begin(observable: Observable): void {
    this.#edit.begin(observable);
    this.#update();
  }

  #asShown({ type, value }: Observable): string {
    return this.#defanged ? defang(value, type) : value;
  }

  #copy(observables: readonly Observable[]): Promise<void> {
    const { terms, formats } = this.#tools.words();
    const text = observables.map((each) => this.#asShown(each)).join('\n');
    return copyInView(this.#tools, text, terms.caseObservables.copied(observables.length, formats));
  }

  /** The focus goes to what takes the place of what went. */
  #remove(observables: readonly Observable[], listed: readonly Observable[]): void {
    const { element } = this.#tools.host;
    const at = listed.findIndex(({ id }) => id === observables[0]?.id);
    for (const { id } of observables) this.#selected.delete(id);
    const { terms, formats } = this.#tools.words();
    this.#removals.remove(
      observables.map(({ id }) => id),
      {
        text: terms.caseObservables.removed(observables.length, formats),
        onBack: () => this.#tools.host.say(this.#tools.words().terms.caseObservables.restored),
      },
    );
    void element.updateComplete.then(() => {
      const left = [...element.renderRoot.querySelectorAll<HTMLElement>('.observable-remove')];
      (left[at] ?? left.at(-1) ?? element.renderRoot.querySelector<HTMLElement>('#panel-observables'))?.focus();
    });
  }

  #show(which: 'one' | 'several'): void {
    this.#open = which;
    this.#adding.forget();
    this.#update();
    void this.#tools.host.element.updateComplete.then(() => (which === 'one' ? this.#new : this.#paste).focus());
  }

  /** What was written stays for when it is opened again. */
  #close(): void {
    this.#open = undefined;
    this.#update();
    const { element } = this.#tools.host;
    void element.updateComplete.then(() =>
      element.renderRoot.querySelector<HTMLElement>('.observables-add .button, .observables-begin .button')?.focus(),
    );
  }

  #follow(): void {
    const { found } = this.#tools.host.scene();
    if (found?.id !== this.#of) return this.#startOver(found?.id);
    const { edited } = this.#edit;
    if (!found || !edited || found.observables.some(({ id }) => id === edited.seen.id)) return;
    // Somebody removed it: what was written must not go along.
    const { isChanged } = this.#edit;
    this.#edit.end();
    if (!isChanged) return;
    this.#new.fill({ type: edited.seen.type, value: edited.text, description: edited.description });
    this.#open = 'one';
    const { toasts, words } = this.#tools;
    toasts.show({ kind: 'warning', text: words().terms.caseObservables.goneMeanwhile, lasts: Infinity });
  }

  #startOver(id: string | undefined): void {
    this.#of = id;
    this.#open = undefined;
    this.#selected.clear();
    this.#saved.clear();
    this.#adding.forget();
  }

  get #canUpdate(): boolean {
    return this.#tools.host.scene().session?.permissions.update ?? false;
  }

  #update(): void {
    this.#tools.host.element.requestUpdate();
  }
}
