import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import type { Group } from '../../../contracts/capabilities.js';
import type { ConnectorField, ConnectorPush } from '../../../domain/connector.js';
import { errorWords } from '../../../i18n/error-words.js';
import { webAddress } from '../../connectors/web-address.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { isNothing, valueIn, type ConnectorValues } from '../../connectors/connector-queries.js';
import { relativeTime } from '../../primitives/relative-time.js';
import { editProblem } from '../edits/edit-problem.js';
import { lockOfRight } from '../edits/refused.js';
import { CaseAction, type OnCase } from '../case-action.js';
import type { ViewTools } from '../view-tools.js';
import type { CaseConnectors } from './case-connectors.js';
import { ConnectorEditor } from './connector-editor.js';
import { fact } from './fact.js';
import type { OpenFact } from './open-fact.js';

/** Where the case is pushed to, what that wants to know, and how it stands. */
export class ConnectorFact {
  readonly #tools: ViewTools;
  readonly #open: OpenFact;
  readonly #connectors: CaseConnectors;
  readonly #editor: ConnectorEditor;
  readonly #pushing: CaseAction<OnCase, Case>;

  constructor(tools: ViewTools, open: OpenFact, connectors: CaseConnectors) {
    this.#tools = tools;
    this.#open = open;
    this.#connectors = connectors;
    this.#editor = new ConnectorEditor(tools, this.#connectors);
    this.#pushing = new CaseAction(tools.host, (adapter, { caseId }, options) => adapter.cases.push(caseId, options));
  }

