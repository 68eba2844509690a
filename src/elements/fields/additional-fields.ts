import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { FieldProblem } from '../../domain/error.js';
import type { FieldDefinition, ToggleField, UserField } from '../../domain/fields/field-definition.js';
import { isRequired, isShown } from '../../domain/fields/field-state.js';
import { fieldValueOf, type FieldKey, type FieldValue, type FieldValues } from '../../domain/fields/field-value.js';
import type { PlacedField } from '../../domain/fields/fields-of-case.js';
import type { Owner } from '../../domain/ids.js';
import { limits } from '../../domain/limits.js';
import type { UserRef } from '../../domain/user.js';
import type { Words } from '../../i18n/words.js';
import { PeopleInput } from '../people/people-input.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { additionalFieldsStyles } from './additional-fields.styles.js';
import { checkboxesControl, listOf } from './checkboxes-control.js';
import { textOf, type ControlContext } from './control-context.js';
import { dateTimeControl } from './date-time-control.js';
import { dropdownControl } from './dropdown-control.js';
import { fieldSentence } from './field-sentence.js';
import { markdownBlock, type MarkdownView } from './markdown-block.js';
import { markdownControl, type TextEditor, type TextEditorOptions } from './markdown-control.js';
import { numberControl } from './number-control.js';
import { radioControl } from './radio-control.js';
import { textControl } from './text-control.js';
import { toggleControl } from './toggle-control.js';
import { TypedTexts } from './typed-texts.js';
import { userControl } from './user-control.js';
import { zoneOf } from './wall-time.js';

/** The host as it is now; read whenever it is needed. */
export interface AdditionalFieldsOptions {
  /** What ids start with, unlike that of anything else in the host. */
  readonly id: string;
  /** Which fields the case has: `fieldsOfCase`. */
  readonly placed: () => readonly PlacedField[];
  readonly values: () => FieldValues;
  /** What is to be said now; of paths `fields.<key>`. */
  readonly problems: () => readonly FieldProblem[];
  /** A problem in words; `fieldSentence` when absent. */
  readonly sentence?: (problem: FieldProblem, definition: FieldDefinition) => string;
  readonly readonly: () => boolean;
  readonly words: () => Words;
  readonly adapter: () => CaseAdapter | undefined;
  readonly owner: () => Owner | undefined;
  /** Who is signed in. */
  readonly user: () => UserRef | undefined;
  /** The zone local times are of; the browser's when absent. */
  readonly timeZone?: () => string | undefined;
  /** Whether the host allows pictures of people. */
  readonly images?: () => boolean;
  /** Renders Markdown, once that is loaded. */
  readonly markdown?: () => MarkdownView | undefined;
  /** Makes what Markdown is written with; without it, it is written as plain text. */
  readonly editor?: (options: TextEditorOptions) => TextEditor;
  readonly onChange: (key: FieldKey, value: FieldValue) => void;
  readonly onLeave: (key: FieldKey) => void;
  readonly announce: (text: string) => void;
}

/**
 * The fields an owner or a template adds to a case, each with its own control. Those of the owner come first. Hidden ones
 * keep their value.
 */
