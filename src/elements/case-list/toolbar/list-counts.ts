import { html, nothing, type TemplateResult } from 'lit';
import { caseStatuses, type CaseStatus } from '../../../domain/cases/status.js';
import { statusMark } from '../../primitives/status.js';
import type { ListHost } from '../list-host.js';
import type { MeanTime } from './mean-time.js';

/** How many cases there are, in all and by status; each status shows only its own when pressed. */
export class ListCounts {
  readonly #host: ListHost;
  readonly #meanTime: () => MeanTime | undefined;

  constructor(host: ListHost, meanTime: () => MeanTime | undefined) {
    this.#host = host;
    this.#meanTime = meanTime;
  }

  render(): TemplateResult | typeof nothing {
    const { shown, terms, formats } = this.#host.scene();
    if (!shown) return nothing;
    const { total, totalIsLowerBound: atLeast } = shown.latest;
    return html`<div class="counts" part="counts">
      <strong class="total"><bdi>${terms.list.total(total, formats, atLeast)}</bdi></strong>
      <span class="by-status" role="group" aria-label=${terms.list.byStatus}>
        ${caseStatuses.map((status) => this.#count(status, shown.latest.counts[status], atLeast))}
      </span>
      ${this.#meanTime()?.render() ?? this.#meanTimeToCome()}
    </div>`;
  }

  /** Its place is kept: what comes after the rows must not move them. */
  #meanTimeToCome(): TemplateResult | typeof nothing {
    const { session, terms } = this.#host.scene();
    if (!session?.capabilities.groups.includes('metrics')) return nothing;
    return html`<span class="mean-time to-come" aria-hidden="true">${terms.list.timeToClose} <span class="mean-value"></span></span>`;
  }

  #count(status: CaseStatus, count: number, atLeast: boolean | undefined): TemplateResult {
    const { session, view, terms, formats } = this.#host.scene();
    const words = terms.list.statusCount(terms.common.statuses[status], count, formats, atLeast);
    const content = html`${statusMark(status)}<bdi>${words}</bdi>`;
    if (!session?.capabilities.filters.includes('status'))
      return html`<span class="count status ${status}">${content}</span>`;
    const chosen = view?.filter.status ?? [];
    return html`<button
      class="count count-button status ${status}"
      type="button"
      aria-pressed=${chosen.includes(status) ? 'true' : 'false'}
      @click=${() => this.#choose(status, chosen)}
    >${content}</button>`;
  }

  /** Only those, or all again where they were the only ones. */
  #choose(status: CaseStatus, chosen: readonly CaseStatus[]): void {
    const { status: _before, ...filter } = this.#host.scene().view?.filter ?? {};
    const isAlone = chosen.length === 1 && chosen[0] === status;
    this.#host.ask({ filter: isAlone ? filter : { ...filter, status: [status] } });
  }
}
