import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseOfAlert } from '../../../contracts/groups/attachments.js';
import { alertStatusFor } from '../../../domain/cases/alert-sync.js';
import type { Case } from '../../../domain/cases/case.js';
import { categoryOf } from '../../../domain/cases/status.js';
import { HostViews } from '../../attachments/host-view.js';
import { typeOf } from '../../attachments/read-reference.js';
import { QueryController } from '../../controllers/query-controller.js';
import { followLink } from '../../follow-link.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import { relativeTime } from '../../primitives/relative-time.js';
import { severityBadge } from '../../primitives/severity.js';
import { DelayedRemoval } from '../delayed-removal.js';
import type { TabBody } from '../tabs/lazy-tab.js';
import { tabTrouble, tabWaiting } from '../tabs/tab-states.js';
import type { ViewTools } from '../view-tools.js';
import { fieldsOf, messageOf, severityOf, statusOf, timeOf } from './document-facts.js';
import { evidenceStyles } from './evidence.styles.js';
import { evidenceOf, type Evidence, type EvidenceGroup, type EvidencePage } from './evidence-query.js';

import '../../../i18n/english/evidence.js';

/** How many are shown at first, and how many a press brings. */
const pageSize = 20;
const stepSize = 100;

/** The alerts, or the events, on a case: a table with their details below each. */
export class EvidenceBody implements TabBody {
  readonly #name: EvidenceGroup;
  readonly #tools: ViewTools;
  readonly #found: QueryController<EvidencePage>;
  readonly #cases: QueryController<readonly CaseOfAlert[]>;
  readonly #removal: DelayedRemoval;
  readonly #views = new HostViews();
  #wanted = pageSize;
  /** Whose details are shown. */
  #open: string | undefined;
  #of: string | undefined;

