import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import type { ConnectorPush } from '../../../domain/connector.js';
import { errorWords } from '../../../i18n/error-words.js';
import { ActionController } from '../../controllers/action-controller.js';
import { webAddress } from '../../connectors/web-address.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { relativeTime } from '../../primitives/relative-time.js';
import type { ViewTools } from '../view-tools.js';
import { fact } from './fact.js';

/** Where the case is pushed to, and how that stands. */
export class ConnectorFact {
  readonly #tools: ViewTools;
  readonly #pushing: ActionController<string, Case>;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host } = tools;
    this.#pushing = new ActionController(
      host.element,
      () => host.scene().adapter,
      (adapter, id, options) => adapter.cases.push(id, options),
    );
  }

  render(shown: Case): TemplateResult | typeof nothing {
    const { host, words } = this.#tools;
    const { session } = host.scene();
    const { terms } = words();
    if (!session?.capabilities.groups.includes('cases.push') && shown.pushes.length === 0) return nothing;
    const pushes = shown.pushes.filter(({ incident, connectorId }) => incident || connectorId === shown.connector?.id);
    const present = pushes.find(({ connectorId }) => connectorId === shown.connector?.id);
    return fact(this.#tools, {
      id: 'connector',
      label: terms.connector.label,
      busy: this.#pushing.pending,
      content: html`${shown.connector === null && pushes.length === 0 ? html`<p class="quiet">${terms.connector.none}</p>` : nothing}
        ${shown.connector !== null && !present ? html`<p><bdi>${shown.connector.id}</bdi> · <span class="quiet">${terms.view.push.never}</span></p>` : nothing}
        ${pushes.map((push) => this.#renderPush(push))} ${this.#renderButton(shown, present)}`,
      problem: this.#problem(shown),
    });
  }

  #renderPush({ connectorName, incident, pushedAt, status, problem }: ConnectorPush): TemplateResult {
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
      ${status === 'pending' ? html`<p class="quiet">${terms.view.push.pushing}</p>` : nothing}
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

  #renderButton({ connector, id, updatedAt }: Case, push: ConnectorPush | undefined): TemplateResult | typeof nothing {
    const { session } = this.#tools.host.scene();
    if (!connector || !session?.permissions.push || !session.capabilities.groups.includes('cases.push')) return nothing;
    const { view } = this.#tools.words().terms;
    const isNewer = !push?.pushedAt || push.status !== 'done' || Date.parse(updatedAt) > Date.parse(push.pushedAt);
    if (!isNewer) return html`<p class="quiet">${view.push.upToDate}</p>`;
    return button({
      label: push?.incident || push?.status === 'failed' ? view.push.again : view.push.push,
      busy: this.#pushing.pending || push?.status === 'pending',
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
    const updated = await this.#pushing.run(id);
    if (!updated) return;
    this.#pushing.forget();
    this.#tools.host.took(updated);
  }
}