export class AdditionalFields implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: AdditionalFieldsOptions;
  readonly #typed = new TypedTexts();
  // Keys may be anything; ids go by the order in which keys were first met.
  readonly #numbers = new Map<FieldKey, number>();
  readonly #people = new Map<FieldKey, PeopleInput>();
  readonly #editors = new Map<FieldKey, TextEditor>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: AdditionalFieldsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    adoptStyles(this.#host, additionalFieldsStyles);
  }

  // Before it renders: what an input of people asks is asked at the start of an update.
  hostUpdate(): void {
    for (const { definition } of this.#options.placed()) {
      const { key, control } = definition;
      if (control === 'user') this.#peopleOf(key);
      else if (control === 'text-area' && definition.markdown) this.#editorOf(key);
    }
  }

  /** Whether there is anything to show. */
  get empty(): boolean {
    return this.#shown.length === 0;
  }

  /** To the control of a field; answers whether it is there. */
  focus(key: FieldKey): boolean {
    const control = this.#host.shadowRoot?.getElementById(this.idOf(key));
    const editor = this.#editors.get(key);
    if (control && editor) {
      editor.focus();
      return true;
    }
    const target = control?.matches('fieldset')
      ? (control.querySelector<HTMLElement>('input:checked') ?? control.querySelector('input'))
      : control;
    target?.focus();
    return target != null;
  }

  /** The id its control has in the host. */
  idOf(key: FieldKey): string {
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    return `${this.#options.id}-${number}`;
  }

  render(): TemplateResult | typeof nothing {
    const shown = this.#shown;
    if (shown.length === 0) return nothing;
    const block = (from: PlacedField['from']) => shown.filter((each) => each.from === from);
    return html`<div class="extra-fields">
      ${[block('global'), block('template')].map((fields) =>
        fields.length === 0
          ? nothing
          : html`<div class="fields-block">${repeat(
              fields,
              ({ definition }) => `${definition.control} ${definition.key}`,
              ({ definition }) =>
                html`<div class=${classMap({ 'fields-cell': true, wide: isWide(definition) })}>${this.#render(definition)}</div>`,
            )}</div>`,
      )}
    </div>`;
  }

  get #shown(): readonly PlacedField[] {
    const values = this.#options.values();
    return this.#options.placed().filter(({ definition }) => isShown(definition, values));
  }

  #render(definition: FieldDefinition): TemplateResult {
    const { key } = definition;
    const context = this.#contextOf(definition);
    switch (definition.control) {
      case 'text':
        return textControl({ ...context, limit: Math.min(definition.maxLength ?? limits.fieldText, limits.fieldText) });
      case 'text-area': {
        const limit = Math.min(definition.maxLength ?? limits.fieldTextArea, limits.fieldTextArea);
        const editor = definition.markdown ? this.#editorOf(key) : undefined;
        if (editor) return markdownControl({ ...context, limit }, editor);
        return textControl({ ...context, limit, lines: 'many' });
      }
      case 'number':
        return numberControl({ ...context, key, typed: this.#typed, integer: definition.integer ?? false });
      case 'toggle':
        return mustBeAnswered(definition, context) ? this.#question(context) : toggleControl(context);
      case 'dropdown':
        return dropdownControl({ ...context, options: definition.options });
      case 'radio':
        return radioControl({ ...context, options: definition.options });
      case 'checkboxes':
        return checkboxesControl({ ...context, options: definition.options });
      case 'date-time': {
        const { showTime: time = false, timeZone = time ? 'local' : 'utc' } = definition;
        const zone = timeZone === 'utc' ? 'UTC' : zoneOf(this.#options.timeZone?.());
        return dateTimeControl({ ...context, key, typed: this.#typed, time, zone });
      }
      case 'user':
        return userControl(context, this.#peopleOf(key));
      case 'markdown':
        return markdownBlock(definition.text, this.#options.markdown?.());
    }
  }

  #contextOf(definition: FieldDefinition): ControlContext {
    const { words, values, problems, readonly, onChange, onLeave } = this.#options;
    const sentence = this.#options.sentence ?? ((problem) => fieldSentence(problem, definition, words()));
    const { key, label, description } = definition;
    const required = isRequired(definition, values());
    const isNeededToClose = 'requiredOnClose' in definition && definition.requiredOnClose === true;
    const { terms } = words();
    const path = `fields.${key}`;
    return {
      frame: {
        id: this.idOf(key),
        label,
        problems: problems()
          .filter((problem) => problem.path === path)
          .map((problem) => sentence(problem, definition)),
        ...(required ? {} : { optional: isNeededToClose ? terms.fields.neededToClose : terms.common.optional }),
        ...(description && { hint: description }),
      },
      value: fieldValueOf(values(), key),
      required,
      readonly: readonly(),
      words: words(),
      onChange: (value) => onChange(key, value),
      onLeave: () => onLeave(key),
    };
  }

  /** Yes or no, where a switch would pass off silence as a no. */
  #question(context: ControlContext): TemplateResult {
    const { on, off } = context.words.terms.fields;
    return radioControl({
      ...context,
      value: context.value === null ? null : String(context.value),
      options: [
        { value: 'true', label: on },
        { value: 'false', label: off },
      ],
      onChange: (value) => context.onChange(value === 'true'),
    });
  }

  #editorOf(key: FieldKey): TextEditor | undefined {
    const { editor: make, onChange, onLeave, placed, values } = this.#options;
    const known = this.#editors.get(key);
    if (known || !make) return known;
    const definition = () => placed().find((each) => each.definition.key === key)?.definition;
    const made = make({
      id: this.idOf(key),
      value: () => textOf(fieldValueOf(values(), key)),
      required: () => isRequired(definition() ?? {}, values()),
      onChange: (text) => onChange(key, text === '' ? null : text),
      onLeave: () => onLeave(key),
    });
    this.#editors.set(key, made);
    return made;
  }

  #peopleOf(key: FieldKey): PeopleInput {
    const input = this.#people.get(key) ?? this.#peopleInput(key);
    this.#people.set(key, input);
    return input;
  }

  #peopleInput(key: FieldKey): PeopleInput {
    const { adapter, announce, images, onChange, onLeave, owner, placed, readonly, user, values, words } =
      this.#options;
    // The same key may be a text in another template.
    const definition = () =>
      placed()
        .map((each) => each.definition)
        .find((each): each is UserField => each.key === key && each.control === 'user');
    return new PeopleInput(this.#host, {
      id: this.idOf(key),
      label: () => definition()?.label ?? '',
      chosen: () => (definition() ? listOf(fieldValueOf(values(), key)) : []),
      multiple: () => definition()?.multiple ?? false,
      required: () => isRequired(definition() ?? {}, values()),
      readonly,
      ...(images && { images }),
      words,
      adapter,
      owner,
      user,
      announce,
      onChange: (ids) => onChange(key, ids.length > 0 ? ids : null),
      onLeave: () => onLeave(key),
    });
  }
}

const mustBeAnswered = ({ default: preset }: ToggleField, { required }: ControlContext): boolean =>
  required && preset === undefined;

/** What takes the whole width, however much of it there is. */
const isWide = (definition: FieldDefinition): boolean =>
  ['text-area', 'toggle', 'radio', 'checkboxes', 'markdown'].includes(definition.control) ||
  (definition.control === 'user' && definition.multiple === true);
