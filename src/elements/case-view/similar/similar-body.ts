import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Case } from '../../../domain/cases/case.js';
import type { Page } from '../../../domain/find/page.js';
import type { SimilarCase } from '../../../domain/find/similar-case.js';
import { errorWords } from '../../../i18n/error-words.js';
import { NetworkController } from '../../controllers/network-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { followLink } from '../../follow-link.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { drawing } from '../../primitives/drawing.js';
import { relativeTime } from '../../primitives/relative-time.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import { severityBadge } from '../../primitives/severity.js';
import { state } from '../../primitives/state.js';
import { statusBadge } from '../../primitives/status.js';
import { directionOf, typeName } from '../observables/observable-words.js';
import { tabWaiting } from '../tabs/tab-states.js';
import type { ViewTools } from '../view-tools.js';
import { similarTo } from './similar-query.js';
import { similarStyles } from './similar.styles.js';

import '../../../i18n/english/observables.js';
import '../../../i18n/english/similar.js';

const stepSize = 20;
/** So many shared observables are shown of each case; the rarest come first. */
const shownObservables = 5;

/** Cases that share something with this one, and what it is. */
export class SimilarBody implements ReactiveController {
  readonly #tools: ViewTools;
  readonly #found: QueryController<Page<SimilarCase>>;
  #wanted = stepSize;
  #of: string | undefined;
  #total: number | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host } = tools;
    adoptStyles(host.element, similarStyles);
    this.#of = host.scene().found?.id;
    host.element.addController(this);
    this.#found = new QueryController(
      host.element,
      () => host.scene().adapter,
      () => {
        const { found } = host.scene();
        return found && tools.tab.name === 'similar' ? similarTo(found.id, this.#wanted) : undefined;
      },
    );
    new NetworkController(host.element, () => {
      if (this.#found.error) void this.#found.refresh();
    });
  }

  hostUpdate(): void {
    const id = this.#tools.host.scene().found?.id;
    if (id !== this.#of) {
      this.#of = id;
      this.#wanted = stepSize;
      this.#total = undefined;
    }
  }

  /** As far as it was asked for. */
  count({ id }: Case): number | undefined {
    if (this.#found.value && this.#of === id) this.#total = this.#found.value.total;
    return this.#of === id ? this.#total : undefined;
  }

  render(_shown: Case): TemplateResult {
    const words = this.#tools.words();
    const { terms, formats } = words;
    const { value, error, pending } = this.#found;
    const trouble = error
      ? callout({
          kind: value ? 'warning' : 'danger',
          text: terms.similar.failed,
          hint: errorWords(error, terms),
          ...(offersRetry(error) && {
            action: retryButton(error, words, { busy: pending, onClick: () => void this.#found.refresh() }),
          }),
        })
      : nothing;
    if (!value) return html`${trouble}${error ? nothing : tabWaiting(terms)}`;
    const { items, total } = value;
    if (items.length === 0)
      return html`${trouble}${state({ kind: 'empty', text: terms.similar.empty, hint: terms.similar.emptyHint, drawing: drawing('glass') })}`;
    return html`${trouble}
      <p class="note" role="status"><bdi>${terms.similar.found(total, formats)}</bdi></p>
      <ul class="similar-cases" role="list" aria-busy=${pending ? 'true' : 'false'}>
        ${repeat(
          items,
          (each) => each.case.id,
          (each) => this.#renderCase(each),
        )}
      </ul>
      ${
        total > items.length
          ? html`<div class="similar-more">
              ${button({
                label: terms.similar.more(Math.min(stepSize, total - items.length), formats),
                busy: pending,
                onClick: () => this.#more(items.length),
              })}
            </div>`
          : nothing
      }`;
  }

  #renderCase({ case: row, observables, alertIds, fields }: SimilarCase): TemplateResult {
    const { host, words, fields: library } = this.#tools;
    const { terms, formats } = words();
    const href = host.scene().hrefOf(row);
    const follow = (event: MouseEvent) => followLink(host.element, row, event);
    const name = html`<bdi>${row.title}</bdi>`;
    const shared = observables.slice(0, shownObservables);
    const more = observables.length - shared.length;
    return html`<li class="similar-case" part="similar">
      <div class="similar-head">
        ${
          href === undefined
            ? html`<button class="similar-name" type="button" @click=${follow}>${name}</button>`
            : html`<a class="similar-name" href=${href} @click=${follow}>${name}</a>`
        }
        ${row.number === null ? nothing : html`<span class="quiet">#${row.number}</span>`}
      </div>
      <div class="similar-facts">
        ${statusBadge(row.status, terms)} ${severityBadge(row.severity, terms)}
        ${row.updatedAt ? html`<span class="quiet">${terms.common.updated} ${relativeTime(row.updatedAt, formats, host.scene().now)}</span>` : nothing}
      </div>
      ${
        shared.length > 0
          ? html`<ul class="similar-shared" role="list" aria-label=${terms.similar.observables}>
              ${shared.map(
                ({ type, value }) =>
                  html`<li><span class="quiet"><bdi>${typeName(this.#tools, type)}</bdi></span> <bdi class="similar-value" dir=${directionOf(type)}>${value}</bdi></li>`,
              )}
              ${more > 0 ? html`<li class="quiet"><bdi>${terms.similar.moreObservables(more, formats)}</bdi></li>` : nothing}
            </ul>`
          : nothing
      }
      ${alertIds.length > 0 ? html`<p class="similar-reason"><bdi>${terms.similar.alerts(alertIds.length, formats)}</bdi></p>` : nothing}
      ${
        fields.length > 0
          ? html`<p class="similar-reason"><bdi>${terms.similar.fields(
              fields.map((key) => library.labelOf(key)),
              formats,
            )}</bdi></p>`
          : nothing
      }
    </li>`;
  }

  #more(shown: number): void {
    this.#wanted = shown + stepSize;
    this.#tools.host.element.requestUpdate();
  }
}
