import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Configuration } from '../../../domain/configuration.js';
import { CaseError } from '../../../domain/error.js';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import type { FieldKey } from '../../../domain/fields/field-value.js';
import { limits } from '../../../domain/limits.js';
import { DraftController } from '../../controllers/draft-controller.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import { draftKey } from '../../drafts/draft.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import { ListDrag } from '../../primitives/list-drag.js';
import { failed } from '../../primitives/state.js';
import { settingsProblem } from '../edits/settings-problem.js';
import { withItem } from '../edits/with-item.js';
import { mayChange } from '../settings-host.js';
import type { SettingsSection } from '../settings-section.js';
import type { SettingsTools } from '../settings-tools.js';
import { fieldLibraryStyles } from './field-library.styles.js';
import { FieldOrder } from './field-order.js';
import { fieldWords } from './field-words.js';
import type { FieldDraft, FieldForm } from './form/field-form.js';
import { removeFieldDialog } from './remove-field-dialog.js';
import { removedFields } from './removed-fields.js';

const unloaded = new CaseError('unavailable', { message: 'The form of a field could not be loaded.' });

/** What an edit of one field is kept under, see `SettingsEdits`; a new one has no key to go by yet. */
const editOf = (key: FieldKey | undefined): string => (key === undefined ? 'new field' : `fields.${key}`);

/** The additional fields of an owner: in order, each defined in a form of its own. */
export class FieldsSection implements SettingsSection {
  readonly name = 'fields';
  readonly #tools: SettingsTools;
  readonly #form: LazyController<FieldForm>;
  readonly #draft: DraftController<FieldDraft>;
  readonly #order: FieldOrder;
  readonly #drag: ListDrag;
  /** A draft whose form is still being loaded. */
  #waiting: FieldDraft | undefined;
  /** Edits of fields that were begun from here: what failed of them is told even when its row is gone. */
  readonly #edited = new Set<FieldKey | undefined>();

