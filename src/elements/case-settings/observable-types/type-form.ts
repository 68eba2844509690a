import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkConfiguration } from '../../../domain/check-configuration.js';
import type { Configuration } from '../../../domain/configuration.js';
import type { FieldProblem } from '../../../domain/error.js';
import type { ObservableType } from '../../../domain/observable.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import { button } from '../../primitives/button.js';
import { field } from '../../primitives/field.js';
import { keyFrom } from '../edits/key-from.js';
import type { SettingsTools } from '../settings-tools.js';

/** Answers whether it was stored; `seen` is the type as it was when the form was opened. */
type OnSave = (type: ObservableType, seen: ObservableType | undefined) => Promise<boolean>;

/** A type of observables being made or renamed, one at a time. Its key stays: observables are stored under it. */
export class TypeForm {
  readonly #tools: SettingsTools;
  readonly #onSave: OnSave;
  #edited: { readonly seen: ObservableType | undefined; readonly label: string } | undefined;
  #tried = false;

  constructor(tools: SettingsTools, onSave: OnSave) {
    this.#tools = tools;
    this.#onSave = onSave;
    new LeaveController(
      tools.host.element,
      () => this.#edited !== undefined && this.#edited.label !== (this.#edited.seen?.label ?? ''),
    );
  }

  get isNew(): boolean {
    return this.#edited !== undefined && this.#edited.seen === undefined;
  }

  isOf(key: string): boolean {
    return this.#edited?.seen?.key === key;
  }

  /** A type to be renamed, or a new one. */
  begin(seen?: ObservableType): void {
    this.#edited = { seen, label: seen?.label ?? '' };
    this.#tried = false;
    void this.#renew().then(() => this.#query<HTMLInputElement>('#type-label')?.select());
  }

  end(): void {
    if (!this.#edited) return;
    const { seen } = this.#edited;
    this.#edited = undefined;
    this.#tools.edits.dismiss('observableTypes');
    void this.#renew().then(() =>
      this.#query<HTMLElement>(
        seen ? `[data-item="${CSS.escape(seen.key)}"]` : '#section-observable-types .edit-actions button',
      )?.focus(),
    );
  }

  render(found: Configuration): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const said = terms.settings.types;
    const { seen, label } = this.#edited!;
    const problems = this.#tried ? this.#problems(found) : [];
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#submit(found);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      this.end();
    };
    return html`<form class="item-form" aria-label=${seen ? terms.settings.edit(seen.label) : said.add} @submit=${submit} @keydown=${press} novalidate>
      ${field({
        id: 'type-label',
        label: said.label,
        ...(seen && { hint: said.keyStays(seen.key) }),
        problems: problems.map((problem) =>
          problem.rule === 'duplicate' ? said.taken : terms.problem(problem, said.label, formats),
        ),
        control: ({ id, describedBy, invalid }) =>
          html`<input class="input" part="input" id=${id} type="text" dir="auto" autocomplete="off" aria-required="true" .value=${live(label)} aria-describedby=${describedBy} aria-invalid=${invalid} @input=${(event: InputEvent) => this.#change((event.target as HTMLInputElement).value)} />`,
      })}
      <div class="edit-actions">
        ${button({ label: terms.settings.save, kind: 'primary', type: 'submit', busy: this.#tools.edits.pending('observableTypes'), busyLabel: terms.settings.saving })}
        ${button({ label: terms.common.cancel, onClick: () => this.end() })}
      </div>
    </form>`;
  }

  #change(label: string): void {
    if (!this.#edited) return;
    this.#edited = { ...this.#edited, label };
    void this.#renew();
  }

  async #submit(found: Configuration): Promise<void> {
    this.#tried = true;
    if (this.#problems(found).length > 0) {
      await this.#renew();
      this.#query<HTMLElement>('#type-label')?.focus();
      return;
    }
    if (await this.#onSave(this.#typeOf(found), this.#edited?.seen)) this.end();
  }

  #typeOf({ observableTypes }: Configuration): ObservableType {
    const { seen, label } = this.#edited!;
    const key = seen?.key ?? keyFrom(label, { taken: observableTypes.map((type) => type.key), fallback: 'type' });
    return { key, label: label.trim() };
  }

  #problems(found: Configuration): readonly FieldProblem[] {
    const type = this.#typeOf(found);
    const others = found.observableTypes.filter(({ key }) => key !== type.key);
    return checkConfiguration(found, { observableTypes: [...others, type] });
  }

  async #renew(): Promise<void> {
    const { element } = this.#tools.host;
    element.requestUpdate();
    await element.updateComplete;
  }

  #query<E extends HTMLElement>(selector: string): E | null {
    return this.#tools.host.element.renderRoot.querySelector<E>(selector);
  }
}