  render(shown: Case): TemplateResult | typeof nothing {
    const { host, words } = this.#tools;
    const { session } = host.scene();
    const { terms } = words();
    const has = (group: Group) => session?.capabilities.groups.includes(group) ?? false;
    if (!has('cases.push') && shown.pushes.length === 0) return nothing;
    const pushes = shown.pushes.filter(({ incident, connectorId }) => incident || connectorId === shown.connector?.id);
    const present = pushes.find(({ connectorId }) => connectorId === shown.connector?.id);
    return fact(this.#tools, {
      id: 'connector',
      sets: { connector: null },
      label: terms.connector.label,
      busy: this.#pushing.pending || this.#editor.busy || this.#tools.edits.pending('connector'),
      content: html`${shown.connector === null && pushes.length === 0 ? html`<p class="quiet">${terms.connector.none}</p>` : nothing}
        ${shown.connector !== null && !present ? html`<p><bdi>${this.#connectors.nameOf(shown.connector.id, shown)}</bdi> · <span class="quiet">${terms.view.push.never}</span></p>` : nothing}
        ${pushes.map((push) => this.#renderPush(push))} ${this.#renderValues(shown)} ${this.#connectors.isMissing ? this.#renderMissing() : this.#renderButton(shown, present)}`,
      editor: this.#open.is('connector') ? this.#editor.render() : undefined,
      onEdit: has('connectors')
        ? this.#open.begin('connector', { connector: null }, () => this.#editor.focus())
        : undefined,
      onDone: () => {
        if (this.#editor.finish()) this.#open.close();
        else host.element.requestUpdate();
      },
      problem: html`${editProblem(this.#tools, {
        key: 'connector',
        label: terms.connector.label,
        textOf: ({ connector }) => (connector ? this.#connectors.nameOf(connector.id, shown) : terms.connector.none),
      })}${this.#problem(shown)}`,
    });
  }

  #renderPush({ connectorId, connectorName, incident, pushedAt, status, problem }: ConnectorPush): TemplateResult {
    // What waits for it is given up with it.
    const isGone = this.#connectors.isMissing && this.#tools.host.scene().found?.connector?.id === connectorId;
    const { host, words } = this.#tools;
    const { terms, formats } = words();
    const href = incident ? webAddress(incident.url) : undefined;
    return html`<div class="push-line">
      <p class="push-name"><bdi>${connectorName}</bdi></p>
      ${
        incident
          ? html`<p>
              ${href === undefined ? html`<bdi>${incident.title}</bdi>` : html`<a href=${href} target="_blank" rel="noopener noreferrer"><bdi>${incident.title}</bdi></a>`}
              ${pushedAt ? html`<span class="quiet"> · ${relativeTime(pushedAt, formats, host.scene().now)}</span>` : nothing}
            </p>`
          : nothing
      }
      ${status === 'pending' && !isGone ? html`<p class="quiet">${terms.view.push.pushing}</p>${problem ? html`<p class="quiet"><bdi>${problem.message.slice(0, 500)}</bdi></p>` : nothing}` : nothing}
      ${
        status === 'failed' || status === 'uncertain'
          ? callout({
              kind: status === 'failed' ? 'danger' : 'warning',
              text:
                status === 'failed'
                  ? terms.create.pushFailed(connectorName)
                  : terms.create.pushUncertain(connectorName),
              ...(problem && { hint: html`<bdi>${problem.message.slice(0, 500)}</bdi>` }),
            })
          : nothing
      }
    </div>`;
  }

  #renderMissing(): TemplateResult {
    const { connector } = this.#tools.words().terms;
    return callout({ kind: 'warning', text: connector.missing, hint: connector.missingHint });
  }

  /** What the present connector is told of the case. */
  #renderValues({ connector }: Case): TemplateResult | typeof nothing {
    const { fields } = this.#connectors;
    if (!connector || !fields) return nothing;
    const said = fields.filter(({ key }) => !isNothing(valueIn(connector.fields, key)));
    if (said.length === 0) return nothing;
    return html`<dl class="values">
      ${said.map((field) => html`<div class="value"><dt><bdi>${field.label}</bdi></dt><dd><bdi>${this.#textOf(field, connector.fields)}</bdi></dd></div>`)}
    </dl>`;
  }

  #textOf(field: ConnectorField, values: ConnectorValues): string {
    const { terms, formats } = this.#tools.words();
    const value = valueIn(values, field.key);
    const labelOf = (each: unknown) => field.choices?.find((choice) => choice.value === each)?.label ?? each;
    if (typeof value === 'boolean') return value ? terms.fields.on : terms.fields.off;
    const texts = [value].flat().map((each) => {
      const label = labelOf(each);
      return typeof label === 'string' ? label : JSON.stringify(label);
    });
    return formats.list(texts).slice(0, 1_000);
  }

  #renderButton({ connector, id, updatedAt }: Case, push: ConnectorPush | undefined): TemplateResult | typeof nothing {
    const { session } = this.#tools.host.scene();
    if (!connector || !session?.capabilities.groups.includes('cases.push')) return nothing;
    const lock = lockOfRight(this.#tools, 'push');
    if (!session.permissions.push && lock === undefined) return nothing;
    const { terms, formats } = this.#tools.words();
    const { view } = terms;
    const isNewer = !push?.pushedAt || push.status !== 'done' || Date.parse(updatedAt) > Date.parse(push.pushedAt);
    if (!isNewer) return html`<p class="quiet">${view.push.upToDate}</p>`;
    const { missing } = this.#connectors;
    if (missing.length > 0) {
      const labels = missing.map(({ label }) => label);
      return html`<p class="quiet">${view.push.missing(labels, formats)}</p>`;
    }
    return button({
      label: push?.incident || push?.status === 'failed' ? view.push.again : view.push.push,
      busy: this.#pushing.pending || push?.status === 'pending',
      inactive: lock !== undefined,
      describedBy: lock,
      busyLabel: view.push.pushing,
      onClick: () => void this.#push(id),
    });
  }

  #problem({ id }: Case): TemplateResult | typeof nothing {
    const { error } = this.#pushing;
    const { terms } = this.#tools.words();
    if (!error) return nothing;
    return callout({
      kind: 'danger',
      text: errorWords(error, terms),
      action: button({ label: terms.common.retry, onClick: () => void this.#push(id) }),
    });
  }

  async #push(id: string): Promise<void> {
    const updated = await this.#pushing.run({ caseId: id });
    if (updated) this.#tools.host.took(updated);
  }
}
