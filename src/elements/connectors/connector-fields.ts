import '../../i18n/english/choices.js';
import '../../i18n/english/connector.js';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { ConnectorField } from '../../domain/connector.js';
import type { FieldProblem } from '../../domain/error.js';
import type { FieldValue } from '../../domain/fields/field-value.js';
import type { Json } from '../../domain/json.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Words } from '../../i18n/words.js';
import { QueryController } from '../controllers/query-controller.js';
import type { ControlContext } from '../fields/control-context.js';
import { dropdownControl } from '../fields/dropdown-control.js';
import { numberControl } from '../fields/number-control.js';
import { textControl } from '../fields/text-control.js';
import { toggleControl } from '../fields/toggle-control.js';
import { TypedTexts } from '../fields/typed-texts.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { callout } from '../primitives/callout.js';
import { field as framed } from '../primitives/field.js';
import { offersRetry, retryButton } from '../primitives/retry.js';
import { ChoiceInput } from './choice-input.js';
import { checkTyped, connectorSentence, pathOf } from './connector-problem.js';
import { fieldsOf, isNothing, valueIn, type ConnectorValues } from './connector-queries.js';
import { connectorStyles } from './connector.styles.js';
import { awaited, withValue } from './dependent-fields.js';
import { jsonControl } from './json-control.js';
import { ListedChoices } from './listed-choices.js';

/** The host as it is now; read whenever it is needed. */
export interface ConnectorFieldsOptions {
  /** What ids start with, unlike that of anything else in the host. */
  readonly id: string;
  /** What the fields are, where that is known here; the connector is asked when absent. */
  readonly described?: () => readonly ConnectorField[] | undefined;
  /** What paths of problems start with; those of a case's connector when absent. */
  readonly below?: string;
  /** The chosen connector, or whatever else the fields are of. */
  readonly connectorId: () => string | null | undefined;
  /** Of the chosen connector: another one starts with none. */
  readonly values: () => ConnectorValues;
  /** What is to be said now; of paths `<below>.<key>`. */
  readonly problems: () => readonly FieldProblem[];
  /** A problem in words; `connectorSentence` when absent. */
  readonly sentence?: (problem: FieldProblem, field: ConnectorField) => string;
  readonly readonly: () => boolean;
  readonly words: () => Words;
  readonly adapter: () => CaseAdapter | undefined;
  /** All values as they are now; `default`: the connector said so, nobody typed anything. */
  readonly onChange: (values: ConnectorValues, by: 'person' | 'default') => void;
  readonly onLeave: (key: string) => void;
  readonly announce: (text: string) => void;
}

/**
 * What a connector wants to know of a case, rendered from its own description. What depends on a field is emptied and
 * asked for anew when that changes; what cannot be loaded says so beside itself and can be tried again.
 */
