import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../../../domain/error.js';
import type { FieldDefinition } from '../../../../domain/fields/field-definition.js';
import type { FieldKey, FieldValue } from '../../../../domain/fields/field-value.js';
import { PressController } from '../../../controllers/press-controller.js';
import { adoptStyles } from '../../../primitives/adopt-styles.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import { calloutStyles } from '../../../primitives/callout.styles.js';
import { markdownEditorStyles } from '../../../markdown/markdown-editor.styles.js';
import { markdownViewStyles } from '../../../markdown/markdown-view.styles.js';
import { keyFrom } from '../../edits/key-from.js';
import { settingsProblem } from '../../edits/settings-problem.js';
import type { SettingsTools } from '../../settings-tools.js';
import { fieldWords } from '../field-words.js';
import { ConditionEditor } from './condition-editor.js';
import { controlOf, defaultOf, definitionFrom, editedField, sameField, type EditedField } from './edited-field.js';
import { fieldFormStyles } from './field-form.styles.js';
import { FieldPreview } from './field-preview.js';
import { conditionProblems, definitionProblems, memberProblems, optionProblems } from './field-problems.js';
import { MemberControls, type MemberGroup } from './member-controls.js';
import { OptionsEditor } from './options-editor.js';

/** What was typed and is not saved. */
export interface FieldDraft {
  /** The field as it was when its form was opened; nothing for a new one. */
  readonly seen?: FieldDefinition;
  readonly edited: EditedField;
}

export interface FieldFormOptions {
  /** It stands inside another form, whose field it defines. */
  readonly isPart?: boolean;
  /** Fields it stands beside; those of the library when absent. */
  readonly others?: () => readonly FieldDefinition[];
  /** What the edit of a field is kept under. */
  readonly editOf: (key: FieldKey | undefined) => string;
  /** Something was typed. */
  readonly onChange: () => void;
  /** Answers whether it was stored. */
  readonly onSave: (definition: FieldDefinition, seen: FieldDefinition | undefined) => Promise<boolean>;
  /** The form was closed by the person who had it open. */
  readonly onEnd: (key: FieldKey | undefined) => void;
}

const conditionNames = ['showWhen', 'requiredWhen'] as const;
type ConditionName = (typeof conditionNames)[number];

/** A field being defined, one at a time. What it asks for goes by the kind of the field. */
export class FieldForm {
  readonly #tools: SettingsTools;
  readonly #options: FieldFormOptions;
  readonly #members: MemberControls;
  readonly #choices: OptionsEditor;
  readonly #conditions: Readonly<Record<ConditionName, ConditionEditor>>;
  readonly #preview: FieldPreview;
  #opened: FieldDraft | undefined;
  #tried = false;
  readonly #left = new Set<string>();

