import '../../i18n/english/choices.js';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { ConnectorChoice, ConnectorField } from '../../domain/connector.js';
import type { Json } from '../../domain/json.js';
import type { Words } from '../../i18n/words.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import { Combobox } from '../primitives/combobox/combobox.js';
import type { Choice } from '../primitives/combobox/combobox-options.js';
import type { ControlAttributes } from '../primitives/field.js';
import { choicesOf, valueIn, type ConnectorValues } from './connector-queries.js';

/** The host as it is now; read whenever it is needed. */
export interface ChoiceInputOptions {
  readonly id: string;
  readonly connectorId: string;
  /** The field while it is there. */
  readonly field: () => ConnectorField | undefined;
  readonly values: () => ConnectorValues;
  /** Whether it waits for other fields. */
  readonly blocked: () => boolean;
  readonly placeholder: () => string;
  readonly readonly: () => boolean;
  readonly words: () => Words;
  readonly adapter: () => CaseAdapter | undefined;
  readonly onChange: (value: Json) => void;
  readonly onLeave: () => void;
  readonly announce: (text: string) => void;
}

/** One or several of a connector's choices, found by typing. A stored choice is named by what a search for it finds. */
export class ChoiceInput implements ReactiveController {
  readonly #options: ChoiceInputOptions;
  readonly #combobox: Combobox<ConnectorChoice>;
  readonly #named: QueryController<NamedChoice>;
  // What was looked for and not found has no label.
  readonly #labels = new Map<string, string | undefined>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: ChoiceInputOptions) {
    this.#options = options;
    // Before the question: a label that is known now need not be asked for.
    host.addController(this);
    const { adapter, announce, field, id, onLeave, placeholder, readonly, words } = options;
    this.#named = new QueryController(host, adapter, () => {
      const value = this.#nameless();
      const question = value === undefined ? undefined : this.#question(value);
      return question && labelOf(question, value ?? '');
    });
    this.#combobox = new Combobox<ConnectorChoice>(host, {
      id,
      label: () => field()?.label ?? '',
      multiple: () => field()?.control === 'multi-select',
      values: () => this.#values,
      chosen: (value) => this.#chosen(value),
      choice: (choice) => choice,
      search: (text) => this.#search(text),
      placeholder,
      required: () => field()?.required ?? false,
      readonly: () => readonly() || options.blocked(),
      words,
      adapter,
      announce,
      onLeave,
      onChange: (values, choice) => {
        if (choice) this.#labels.set(choice.value, choice.label);
        const isMany = field()?.control === 'multi-select';
        options.onChange(values.length === 0 ? null : isMany ? values : (values[0] ?? null));
      },
    });
  }

  hostUpdate(): void {
    const found = this.#named.current ? this.#named.value : undefined;
    if (found) this.#labels.set(found.value, found.label);
  }

  render(attributes: ControlAttributes): TemplateResult {
    return this.#combobox.render(attributes);
  }

  get #values(): readonly string[] {
    const field = this.#options.field();
    const value = field ? valueIn(this.#options.values(), field.key) : null;
    if (value === null) return [];
    return (Array.isArray(value) ? value : [value]).map((each) =>
      typeof each === 'string' ? each : JSON.stringify(each),
    );
  }

  #search(text: string) {
    const field = this.#options.field();
    if (!field || this.#options.blocked()) return undefined;
    return field.remoteChoices
      ? this.#question(field.remoteChoices === 'search' ? text : undefined)
      : (field.choices ?? []);
  }

  #question(text: string | undefined) {
    const field = this.#options.field();
    if (!field) return undefined;
    const { connectorId, values } = this.#options;
    return choicesOf({ connectorId, field, values: values(), ...(text !== undefined && { text }) });
  }

  /** A stored choice of which nobody knows yet what it is called. */
  #nameless(): string | undefined {
    const field = this.#options.field();
    if (!field?.remoteChoices || this.#options.blocked()) return undefined;
    return this.#values.find((value) => !this.#labels.has(value) && !known(field, value));
  }

  #chosen(value: string): Choice {
    const field = this.#options.field();
    const label = (field && known(field, value)) ?? this.#labels.get(value);
    if (label !== undefined) return { value, label };
    const unknown = !field?.remoteChoices || this.#labels.has(value);
    return { value, label: unknown ? this.#options.words().terms.choices.unknown(value) : value, unknown };
  }
}

interface NamedChoice {
  readonly value: string;
  readonly label: string | undefined;
}

/** What a choice is called, by the answer to a question that should find it. */
const labelOf = (question: Query<readonly ConnectorChoice[]>, value: string): Query<NamedChoice> => ({
  key: `label of ${JSON.stringify(value)} by ${question.key}`,
  async load(adapter, options) {
    const found = await question.load(adapter, options);
    return { value, label: found.find((choice) => choice.value === value)?.label };
  },
  affectedBy: () => false,
});

const known = ({ choices }: ConnectorField, value: string): string | undefined =>
  choices?.find((choice) => choice.value === value)?.label;
