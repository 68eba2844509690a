import { html, type LitElement, type TemplateResult } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { FieldProblem } from '../../domain/error.js';
import { checkFields } from '../../domain/fields/check-fields.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import { isEmptyValue, type FieldKey, type FieldValue, type FieldValues } from '../../domain/fields/field-value.js';
import type { PlacedField } from '../../domain/fields/fields-of-case.js';
import { endsSoon } from '../../domain/fields/runs-away.js';
import type { Owner } from '../../domain/ids.js';
import type { UserRef } from '../../domain/user.js';
import type { Words } from '../../i18n/words.js';
import type { AdditionalFields } from '../fields/additional-fields.js';
import { fieldControls } from '../fields/field-controls.js';

/** The host as it is now; read whenever it is needed. */
export interface CloseFieldsOptions {
  readonly words: () => Words;
  readonly adapter: () => CaseAdapter | undefined;
  readonly owner: () => Owner | undefined;
  readonly user: () => UserRef | undefined;
  readonly timeZone: () => string | undefined;
  readonly announce: (text: string) => void;
}

/** What must be filled in before cases can be closed, asked for once for all of them. */
export class CloseFields {
  readonly #host: LitElement;
  readonly #controls: AdditionalFields;
  #placed: readonly PlacedField[] = [];
  #values = new Map<FieldKey, FieldValue>();
  #required = true;
  #tried = false;

  constructor(host: LitElement, options: CloseFieldsOptions) {
    this.#host = host;
    this.#controls = fieldControls(host, {
      ...options,
      id: 'close-field',
      headingLevel: 4,
      placed: () => this.#placed,
      values: () => this.values,
      problems: () => (this.#tried ? this.#problems : []),
      readonly: () => false,
      onChange: (key, value) => {
        this.#values.set(key, value);
        host.requestUpdate();
      },
      onLeave: () => undefined,
    });
  }

  /** Begins anew with these. `required`: without them nothing can be closed at all. */
  ask(definitions: readonly FieldDefinition[], required: boolean): void {
    // Whether one is asked for was found out already, case by case.
    this.#placed = definitions.map(({ showWhen: _showWhen, ...definition }) => ({
      definition: required ? { ...definition, required } : definition,
      from: 'global',
    }));
    this.#values = new Map();
    this.#required = required;
    this.#tried = false;
  }

  end(): void {
    this.#placed = [];
  }

  /** What was filled in. */
  get values(): FieldValues {
    return Object.fromEntries([...this.#values].filter(([, value]) => !isEmptyValue(value)));
  }

  /** Whether it can be taken as it is; else it says what is wrong, and the focus goes there. */
  check(): boolean {
    this.#tried = true;
    const [first] = this.#problems;
    if (!first) return true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#controls.focus(first.path.slice('fields.'.length)));
    return false;
  }

  render(note: string): TemplateResult {
    return html`<div class="close-fields">
      <p>${note}</p>
      ${this.#controls.render()}
    </div>`;
  }

  get #problems(): readonly FieldProblem[] {
    const moment = this.#required ? 'close' : 'edit';
    const keys = this.#placed.map(({ definition }) => definition.key);
    return checkFields(this.#placed, this.values, { moment, keys, tries: endsSoon });
  }
}
