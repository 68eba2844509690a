import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Configuration } from '../../../domain/configuration.js';
import type { Connector, ConnectorSetup } from '../../../domain/connector.js';
import { limits } from '../../../domain/limits.js';
import { errorWords } from '../../../i18n/error-words.js';
import { ActionController } from '../../controllers/action-controller.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { retryButton } from '../../primitives/retry.js';
import { failed } from '../../primitives/state.js';
import { UndoableRemoval } from '../../primitives/toast/undoable-removal.js';
import { renderLazy } from '../render-lazy.js';
import type { SettingsTools } from '../settings-tools.js';
import { connectorRow } from './connector-row.js';
import { mayManage, type ConnectorTools } from './connector-tools.js';
import { connectorsStyles } from './connectors.styles.js';
import type { ConnectorEditor } from './editor/connector-editor.js';
import { ConnectorEditing } from './editor/connector-editing.js';
import { InitialConnector } from './initial-connector.js';
import { KnownConnectors } from './known-connectors.js';
import { removeConnector } from './remove-connector.js';
import { whereKept } from './where-kept.js';

import '../../../i18n/english/choices.js';
import '../../../i18n/english/connector.js';
import '../../../i18n/english/connector-setup.js';

/** The list of connectors and what new cases begin with, or in its place the one that is being set up. */
export class ConnectorsPart implements ReactiveController {
  readonly #tools: ConnectorTools;
  readonly #editing: ConnectorEditing;
  readonly #initial: InitialConnector;
  readonly #removal: UndoableRemoval;
  readonly #opening: ActionController<string, ConnectorSetup | null>;
  readonly #editor: LazyController<ConnectorEditor>;
  /** A new one is asked for, and it is not known yet of what kinds it may be. */
  #isAsked = false;

  constructor(tools: SettingsTools) {
    const { host, toasts, words } = tools;
    adoptStyles(host.element, [connectorsStyles]);
    host.element.addController(this);
    this.#tools = { ...tools, known: new KnownConnectors(host) };
    this.#editing = new ConnectorEditing(host);
    this.#initial = new InitialConnector(this.#tools, (id) => this.#removal.isGone(id));
    this.#removal = new UndoableRemoval({
      element: host.element,
      toasts,
      terms: () => words().terms,
      onSent: () => void this.#tools.known.refresh(),
    });
    this.#opening = new ActionController(
      host.element,
      () => host.scene().adapter,
      (adapter, id, { signal }) => adapter.connectors.get(id, { signal }),
    );
    this.#editor = new LazyController(host.element, async () => {
      const { ConnectorEditor } = await import('./editor/connector-editor.js');
      return new ConnectorEditor(this.#tools, this.#editing, (id) => void this.#back(id));
    });
  }

  hostUpdated(): void {
    const { host, known } = this.#tools;
    const { types } = known;
    const isRefused = host.scene().session !== undefined && !mayManage(host);
    if (!this.#isAsked || (!types && !isRefused)) return;
    this.#isAsked = false;
    if (!types) return;
    // A draft that is there is gone on with.
    if (types.length > 0 && !this.#editing.current) this.#begin();
  }

  /** Opens the form of a new connector, once it is known that the person may set one up. */
  add(): void {
    this.#isAsked = true;
    this.#tools.host.element.requestUpdate();
  }

  render(found: Configuration): TemplateResult {
    if (!this.#editing.current) return this.#renderList(found);
    return renderLazy(this.#editor, this.#tools, (editor) => editor.render());
  }

  #renderList(found: Configuration): TemplateResult {
    const { host, known, words } = this.#tools;
    const { terms, formats } = words();
    const said = terms.connectorSetup;
    const { error, pending } = known;
    const retry = () => void known.refresh();
    const all = known.all?.filter(({ id }) => !this.#removal.isGone(id));
    if (!all)
      return error
        ? failed(error, { terms, formats }, pending, retry)
        : html`<p class="quiet" role="status"><bdi>${said.loading}</bdi></p>`;
    return html`${
      error
        ? callout({
            kind: 'danger',
            text: errorWords(error, terms),
            action: retryButton(error, { terms, formats }, { busy: pending, onClick: retry }),
          })
        : nothing
    }
    ${this.#renderOpeningProblem()} ${whereKept(this.#tools)}
    ${
      all.length === 0
        ? html`<p class="quiet"><bdi>${said.none} ${said.noneHint}</bdi></p>`
        : html`<ul class="connectors" role="list">
            ${repeat(
              all,
              ({ id }) => id,
              (connector) =>
                connectorRow(this.#tools, {
                  connector,
                  onEdit: () => void this.#open(connector),
                  onRemove: () => removeConnector(this.#tools, this.#removal, connector, found),
                }),
            )}
          </ul>`
    }
    ${mayManage(host) ? this.#renderBar(all) : nothing}
    ${all.length > 0 || found.connectorId !== null ? this.#initial.render() : nothing}`;
  }

  #renderBar(all: readonly Connector[]): TemplateResult {
    const { known, words } = this.#tools;
    const { terms, formats } = words();
    const said = terms.connectorSetup;
    const isFull = all.filter(({ preset }) => !preset).length >= limits.connectors;
    const hasNone = known.types?.length === 0;
    const note = isFull ? said.full(limits.connectors, formats) : hasNone ? said.editor.nothing : undefined;
    return html`<div class="edit-actions connector-bar">
      ${button({ label: said.add, part: 'add-connector', inactive: isFull || !known.types || hasNone, describedBy: note ? 'connectors-note' : undefined, onClick: () => this.#begin() })}
      ${note ? html`<p class="note" id="connectors-note"><bdi>${note}</bdi></p>` : nothing}
    </div>`;
  }

  #renderOpeningProblem(): TemplateResult | typeof nothing {
    const { error } = this.#opening;
    const { terms } = this.#tools.words();
    return error ? callout({ kind: 'danger', text: errorWords(error, terms) }) : nothing;
  }

  async #open({ id }: Connector): Promise<void> {
    const { host, known, words } = this.#tools;
    this.#opening.forget();
    const setup = await this.#opening.run(id);
    // Another owner may be looked at by now.
    if (setup && setup.owner !== host.scene().owner) return;
    if (setup) return this.#show(() => this.#editing.begin(setup));
    if (setup === null) {
      host.say(words().terms.connectorSetup.editor.gone);
      void known.refresh();
    }
  }

  #begin(): void {
    this.#show(() => this.#editing.beginNew(this.#tools.known.types ?? []));
  }

  #show(start: () => void): void {
    start();
    void this.#editor.load().then(async (editor) => {
      await this.#tools.host.element.updateComplete;
      editor?.focus();
    });
  }

  /** The focus goes back to where the edit began, else to the button that adds. */
  async #back(id: string | undefined): Promise<void> {
    const { element } = this.#tools.host;
    element.requestUpdate();
    await element.updateComplete;
    const root = element.renderRoot;
    const row = id === undefined ? null : root.querySelector<HTMLElement>(`[data-connector="${CSS.escape(id)}"]`);
    (row?.querySelector<HTMLElement>('button') ?? root.querySelector<HTMLElement>('.connector-bar button'))?.focus();
  }
}
