import '../../i18n/english/choices.js';
import '../../i18n/english/connector.js';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Connector } from '../../domain/connector.js';
import type { Owner } from '../../domain/ids.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Words } from '../../i18n/words.js';
import { QueryController } from '../controllers/query-controller.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { button } from '../primitives/button.js';
import { callout } from '../primitives/callout.js';
import { Combobox } from '../primitives/combobox/combobox.js';
import type { Choice } from '../primitives/combobox/combobox-options.js';
import type { ControlAttributes } from '../primitives/field.js';
import { offersRetry, retryButton } from '../primitives/retry.js';
import { connectorMark } from './connector-mark.js';
import { connectorsOf } from './connector-queries.js';
import { connectorStyles } from './connector.styles.js';

/** The host as it is now; read whenever it is needed. */
export interface ConnectorPickerOptions {
  readonly id: string;
  readonly chosen: () => string | null | undefined;
  readonly readonly: () => boolean;
  readonly words: () => Words;
  readonly adapter: () => CaseAdapter | undefined;
  readonly owner: () => Owner | undefined;
  /** The mark of a kind of system; its first letter when absent or unknown. */
  readonly mark?: (type: string) => TemplateResult | undefined;
  readonly onChange: (connector: Connector | null) => void;
  readonly onLeave?: () => void;
  /** Sets a connector up; nothing where the person may not. */
  readonly onAdd?: () => (() => void) | undefined;
  readonly announce: (text: string) => void;
}

/** Chooses where a case is pushed to, or nowhere. One that is gone stays chosen until somebody chooses another. */
export class ConnectorPicker implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ConnectorPickerOptions;
  readonly #known: QueryController<readonly Connector[]>;
  readonly #combobox: Combobox<Connector>;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ConnectorPickerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    const { id, readonly, words, adapter, announce, onLeave } = options;
    this.#known = new QueryController(host, adapter, () => this.#question());
    this.#combobox = new Combobox<Connector>(host, {
      id,
      label: () => words().terms.connector.label,
      multiple: () => false,
      values: () => [options.chosen() ?? []].flat(),
      chosen: (value) => this.#chosen(value),
      choice: (connector) => this.#choiceOf(connector),
      search: () => this.#known.value ?? this.#question(),
      placeholder: () => words().terms.connector.none,
      readonly,
      words,
      adapter,
      announce,
      ...(onLeave && { onLeave }),
      onChange: (_ids, connector) => options.onChange(connector ?? null),
    });
  }

  hostConnected(): void {
    adoptStyles(this.#host, connectorStyles);
  }

  focus(): void {
    this.#combobox.focus();
  }

  /** The chosen connector, as far as it is known. */
  get connector(): Connector | undefined {
    return this.#known.value?.find(({ id }) => id === this.#options.chosen());
  }

  /** The chosen one is known not to be there; said below the control. */
  get isMissing(): boolean {
    return this.#known.value !== undefined && Boolean(this.#options.chosen()) && !this.connector;
  }

  render(attributes: ControlAttributes): TemplateResult {
    const isNone = this.#known.value?.length === 0 && !this.#options.chosen();
    if (isNone) return this.#noneAtAll(attributes);
    return html`${this.#combobox.render(attributes)}${this.#note()}`;
  }

  #noneAtAll({ id, describedBy }: ControlAttributes): TemplateResult {
    const { terms } = this.#options.words();
    const add = this.#options.onAdd?.();
    return html`<div class="connector-none" id=${id} role="group" aria-labelledby="${id}-label" aria-describedby=${describedBy} tabindex="-1">
      <p><bdi>${terms.connector.noneAtAll}</bdi></p>
      ${add && !this.#options.readonly() ? button({ label: terms.connector.add, onClick: add }) : nothing}
    </div>`;
  }

  /** What is to be known of what is chosen. */
  #note(): TemplateResult | typeof nothing {
    const { value, error, pending } = this.#known;
    const { terms } = this.#options.words();
    const { connector } = terms;
    if (error && !value) {
      const retry = { busy: pending, onClick: () => void this.#known.refresh() };
      return callout({
        kind: 'danger',
        text: connector.failed,
        hint: errorWords(error, terms),
        ...(offersRetry(error) && { action: retryButton(error, this.#options.words(), retry) }),
      });
    }
    if (this.isMissing) return callout({ kind: 'warning', text: connector.missing, hint: connector.missingHint });
    if (!this.connector?.deprecated) return nothing;
    return callout({ kind: 'warning', text: connector.deprecated, hint: connector.deprecatedHint });
  }

  #question() {
    const owner = this.#options.owner();
    return owner === undefined ? undefined : connectorsOf(owner);
  }

  #chosen(id: string): Choice {
    const known = this.#known.value?.find((each) => each.id === id);
    if (known) return { ...this.#choiceOf(known), note: undefined };
    const unknown = this.#known.value !== undefined;
    return { value: id, label: unknown ? this.#options.words().terms.choices.unknown(id) : id, unknown };
  }

  #choiceOf({ id, name, type, deprecated }: Connector): Choice {
    return {
      value: id,
      label: name,
      detail: deprecated ? this.#options.words().terms.connector.deprecated : undefined,
      mark: this.#options.mark?.(type) ?? connectorMark(type),
    };
  }
}