  constructor(tools: SettingsTools) {
    this.#tools = tools;
    const { host } = tools;
    adoptStyles(host.element, fieldLibraryStyles);
    this.#order = new FieldOrder(tools);
    this.#drag = new ListDrag(host.element, (key, to) => this.#move(key, to));
    this.#form = new LazyController(host.element, async () => {
      const { FieldForm } = await import('./form/field-form.js');
      return new FieldForm(tools, {
        editOf,
        onChange: () => this.#draft.changed(),
        onSave: (definition, seen) => this.#keep(definition, seen),
        onEnd: (key) => this.#ended(key),
      });
    });
    this.#draft = new DraftController<FieldDraft>(host.element, {
      adapter: () => host.scene().adapter,
      form: () => {
        const { owner, session } = host.scene();
        if (owner === undefined || !session || !mayChange(host)) return undefined;
        return draftKey('field definition', { user: session.user.id, owner });
      },
      kept: () => host.scene().keepsDrafts,
      content: () => this.#form.value?.draft ?? this.#waiting,
      fits: () => true,
      restore: (content) => void this.#restore(content),
      // What was typed stays with the owner it was typed for.
      onMoved: () => this.#form.value?.close(),
    });
    new LeaveController(host.element, () => this.#form.value?.draft !== undefined && this.#draft.pending);
  }

  isOffered(): boolean {
    return true;
  }

  render(found: Configuration): TemplateResult {
    const { host, edits, words } = this.#tools;
    const { terms } = words();
    const fields = this.#order.of(found);
    const rows = new Set(fields.map(({ key }) => key));
    const homeless = [...this.#edited].filter((key) => key !== undefined && !rows.has(key) && !this.#isOpenFor(key));
    return html`${
      fields.length === 0
        ? html`<p class="quiet">${terms.fieldLibrary.none}</p>`
        : html`<ul class="items" role="list" aria-label=${terms.settings.sections.fields}>
            ${repeat(
              fields,
              ({ key }) => key,
              (field) => this.#renderField(field, fields.length > 1),
            )}
          </ul>`
    }
    ${this.#renderEnd(found, rows)} ${homeless.map((key) => this.#renderProblem(key))}
    ${settingsProblem(this.#tools, {
      key: 'fields',
      label: terms.fieldLibrary.order,
      textOf: (of) => words().formats.list(of.fields.map(({ label }) => label)),
    })}
    ${
      edits.pending('fields') || homeless.some((key) => edits.pending(editOf(key)))
        ? html`<p class="saving" role="status"><bdi>${terms.settings.saving}</bdi></p>`
        : nothing
    }
    ${mayChange(host) && fields.length > 1 ? html`<p class="visually-hidden" id="field-move-hint">${terms.fieldLibrary.moveHint}</p>` : nothing}`;
  }

  /** The form of a new field, or of one that somebody else removed meanwhile, or what leads to it. */
  #renderEnd(found: Configuration, rows: ReadonlySet<FieldKey>): TemplateResult | typeof nothing {
    const { host, words } = this.#tools;
    const { terms, formats } = words();
    if (!mayChange(host)) return nothing;
    if (this.#form.failed) return failed(unloaded, { terms, formats }, false, () => this.#form.retry());
    const form = this.#form.value;
    if (form && (form.isNew || (form.key !== undefined && !rows.has(form.key)))) return form.render(this.#draftNote());
    const isFull = found.fields.length >= limits.fieldDefinitions;
    return html`<div class="edit-actions">
      ${button({ label: terms.fieldLibrary.add, inactive: isFull, part: 'add-field', onClick: () => void this.#open() })}
      ${isFull ? html`<p class="note"><bdi>${terms.fieldLibrary.full(limits.fieldDefinitions, formats)}</bdi></p>` : nothing}
    </div>
    ${removedFields(this.#tools, found, (field) => void this.#bringBack(field, found))}`;
  }

  #renderField(field: FieldDefinition, isMovable: boolean): TemplateResult {
    const { edits, host, words } = this.#tools;
    const { common, fieldLibrary: said, settings } = words().terms;
    const { key, label, control, scope, required, requiredOnClose } = field;
    const may = mayChange(host);
    const move = (event: KeyboardEvent) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by === undefined || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.#moveBy(key, by);
    };
    const mark = (is: boolean | undefined, text: string) =>
      is ? html`<bdi class="definition-mark">${text}</bdi>` : nothing;
    return html`<li class=${classMap({ item: true, definition: true, movable: true, ...this.#drag.marksOf(key) })} part="definition" data-key=${key}>
      ${
        this.#isOpenFor(key)
          ? this.#form.value!.render(this.#draftNote())
          : html`${
              may && isMovable
                ? html`<button class="grip grip-button" type="button" aria-label=${said.move(label)} aria-describedby="field-move-hint" data-grip=${key} @keydown=${move} @pointerdown=${(event: PointerEvent) => this.#drag.start(event, key)}>${icon('grip')}</button>`
                : nothing
            }
            <span class="item-words">
              <bdi class="definition-label">${label}</bdi> <code class="item-key">${key}</code>
              <span class="definition-marks">
                <bdi>${said.controls[control]}</bdi><bdi>${said.scopes[scope]}</bdi>
                ${mark(required, said.requiredMark)}${mark(requiredOnClose, said.requiredOnCloseMark)}
              </span>
            </span>
            ${
              may
                ? html`<span class="item-actions">
                    <button class="icon-button" type="button" data-field=${key} aria-label=${settings.edit(label)} @click=${() => void this.#open(field)}>${icon('edit')}</button>
                    <button class="icon-button" type="button" aria-label=${common.remove(label)} @click=${() => removeFieldDialog(this.#tools, field, () => void this.#remove(key))}>${icon('close')}</button>
                  </span>`
                : nothing
            }
            ${edits.pending(editOf(key)) ? html`<p class="saving" role="status"><bdi>${settings.saving}</bdi></p>` : nothing}
            <div class="definition-note">${this.#renderProblem(key)}</div>`
      }
    </li>`;
  }

  #renderProblem(key: FieldKey | undefined): TemplateResult | typeof nothing {
    if (key === undefined) return nothing;
    const { host, words } = this.#tools;
    const known = host.scene().found?.fields.find((field) => field.key === key);
    return settingsProblem(this.#tools, {
      key: editOf(key),
      label: known?.label ?? key,
      textOf: ({ fields }) =>
        fieldWords(
          fields.find((field) => field.key === key),
          fields,
          words(),
        ),
    });
  }

  #isOpenFor(key: FieldKey): boolean {
    return mayChange(this.#tools.host) && this.#form.value?.key === key;
  }

  #draftNote() {
    return { restored: this.#draft.note === 'restored' };
  }

  async #open(field?: FieldDefinition): Promise<void> {
    const form = await this.#form.load();
    // What is being written elsewhere is not thrown away for it.
    if (form?.draft === undefined) form?.begin(field);
    else form.focus();
  }

  async #restore(content: FieldDraft): Promise<void> {
    this.#waiting = content;
    const form = await this.#form.load();
    this.#waiting = undefined;
    form?.take(content);
  }

  #ended(key: FieldKey | undefined): void {
    void this.#draft.remove();
    this.#draft.dismiss();
    this.#focusOn(key === undefined ? '[part="add-field"]' : `[data-field="${CSS.escape(key)}"]`);
  }

  #focusOn(selector: string): void {
    const { element } = this.#tools.host;
    element.requestUpdate();
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #moveBy(key: FieldKey, by: number): void {
    const { host, edits } = this.#tools;
    const { found } = host.scene();
    if (!found) return;
    // Where it is by now: keys come faster than answers.
    const place = this.#order.of(edits.shown(found)).findIndex((field) => field.key === key);
    this.#move(key, place + by);
  }

  #move(key: FieldKey, to: number): void {
    const { host, edits, words } = this.#tools;
    const { found } = host.scene();
    if (!found) return;
    const shown = edits.shown(found);
    if (!this.#order.move(shown, key, to)) return;
    const { terms, formats } = words();
    const label = shown.fields.find((field) => field.key === key)?.label ?? key;
    host.say(terms.fieldLibrary.moved(label, to + 1, shown.fields.length, formats));
    host.element.requestUpdate();
    // What is put elsewhere loses the focus on the way.
    void host.element.updateComplete.then(() =>
      host.element.renderRoot.querySelector<HTMLElement>(`[data-grip="${CSS.escape(key)}"]`)?.focus(),
    );
  }

  /** `seen` is the field as it was when the form was opened: what somebody did to it since is not passed over. */
  async #keep(definition: FieldDefinition, seen: FieldDefinition | undefined): Promise<boolean> {
    const { host, words } = this.#tools;
    const { found } = host.scene();
    if (!found) return false;
    const before = seen ? withItem(found.fields, seen) : found.fields;
    const fields = seen ? withItem(before, definition) : [...before, definition];
    const saved = await this.#save(seen?.key, fields, { ...found, fields: before });
    if (saved) host.say(words().terms.settings.saved(definition.label));
    return saved !== undefined;
  }

  async #remove(key: FieldKey): Promise<void> {
    const { host, toasts, words } = this.#tools;
    const { found } = host.scene();
    const place = found?.fields.findIndex((field) => field.key === key) ?? -1;
    const removed = found?.fields[place];
    if (!found || !removed) return;
    const saved = await this.#save(
      key,
      found.fields.filter((field) => field !== removed),
      found,
    );
    if (!saved) return;
    toasts.show({
      text: words().terms.fieldLibrary.removal.removed(removed.label),
      undo: () => void this.#putBack(removed, place, saved),
    });
  }

  async #bringBack(removed: FieldDefinition, found: Configuration): Promise<void> {
    await this.#putBack(removed, found.fields.length, found);
  }

  async #putBack(removed: FieldDefinition, place: number, after: Configuration): Promise<void> {
    const { host, words } = this.#tools;
    const { found } = host.scene();
    const seen = found?.owner === after.owner ? found : after;
    const { fields } = seen;
    const saved = await this.#save(removed.key, [...fields.slice(0, place), removed, ...fields.slice(place)], seen);
    if (saved) host.say(words().terms.fieldLibrary.removal.back(removed.label));
    // What led here is gone.
    this.#focusOn(`[data-field="${CSS.escape(removed.key)}"]`);
  }

  #save(
    key: FieldKey | undefined,
    fields: readonly FieldDefinition[],
    seen: Configuration,
  ): Promise<Configuration | undefined> {
    this.#edited.add(key);
    return this.#tools.edits.save(editOf(key), { fields }, seen);
  }
}
