import { html, nothing, type TemplateResult } from 'lit';
import type { CaseMetrics } from '../../../contracts/groups/metrics.js';
import type { Case } from '../../../domain/cases/case.js';
import { errorWords } from '../../../i18n/error-words.js';
import { metricNames, type MetricName } from '../../../i18n/terms/metrics.js';
import type { Query } from '../../controllers/query-cache.js';
import { QueryController } from '../../controllers/query-controller.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { icon } from '../../primitives/icon.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import type { ViewTools } from '../view-tools.js';
import { metricFacts, type MetricFact } from './metric-facts.js';
import { rememberFolded, wereFolded } from './metrics-memory.js';
import { metricsStyles } from './metrics.styles.js';

import '../../../i18n/english/metrics.js';

/** The numbers of the case in a slim row. Nothing waits for them, and they are not asked for while they are folded. */
export class MetricsBar {
  readonly #tools: ViewTools;
  readonly #metrics: QueryController<CaseMetrics>;
  #folded: boolean;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host } = tools;
    adoptStyles(host.element, metricsStyles);
    this.#folded = host.scene().keepsDrafts && wereFolded();
    this.#metrics = new QueryController(
      host.element,
      () => host.scene().adapter,
      () => {
        const { found } = host.scene();
        return found && !this.#folded ? metricsOf(found.id) : undefined;
      },
    );
  }

  async refresh(): Promise<void> {
    await this.#metrics.refresh();
  }

  render(shown: Case): TemplateResult {
    const { metrics } = this.#tools.words().terms;
    return html`<section class="metrics" part="metrics" aria-label=${metrics.heading}>
      <button class="metrics-toggle" type="button" aria-expanded=${this.#folded ? 'false' : 'true'} aria-controls=${this.#folded ? nothing : 'metrics'} @click=${this.#toggle}>
        ${icon('chevron')}<span>${metrics.heading}</span>
      </button>
      ${this.#folded ? nothing : html`<div class="metrics-content" id="metrics">${this.#renderContent(shown)}</div>`}
    </section>`;
  }

  #renderContent(shown: Case): TemplateResult {
    const { value, error, pending } = this.#metrics;
    const words = this.#tools.words();
    const { terms } = words;
    const trouble = error
      ? html`<p class="metrics-trouble" role="status">
          <span>${terms.metrics.failed} ${errorWords(error, terms)}</span>
          ${offersRetry(error) ? retryButton(error, words, { busy: pending, onClick: () => void this.refresh() }) : nothing}
        </p>`
      : nothing;
    if (!value && error) return trouble as TemplateResult;
    return html`<dl class="metrics-facts" aria-busy=${value ? 'false' : 'true'}>
        ${value ? this.#facts(value, shown).map((fact) => this.#renderFact(fact)) : this.#offered.map((name) => this.#renderWaiting(name))}
      </dl>
      ${trouble}`;
  }

  #renderFact({ name, text, exact, isIdle }: MetricFact): TemplateResult {
    const { names } = this.#tools.words().terms.metrics;
    return html`<div class="metric ${isIdle ? 'idle' : ''}" part="metric">
      <dt>${names[name]}</dt>
      <dd title=${exact ?? nothing}>
        ${exact === undefined ? html`<bdi>${text}</bdi>` : html`<bdi aria-hidden="true">${text}</bdi><span class="visually-hidden">${exact}</span>`}
      </dd>
    </div>`;
  }

  /** As tall as the number that takes its place. */
  #renderWaiting(name: MetricName): TemplateResult {
    const { terms } = this.#tools.words();
    return html`<div class="metric waiting">
      <dt>${terms.metrics.names[name]}</dt>
      <dd><span class="visually-hidden">${terms.common.loading}</span></dd>
    </div>`;
  }

  #facts(metrics: CaseMetrics, { status }: Case): readonly MetricFact[] {
    const { now } = this.#tools.host.scene();
    const since = Math.max(0, (now - (this.#metrics.answeredAt ?? now)) / 1000);
    return metricFacts(metrics, { status, since }, this.#offered, this.#tools.words());
  }

  /** Only what can be other than zero here. */
  get #offered(): readonly MetricName[] {
    const groups = this.#tools.host.scene().session?.capabilities.groups ?? [];
    const hasEvidence = groups.includes('alerts') || groups.includes('events');
    const missing = [
      ...(groups.includes('alerts') ? [] : ['alerts']),
      ...(hasEvidence ? [] : ['hosts', 'users']),
      ...(groups.includes('connectors') ? [] : ['connectors']),
    ];
    return metricNames.filter((name) => !missing.includes(name));
  }

  readonly #toggle = (): void => {
    this.#folded = !this.#folded;
    const { host } = this.#tools;
    if (host.scene().keepsDrafts) rememberFolded(this.#folded);
    host.element.requestUpdate();
  };
}

const metricsOf = (caseId: string): Query<CaseMetrics> => ({
  key: `metrics ${caseId}`,
  load: (adapter, options) => adapter.metrics.ofCase(caseId, options),
  // Whatever hangs on a case comes and goes with a change of the case.
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'case' && event.id === caseId,
});