  constructor(tools: ViewTools, name: EvidenceGroup) {
    this.#name = name;
    this.#tools = tools;
    const { host } = tools;
    adoptStyles(host.element, evidenceStyles);
    const adapter = () => host.scene().adapter;
    host.element.addController({ hostUpdate: () => this.#follow() });
    this.#found = new QueryController(host.element, adapter, () => {
      const { found } = host.scene();
      return found && tools.tab.name === name ? evidenceOf(name, found.id, this.#wanted) : undefined;
    });
    this.#cases = new QueryController(host.element, adapter, () => {
      const open = this.#found.value?.items.find(({ id }) => id === this.#open);
      if (!open || name !== 'alerts') return undefined;
      return {
        key: `cases of alert ${open.externalId}`,
        load: (from, options) => from.alerts.casesOf(open.externalId, options),
        affectedBy: (event) => event.type !== 'resync' && (event.entity === 'alert' || event.entity === 'case'),
      };
    });
    this.#removal = new DelayedRemoval(tools, (from, ...what) => from[name].detach(...what));
  }

  async refresh(): Promise<void> {
    await this.#found.refresh();
  }

  render(shown: Case): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const { value, error, pending } = this.#found;
    const trouble = tabTrouble(this.#tools, error, { busy: pending, onRetry: () => void this.#found.refresh() });
    if (!value) return html`${trouble}${error ? nothing : tabWaiting(terms)}`;
    const items = value.items.filter(({ id }) => !this.#removal.isGone(id));
    const rest = value.total - value.items.length;
    const { evidence } = terms;
    if (items.length === 0 && rest === 0) return html`${trouble}<p class="quiet">${evidence.none[this.#name]}</p>`;
    return html`${trouble}
      <div class="evidence-scroll">
        <table class="evidence" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" class="evidence-toggles"><span class="visually-hidden">${evidence.details}</span></th>
              <th role="columnheader" scope="col">${this.#name === 'alerts' ? evidence.rule : evidence.event}</th>
              <th role="columnheader" scope="col" class="evidence-severities">${terms.common.severity}</th>
              <th role="columnheader" scope="col" class="evidence-times">${evidence.time}</th>
              ${this.#name === 'alerts' ? html`<th role="columnheader" scope="col" class="evidence-statuses">${terms.common.status}</th>` : nothing}
              <th role="columnheader" scope="col" class="evidence-indices">${evidence.index}</th>
              <th role="columnheader" scope="col" class="evidence-actions"><span class="visually-hidden">${terms.list.actions}</span></th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              items,
              ({ id }) => id,
              (item) => guard(this.#rowDependsOn(item, shown), () => this.#renderItem(item, shown)),
            )}
          </tbody>
        </table>
      </div>
      ${
        rest > 0
          ? html`<p>${button({ label: evidence.more(Math.min(rest, stepSize), formats), busy: pending, onClick: () => this.#more() })}</p>`
          : nothing
      }`;
  }

  /** A thousand rows are made anew where they say something else, not with every change of the view. */
  #rowDependsOn(item: Evidence, shown: Case): unknown[] {
    const { now, terms, formats, session } = this.#tools.host.scene();
    // What is below an open row is asked for, and may be the host's.
    if (item.id === this.#open) return [{}];
    const halfMinute = Math.floor(now / 30_000);
    return [item, halfMinute, terms, formats, session?.permissions.delete, this.#statusWords(item, shown)];
  }

  #renderItem(item: Evidence, shown: Case): TemplateResult {
    const { host, words } = this.#tools;
    const { terms, formats } = words();
    const { evidence } = terms;
    const { id, index } = item;
    const isOpen = this.#open === id;
    const name = this.#nameOf(item);
    const severity = severityOf(item);
    const toggle = () => {
      this.#open = isOpen ? undefined : id;
      host.element.requestUpdate();
    };
    return html`<tr role="row" class="evidence-row" part="entry">
        <td role="cell">
          <button class="icon-button evidence-toggle" type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${isOpen ? `evidence-${id}` : nothing} aria-label=${evidence.detailsOf(name)} @click=${toggle}>
            ${icon('chevron')}
          </button>
        </td>
        <th role="rowheader" scope="row"><bdi>${name}</bdi></th>
        <td role="cell">${severity ? severityBadge(severity, terms) : html`<span class="quiet">–</span>`}</td>
        <td role="cell">${relativeTime(timeOf(item), formats, host.scene().now)}</td>
        ${this.#name === 'alerts' ? html`<td role="cell"><bdi>${this.#statusWords(item, shown)}</bdi></td>` : nothing}
        <td role="cell" class="quiet evidence-index"><bdi>${index}</bdi></td>
        <td role="cell">
          ${
            host.scene().session?.permissions.delete
              ? html`<button class="icon-button" type="button" aria-label=${terms.common.remove(name)} @click=${() => this.#removal.remove([id], { text: evidence.removed(name) })}>${icon('close')}</button>`
              : nothing
          }
        </td>
      </tr>
      ${isOpen ? this.#renderDetails(item, shown) : nothing}`;
  }

  #renderDetails(item: Evidence, shown: Case): TemplateResult {
    const { evidence } = this.#tools.words().terms;
    const own = this.#hostView(item);
    const fields = fieldsOf(item.document);
    // Where it is narrow the column of the index is not there.
    const facts = [[evidence.index, item.index] as const, ...fields];
    const others = (this.#cases.value ?? []).filter(({ id }) => id !== shown.id);
    return html`<tr role="row" class="evidence-details" id="evidence-${item.id}">
      <td role="cell"></td>
      <td role="cell" colspan=${this.#name === 'alerts' ? 4 : 3}>
        ${
          others.length > 0
            ? html`<p class="evidence-others">
                ${evidence.alsoIn} ${others.map((each, index) => html`${index > 0 ? ', ' : ''}${this.#caseLink(each)}`)}
              </p>`
            : nothing
        }
        ${
          own
            ? own
            : html`<dl class="evidence-fields">
                  ${facts.map(([name, text]) => html`<div><dt><bdi>${name}</bdi></dt><dd><bdi>${text}</bdi></dd></div>`)}
                </dl>
                ${fields.length === 0 ? html`<p class="quiet">${evidence.noDocument}</p>` : nothing}`
        }
      </td>
      <td role="cell" class="evidence-index"></td>
      <td role="cell"></td>
    </tr>`;
  }

  /** As the host shows its details, where it says how and does not fail at it. */
  #hostView({ id, externalId, document }: Evidence): HTMLElement | undefined {
    const type = this.#name === 'alerts' ? 'alert' : 'event';
    const view = typeOf(type, this.#tools.host.scene().attachmentTypes)?.view;
    return view === undefined ? undefined : this.#views.get(id, '', view, { type, externalId, data: document });
  }

  #caseLink(each: CaseOfAlert): TemplateResult {
    const { number, title } = each;
    const { element, scene } = this.#tools.host;
    const href = scene().hrefOf(each);
    const follow = (event: MouseEvent) => followLink(element, each, event);
    const words = html`<bdi>${number === null ? title : `#${String(number)} ${title}`}</bdi>`;
    return href === undefined
      ? html`<button class="evidence-case" type="button" @click=${follow}>${words}</button>`
      : html`<a href=${href} @click=${follow}>${words}</a>`;
  }

  #nameOf(item: Evidence): string {
    return item.rule ?? messageOf(item) ?? item.externalId;
  }

  /** That of the case where alerts follow it, else where it stood when it was attached. */
  #statusWords(item: Evidence, { settings, status }: Case): string {
    const { session } = this.#tools.host.scene();
    const { statuses } = this.#tools.words().terms.evidence;
    const follows = session?.capabilities.alertSync === true && settings.syncAlerts;
    const now = follows ? alertStatusFor[categoryOf[status]] : statusOf(item);
    return now === undefined ? '–' : statuses[now];
  }

  #more(): void {
    this.#wanted += stepSize;
    this.#tools.host.element.requestUpdate();
  }

  #follow(): void {
    const { found } = this.#tools.host.scene();
    if (found?.id === this.#of) return;
    this.#of = found?.id;
    this.#wanted = pageSize;
    this.#open = undefined;
    this.#views.forget();
  }
}