  constructor(tools: SettingsTools, options: FieldFormOptions) {
    this.#tools = tools;
    this.#options = options;
    adoptStyles(tools.host.element, [calloutStyles, markdownEditorStyles, markdownViewStyles]);
    const press = new PressController(tools.host.element);
    this.#members = new MemberControls(tools, {
      form: () => this.#opened && { edited: this.#opened.edited, definition: this.#definition, isNew: this.isNew },
      problems: () => this.#shownProblems,
      // What belongs to one form stands there only.
      without: options.isPart ? ['scope'] : [],
      onChange: (member, value) => this.#changeValue(member, value),
      onLeave: (member) =>
        press.after(() => {
          this.#left.add(`fields.${member}`);
          tools.host.element.requestUpdate();
        }),
    });
    this.#choices = new OptionsEditor(tools, {
      options: () => this.#edited.options,
      onChange: (options, renamed) => this.#change({ ...withRenamed(this.#edited, renamed), options }),
    });
    const condition = (name: ConditionName) =>
      new ConditionEditor(tools, {
        name,
        condition: () => this.#edited[name],
        fields: () => this.#others.filter(({ control }) => control !== 'markdown'),
        onChange: (edited) => {
          const { [name]: _before, ...rest } = this.#edited;
          this.#change(edited ? { ...rest, [name]: edited } : rest);
        },
      });
    this.#conditions = { showWhen: condition('showWhen'), requiredWhen: condition('requiredWhen') };
    this.#preview = new FieldPreview(tools);
    // Behind the additional fields, which adopt theirs, so that a form looks as it should.
    adoptStyles(tools.host.element, fieldFormStyles);
    tools.host.element.addController({
      hostUpdate: () => this.#preview.show(this.#opened && this.#previewed),
    });
  }

  get isOpen(): boolean {
    return this.#opened !== undefined;
  }

  get isNew(): boolean {
    return this.#opened !== undefined && this.#opened.seen === undefined;
  }

  /** Key of the field that is being changed. */
  get key(): FieldKey | undefined {
    return this.#opened?.seen?.key;
  }

  /** What there is to lose; nothing while it says what it began with. */
  get draft(): FieldDraft | undefined {
    const opened = this.#opened;
    return opened && !sameField(opened.edited, editedField(opened.seen)) ? opened : undefined;
  }

  /** A field to be changed, or a new one. */
  begin(seen?: FieldDefinition): void {
    this.take({ ...(seen && { seen }), edited: editedField(seen) });
    this.focus();
  }

  /** Goes on where somebody stopped. */
  take(draft: FieldDraft): void {
    this.close();
    this.#opened = draft;
    this.#tools.host.element.requestUpdate();
  }

  focus(): void {
    void this.#tools.host.element.updateComplete.then(() => this.#members.focusLabel());
  }

  /** Without asking, and without a trace. */
  close(): void {
    this.#opened = undefined;
    this.#tried = false;
    this.#left.clear();
    this.#tools.host.element.requestUpdate();
  }

  render({ restored }: { readonly restored: boolean }): TemplateResult {
    const { terms } = this.#tools.words();
    const said = terms.fieldLibrary.form;
    const { seen } = this.#opened!;
    const { isPart = false } = this.#options;
    const definition = this.#definition;
    const problems = this.#tried ? this.#problems : [];
    const words = this.#tools.words();
    const { control } = definition;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#submit();
    };
    // Which version is to stay is asked above.
    const isToBeDecided = this.#tools.edits.failure(this.#editKey)?.error.code === 'conflict';
    const group = (name: MemberGroup) => this.#members.render(name);
    const name = seen ? said.headingOf(seen.label) : said.heading;
    const content = html`${restored ? html`<p class="note"><bdi>${terms.drafts.restored}</bdi></p>` : nothing}
      ${group('basics')}
      ${seen ? html`<p class="note"><bdi>${said.stays(terms.fieldLibrary.controls[control], seen.key)}</bdi></p>` : nothing}
      ${'options' in definition ? this.#choices.render(optionProblems(problems, this.#edited, words)) : nothing}
      ${group('kind')} ${group('default')}
      ${
        control === 'markdown'
          ? nothing
          : html`<fieldset class="field rules">
              <legend class="field-label"><bdi>${said.rules}</bdi></legend>
              ${group('rules')}
            </fieldset>`
      }
      ${
        definition.required && control !== 'markdown' && definition.default === undefined
          ? html`<div role="status">${callout({ kind: 'warning', text: said.noDefault })}</div>`
          : nothing
      }
      ${this.#conditionNames.map((name) =>
        this.#conditions[name].render(conditionProblems(problems, name, this.#edited[name], words)),
      )}
      ${this.#preview.render()} ${this.#renderProblem()}
      <div class="edit-actions">
        ${isToBeDecided ? nothing : button({ label: isPart ? said.take : terms.settings.save, kind: isPart ? 'secondary' : 'primary', type: isPart ? 'button' : 'submit', busy: this.#isPending, busyLabel: terms.settings.saving, ...(isPart && { onClick: () => void this.#submit() }) })}
        ${button({ label: isPart ? said.leave : terms.common.cancel, onClick: () => this.#end() })}
      </div>`;
    // A form in a form would send both.
    return isPart
      ? html`<div class="item-form field-form" role="group" aria-label=${name} @keydown=${this.#handleKey}>${content}</div>`
      : html`<form class="item-form field-form" aria-label=${name} @submit=${submit} @keydown=${this.#handleKey} novalidate>${content}</form>`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { words } = this.#tools;
    const key = this.#opened?.seen?.key ?? this.#key;
    return settingsProblem(this.#tools, {
      key: this.#editKey,
      label: this.#definition.label || words().terms.fieldLibrary.unnamed,
      textOf: ({ fields }) =>
        fieldWords(
          fields.find((field) => field.key === key),
          fields,
          words(),
        ),
      sentenceOf: ({ path, rule }) =>
        path.endsWith('.key') && rule === 'duplicate' ? words().terms.fieldLibrary.form.keyHeld : undefined,
      onEnd: () => this.#end(),
    });
  }

  get #edited(): EditedField {
    return this.#opened?.edited ?? editedField(undefined);
  }

  get #editKey(): string {
    return this.#options.editOf(this.#opened?.seen?.key);
  }

  get #isPending(): boolean {
    return this.#tools.edits.pending(this.#editKey);
  }

  /** The other fields beside it. */
  get #others(): readonly FieldDefinition[] {
    const fields = this.#options.others?.() ?? this.#tools.host.scene().found?.fields ?? [];
    const key = this.#opened?.seen?.key;
    return fields.filter((field) => field.key !== key);
  }

  /** Fields that went, whose keys stay theirs; one that is open here would be back. */
  get #removed(): readonly FieldDefinition[] {
    const key = this.#opened?.seen?.key;
    return (this.#tools.host.scene().found?.removedFields ?? []).filter((field) => field.key !== key);
  }

  /** Made from the label until somebody says otherwise; then, once saved, as it is. */
  get #key(): FieldKey {
    const { seen } = this.#opened ?? {};
    const { key, label } = this.#edited.values;
    if (seen) return seen.key;
    if (typeof key === 'string') return key;
    const taken = [...this.#others, ...this.#removed].map((field) => field.key);
    return keyFrom(typeof label === 'string' ? label : '', { taken, fallback: 'field' });
  }

  get #definition(): FieldDefinition {
    return definitionFrom(this.#edited, this.#key);
  }

  /** As it can be shown while it is being written. */
  get #previewed(): FieldDefinition {
    const definition = this.#definition;
    const isBroken = this.#problems.some(({ path }) => path.startsWith('pattern'));
    if (!isBroken || !('pattern' in definition)) return definition;
    const { pattern: _pattern, ...rest } = definition;
    return rest;
  }

  get #conditionNames(): readonly ConditionName[] {
    return controlOf(this.#edited) === 'markdown' ? ['showWhen'] : conditionNames;
  }

  get #problems(): readonly FieldProblem[] {
    return this.#opened ? definitionProblems(this.#definition, this.#others, this.#removed) : [];
  }

  get #memberProblems(): readonly FieldProblem[] {
    return memberProblems(this.#problems, this.#members.all, this.#edited);
  }

  /** What is to be said by now. */
  get #shownProblems(): readonly FieldProblem[] {
    return this.#memberProblems.filter(({ path }) => this.#tried || this.#left.has(path));
  }

  #changeValue(key: string, value: FieldValue): void {
    // A field is always of some kind, and stands somewhere.
    if (value === null && (key === 'control' || key === 'scope')) return this.#tools.host.element.requestUpdate();
    // A key is theirs who write it, also while they clear it to write another one.
    const said = value === null && key === 'key' ? '' : value;
    this.#change({ ...this.#edited, values: { ...this.#edited.values, [key]: said } });
  }

  #change(edited: EditedField): void {
    if (!this.#opened) return;
    this.#opened = { ...this.#opened, edited };
    // What failed was another write.
    if (!this.#isPending) this.#tools.edits.dismiss(this.#editKey);
    this.#options.onChange();
    this.#tools.host.element.requestUpdate();
  }

  async #submit(): Promise<void> {
    const opened = this.#opened;
    if (!opened || this.#isPending) return;
    this.#tried = true;
    const { element } = this.#tools.host;
    element.requestUpdate();
    if (this.#memberProblems.length > 0) {
      await element.updateComplete;
      this.#focusProblem();
      return;
    }
    const saved = await this.#options.onSave(this.#definition, opened.seen);
    // Another form may be open by now.
    if (saved && this.#opened === opened) this.#end();
  }

  /** To the first thing that is wrong, in the order one reads. */
  #focusProblem(): void {
    const problems = this.#memberProblems;
    const member = (group: MemberGroup) => () => this.#members.focus(group, problems);
    const option = () => {
      const [wrong] = problems.flatMap(({ path }) => /^fields\.options(?:\.(\d+))?/u.exec(path) ?? []);
      const place = problems.flatMap(({ path }) => /^fields\.options\.(\d+)/u.exec(path)?.[1] ?? [])[0];
      return wrong !== undefined && this.#choices.focus(Number(place ?? 0));
    };
    const condition = (name: ConditionName) => () => {
      const [place] = conditionProblems(this.#problems, name, this.#edited[name], this.#tools.words()).keys();
      return place !== undefined && this.#conditions[name].focus(place);
    };
    // Each goes there, and answers whether there was somewhere to go.
    const ways = [
      member('basics'),
      option,
      member('kind'),
      member('default'),
      member('rules'),
      ...conditionNames.map(condition),
    ];
    ways.some((goes) => goes());
  }

  #end(): void {
    const opened = this.#opened;
    if (!opened) return;
    this.#tools.edits.dismiss(this.#editKey);
    this.close();
    this.#options.onEnd(opened.seen?.key);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    // Escape closes lists inside of it first, and throws away nothing that was typed.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || this.draft) return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };
}

/** A default that names an option follows what is stored for the option. */
function withRenamed(
  edited: EditedField,
  renamed: { readonly was: string; readonly is?: string } | undefined,
): EditedField {
  if (!renamed) return edited;
  const name = defaultOf(controlOf(edited));
  const value = edited.values[name] ?? null;
  const { was, is } = renamed;
  const isList = typeof value === 'object' && value !== null;
  if (isList ? !value.includes(was) : value !== was) return edited;
  const next = isList ? value.flatMap((each) => (each === was ? (is ?? []) : each)) : (is ?? null);
  return { ...edited, values: { ...edited.values, [name]: next } };
}
