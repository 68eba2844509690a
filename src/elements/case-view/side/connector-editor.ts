import { html, nothing, type TemplateResult } from 'lit';
import type { CaseConnector } from '../../../domain/cases/case.js';
import type { Connector, ConnectorField } from '../../../domain/connector.js';
import type { FieldProblem } from '../../../domain/error.js';
import { sameJson } from '../../../domain/json.js';
import type { CaseId } from '../../../domain/ids.js';
import type { ConnectorFields } from '../../connectors/connector-fields.js';
import type { ConnectorPicker } from '../../connectors/connector-picker.js';
import { fieldsOf, valueIn, type ConnectorValues } from '../../connectors/connector-queries.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { cacheOf } from '../../controllers/query-cache.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import type { ViewTools } from '../view-tools.js';
import type { CaseConnectors } from './case-connectors.js';
import { controlOnly } from './control-only.js';

interface Parts {
  readonly picker: ConnectorPicker;
  readonly fields: ConnectorFields;
}

/** Controls that are typed into: what they say is stored when one leaves them. */
const typed: ReadonlySet<ConnectorField['control']> = new Set(['text', 'text-area', 'number', 'json']);

/** Chooses another connector for the case, and says what that one wants to know. All of it is stored at once. */
export class ConnectorEditor {
  readonly #tools: ViewTools;
  readonly #known: CaseConnectors;
  readonly #parts: LazyController<Parts>;
  /** What is typed and not stored yet, of which connector and case. */
  #given: (CaseConnector & { readonly caseId: CaseId }) | undefined;
  /** Chosen, while it is asked what it begins with. */
  #choosing: string | undefined;

  constructor(tools: ViewTools, known: CaseConnectors) {
    this.#tools = tools;
    this.#known = known;
    this.#parts = new LazyController(tools.host.element, async () => {
      const [{ ConnectorPicker }, { ConnectorFields }] = await Promise.all([
        import('../../connectors/connector-picker.js'),
        import('../../connectors/connector-fields.js'),
      ]);
      return this.#made(ConnectorPicker, ConnectorFields);
    });
  }

  get busy(): boolean {
    return this.#choosing !== undefined;
  }

  focus(): void {
    void this.#parts.load().then(async (parts) => {
      await this.#tools.host.element.updateComplete;
      parts?.picker.focus();
    });
  }

  /** Stores what is typed; answers whether nothing is left that cannot be. */
  finish(): boolean {
    this.#store();
    return this.#typed === undefined;
  }

  render(): TemplateResult {
    const { terms } = this.#tools.words();
    if (this.#parts.failed)
      return callout({
        kind: 'danger',
        text: terms.view.partFailed,
        action: button({ label: terms.common.retry, onClick: () => this.#parts.retry() }),
      });
    const parts = this.#parts.get();
    if (!parts) return html`<p class="quiet">${terms.common.loading}</p>`;
    return html`<div class="connector-editor">
      ${controlOnly('case-connector', terms.connector.label, (attributes) => parts.picker.render(attributes))}
      ${parts.picker.isMissing ? nothing : parts.fields.render()}
    </div>`;
  }

  #made(Picker: typeof ConnectorPicker, Fields: typeof ConnectorFields): Parts {
    const { host, words } = this.#tools;
    const shared = {
      readonly: () => this.busy,
      words,
      adapter: () => host.scene().adapter,
      announce: host.say,
    };
    return {
      picker: new Picker(host.element, {
        ...shared,
        id: 'case-connector',
        chosen: () => this.#choosing ?? this.#stored?.id,
        owner: () => host.scene().found?.owner,
        onChange: (connector) => void this.#choose(connector),
      }),
      fields: new Fields(host.element, {
        ...shared,
        id: 'case-connector-field',
        connectorId: () => (this.busy ? undefined : this.#stored?.id),
        values: () => this.#values,
        problems: () => this.#problems,
        onChange: (values, by) => this.#change(values, by),
        onLeave: () => this.#store(),
      }),
    };
  }

  get #stored(): CaseConnector | null {
    const { found } = this.#tools.host.scene();
    return found ? this.#tools.edits.shown(found).connector : null;
  }

  /** Of the case that is shown: what was typed for another one is none of its. */
  get #typed(): CaseConnector | undefined {
    return this.#given?.caseId === this.#tools.host.scene().found?.id ? this.#given : undefined;
  }

  get #values(): ConnectorValues {
    const stored = this.#stored;
    return this.#typed && this.#typed.id === stored?.id ? this.#typed.fields : (stored?.fields ?? {});
  }

  get #problems(): readonly FieldProblem[] {
    return this.#parts.value?.fields.check() ?? [];
  }

  async #choose(connector: Connector | null): Promise<void> {
    const { edits, host, words } = this.#tools;
    if (this.busy || (connector?.id ?? null) === (this.#stored?.id ?? null)) return;
    const { found, adapter } = host.scene();
    this.#given = undefined;
    if (!found || !adapter) return;
    let fields: ConnectorValues = {};
    if (connector) {
      this.#choosing = connector.id;
      host.element.requestUpdate();
      fields = await cacheOf(adapter)
        .load(fieldsOf(connector.id), new AbortController().signal)
        // What it begins with is left out where it does not answer: a push will say so.
        .then(defaultsOf, () => ({}));
    }
    this.#choosing = undefined;
    // Somebody went on to another case meanwhile.
    if (host.scene().found?.id !== found.id) return;
    const updated = await edits.save('connector', { connector: connector && { id: connector.id, fields } });
    if (updated) host.say(words().terms.view.saved(words().terms.connector.label));
  }

  #change(fields: ConnectorValues, by: 'person' | 'default'): void {
    const { found } = this.#tools.host.scene();
    const stored = this.#stored;
    // What the connector begins with is stored as it is chosen, not whenever somebody looks.
    if (!found || !stored || by === 'default') return;
    const before = this.#values;
    this.#given = { id: stored.id, fields, caseId: found.id };
    const changed =
      this.#known.fields?.filter(({ key }) => !sameJson(valueIn(before, key), valueIn(fields, key))) ?? [];
    if (changed.length > 0 && !changed.every(({ control }) => typed.has(control))) this.#store();
    this.#tools.host.element.requestUpdate();
  }

  /** What is missing can be filled in later; what is wrong cannot be stored. */
  #store(): void {
    const stored = this.#stored;
    const given = this.#typed;
    if (!given || this.#problems.some(({ rule }) => rule !== 'required' && rule !== 'unknown_key')) return;
    this.#given = undefined;
    if (given.id !== stored?.id) return;
    const keys = this.#known.fields?.map(({ key }) => key) ?? Object.keys(given.fields);
    // What the connector does not ask any more it would not take either.
    const asked = keys.filter((key) => Object.hasOwn(given.fields, key));
    const fields = Object.fromEntries(asked.map((key) => [key, valueIn(given.fields, key)]));
    if (!sameJson(fields, stored.fields))
      void this.#tools.edits.save('connector', { connector: { id: given.id, fields } });
  }
}

const defaultsOf = (fields: readonly ConnectorField[]): ConnectorValues =>
  Object.fromEntries(
    fields.flatMap(({ key, default: begun }) => (begun === undefined || begun === null ? [] : [[key, begun]])),
  );