export class ConnectorFields implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ConnectorFieldsOptions;
  readonly #asked: QueryController<readonly ConnectorField[]>;
  readonly #typed = new TypedTexts();
  // By connector and field; ids go by the order in which they were first met.
  readonly #numbers = new Map<string, number>();
  readonly #inputs = new Map<string, ChoiceInput>();
  readonly #lists = new Map<string, ListedChoices>();
  /** The connector whose defaults were filled in. */
  #begun: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ConnectorFieldsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#asked = new QueryController(host, options.adapter, () => {
      const id = options.described ? undefined : options.connectorId();
      return id ? fieldsOf(id) : undefined;
    });
  }

  hostConnected(): void {
    adoptStyles(this.#host, connectorStyles);
  }

  // Before it renders: what a field asks is asked at the start of an update.
  hostUpdate(): void {
    for (const field of this.#fields) {
      const at = this.#at(field);
      if (isSearched(field)) {
        if (!this.#inputs.has(at)) this.#inputs.set(at, this.#choiceInput(field));
      } else if (field.remoteChoices && !this.#lists.has(at)) this.#lists.set(at, this.#listedChoices(field));
    }
  }

  hostUpdated(): void {
    const connectorId = this.#options.connectorId() ?? undefined;
    if (connectorId !== this.#begun) this.#begun = undefined;
    if (connectorId === undefined || this.#begun !== undefined || !this.#isKnown) return;
    if (this.#options.readonly()) return;
    this.#begun = connectorId;
    this.#fillIn();
  }

  /** Whether it is known what the connector wants to know. Without a connector there is nothing to know. */
  get ready(): boolean {
    return !this.#options.connectorId() || this.#isKnown;
  }

  /** Every rule the values break that a push would fail for, as far as it is known what the connector wants. */
  check(): readonly FieldProblem[] {
    return this.ready && this.#options.connectorId()
      ? checkTyped(this.#fields, this.#options.values(), this.#options.below)
      : [];
  }

  /** What is wrong with one of the fields, in words; nothing for a problem of something else. */
  sentence(problem: FieldProblem): string | undefined {
    const field = this.#fields.find((each) => this.#pathOf(each) === problem.path);
    return field && connectorSentence(problem, field, this.#options.words());
  }

  /** To the control of a field; answers whether it is there. */
  focus(key: string): boolean {
    const field = this.#fields.find((each) => each.key === key);
    const control = field && this.#host.shadowRoot?.getElementById(this.#idOf(field));
    control?.focus();
    return control != null;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#options.connectorId()) return nothing;
    if (!this.#description) return this.#asked.error ? this.#failed() : this.#waiting();
    if (this.#shown.length === 0) return nothing;
    return html`<div class="fields-block connector-fields">${repeat(
      this.#shown,
      (field) => this.#at(field),
      (field) =>
        html`<div class=${classMap({ 'fields-cell': true, wide: isWide(field) })}>${this.#render(field)}</div>`,
    )}</div>`;
  }

  /** Each key once, whatever the connector says. */
  get #fields(): readonly ConnectorField[] {
    const fields = this.#options.connectorId() ? (this.#description ?? []) : [];
    return [...new Map(fields.map((field) => [field.key, field])).values()];
  }

  /** Without those that have nothing to choose from because of what another says. */
  get #shown(): readonly ConnectorField[] {
    const values = this.#options.values();
    return this.#fields.filter((field) => {
      const choices = this.#lists.get(this.#at(field))?.choices;
      const isMoot = field.dependsOn?.length && choices?.length === 0 && !field.required;
      return !isMoot || !isNothing(valueIn(values, field.key));
    });
  }

  #fillIn(): void {
    const values = this.#options.values();
    const missing = this.#fields.filter(
      (field) => field.default !== undefined && field.default !== null && !Object.hasOwn(values, field.key),
    );
    if (missing.length === 0) return;
    const defaults = Object.fromEntries(missing.map((field) => [field.key, field.default ?? null]));
    this.#options.onChange({ ...values, ...defaults }, 'default');
  }

  #render(field: ConnectorField): TemplateResult {
    const context = this.#contextOf(field);
    const { key, control } = field;
    if (isSearched(field)) {
      const input = this.#inputs.get(this.#at(field));
      return framed({ ...context.frame, control: (attributes) => html`${input?.render(attributes)}` });
    }
    switch (control) {
      case 'text-area':
        return textControl({ ...context, lines: 'many', code: field.format === 'code' });
      case 'number':
        return numberControl({ ...context, key, typed: this.#typed });
      case 'toggle':
        return toggleControl(context);
      case 'json': {
        const change = (value: Json) => this.#change(field, value);
        return jsonControl({ ...context, key, typed: this.#typed, value: this.#valueOf(field), onChange: change });
      }
      case 'select':
        return this.#renderList(field, context);
      case 'multi-select':
      case 'text':
        return textControl(context);
    }
  }

  #renderList(field: ConnectorField, context: ControlContext): TemplateResult {
    const listed = this.#lists.get(this.#at(field));
    if (!listed) return dropdownControl({ ...context, options: field.choices ?? [] });
    const { words } = this.#options;
    const { terms } = words();
    const { choices, error, pending } = listed;
    const waits = this.#waitsFor(field);
    const isLoading = pending && !choices;
    const placeholder =
      waits ?? (isLoading ? terms.common.loading : choices?.length === 0 ? terms.connector.noChoices : undefined);
    return html`${dropdownControl({
      ...context,
      // Nothing is said to be unknown before it is known what there is.
      options: choices ?? keptChoice(this.#valueOf(field)),
      waiting: waits !== undefined || isLoading,
      ...(placeholder !== undefined && { placeholder }),
    })}
    ${
      error && !waits
        ? html`<div class="choices-failed" role="status">
            <p><bdi>${terms.connector.choicesFailed}</bdi></p>
            ${offersRetry(error) ? retryButton(error, words(), { busy: pending, onClick: () => listed.retry() }) : nothing}
          </div>`
        : nothing
    }`;
  }

  #contextOf(field: ConnectorField): ControlContext {
    const { words, problems, readonly, onLeave } = this.#options;
    const sentence = this.#options.sentence ?? ((problem: FieldProblem) => connectorSentence(problem, field, words()));
    const { terms } = words();
    const path = this.#pathOf(field);
    return {
      frame: {
        id: this.#idOf(field),
        label: field.label,
        problems: problems()
          .filter((problem) => problem.path === path)
          .map((problem) => sentence(problem, field)),
        ...(field.required ? {} : { optional: terms.common.optional }),
        ...(field.help && { hint: field.help }),
      },
      value: shownAs(this.#valueOf(field)),
      required: field.required ?? false,
      readonly: readonly(),
      words: words(),
      onChange: (value) => this.#change(field, value),
      onLeave: () => onLeave(field.key),
    };
  }

  #change(field: ConnectorField, value: Json): void {
    const { announce, onChange, values, words } = this.#options;
    const change = withValue(this.#fields, values(), field.key, value);
    onChange(change.values, 'person');
    if (change.cleared.length === 0) return;
    const { terms, formats } = words();
    announce(
      terms.connector.cleared(
        change.cleared.map(({ label }) => label),
        formats,
      ),
    );
  }

  #valueOf(field: ConnectorField): Json {
    return valueIn(this.#options.values(), field.key);
  }

  /** What is to be chosen before there is anything to choose from here. */
  #waitsFor(field: ConnectorField): string | undefined {
    const first = field.remoteChoices ? awaited(field, this.#fields, this.#options.values()) : [];
    const { terms, formats } = this.#options.words();
    return first.length === 0
      ? undefined
      : terms.connector.chooseFirst(
          first.map(({ label }) => label),
          formats,
        );
  }

  get #description(): readonly ConnectorField[] | undefined {
    const { described } = this.#options;
    return described ? described() : this.#asked.value;
  }

  /** Of the connector that is chosen now. */
  get #isKnown(): boolean {
    return this.#options.described ? this.#description !== undefined : this.#asked.current;
  }

  #pathOf(field: ConnectorField): string {
    return pathOf(field, this.#options.below);
  }

  #at({ key }: ConnectorField): string {
    return JSON.stringify([this.#options.connectorId(), key]);
  }

  #idOf(field: ConnectorField): string {
    const at = this.#at(field);
    const number = this.#numbers.get(at) ?? this.#numbers.size;
    this.#numbers.set(at, number);
    return `${this.#options.id}-${number}`;
  }

  /** The field as it is described now, while its connector is the chosen one. */
  #finder(connectorId: string, key: string): () => ConnectorField | undefined {
    return () =>
      this.#options.connectorId() === connectorId ? this.#fields.find((field) => field.key === key) : undefined;
  }

  #choiceInput(described: ConnectorField): ChoiceInput {
    const { adapter, announce, onLeave, readonly, values, words } = this.#options;
    const connectorId = this.#options.connectorId() ?? '';
    const field = this.#finder(connectorId, described.key);
    const waits = () => {
      const present = field();
      return present && this.#waitsFor(present);
    };
    return new ChoiceInput(this.#host, {
      id: this.#idOf(described),
      connectorId,
      field,
      values,
      blocked: () => waits() !== undefined,
      placeholder: () => waits() ?? '',
      readonly,
      words,
      adapter,
      announce,
      onLeave: () => onLeave(described.key),
      onChange: (value) => this.#change(field() ?? described, value),
    });
  }

  #listedChoices({ key }: ConnectorField): ListedChoices {
    const { adapter, values } = this.#options;
    const connectorId = this.#options.connectorId() ?? '';
    const field = this.#finder(connectorId, key);
    const unblocked = () => {
      const present = field();
      return present && this.#waitsFor(present) === undefined ? present : undefined;
    };
    return new ListedChoices(this.#host, { connectorId, field: unblocked, values, adapter });
  }

  #waiting(): TemplateResult {
    return html`<p class="connector-waits" role="status"><bdi>${this.#options.words().terms.connector.loading}</bdi></p>`;
  }

  #failed(): TemplateResult {
    const { error, pending } = this.#asked;
    const { terms } = this.#options.words();
    if (error?.code === 'not_found')
      return callout({ kind: 'warning', text: terms.connector.missing, hint: terms.connector.missingHint });
    if (!error) return this.#waiting();
    const retry = { busy: pending, onClick: () => void this.#asked.refresh() };
    return callout({
      kind: 'danger',
      text: terms.connector.failed,
      hint: errorWords(error, terms),
      ...(offersRetry(error) && { action: retryButton(error, this.#options.words(), retry) }),
    });
  }
}

const isSearched = ({ control, remoteChoices }: ConnectorField): boolean =>
  control === 'multi-select' || (control === 'select' && remoteChoices === 'search');

const isWide = ({ control }: ConnectorField): boolean => ['text-area', 'json', 'toggle'].includes(control);

const keptChoice = (value: Json) => (typeof value === 'string' ? [{ value }] : []);

/** What a control is shown: what it could not hold as the text it is. */
function shownAs(value: Json): FieldValue {
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) && value.every((each): each is string => typeof each === 'string')
    ? value
    : JSON.stringify(value);
}
