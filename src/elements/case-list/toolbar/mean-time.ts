import { html, type TemplateResult } from 'lit';
import { duration } from '../../../i18n/duration.js';
import type { Query } from '../../controllers/query-cache.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { ListHost } from '../list-host.js';

/** How long the cases found took to be closed, on average. Asked for once the rows are there: they do not wait for it. */
export class MeanTime {
  readonly #host: ListHost;
  readonly #ready: () => boolean;
  readonly #mean: QueryController<number | null>;
  #asked: Query<number | null> | undefined;

  /** `ready`: the rows that are asked for are there. */
  constructor(host: ListHost, ready: () => boolean) {
    this.#host = host;
    this.#ready = ready;
    this.#mean = new QueryController(
      host.element,
      () => host.scene().adapter,
      () => this.#query(),
    );
  }

  /** In the two greatest units; to the second on hover and to the ear. Nothing before it is known, or if it cannot be. */
  render(): TemplateResult | undefined {
    const { terms, formats } = this.#host.scene();
    const { value } = this.#mean;
    if (!this.#query() || value === undefined) return undefined;
    const { timeToClose, timeToCloseExact, noTimeToClose } = terms.list;
    const exact = value === null ? noTimeToClose : timeToCloseExact(duration(value, formats, 'long'));
    return html`<span class="mean-time" part="mean-time" title=${exact}>
      <bdi aria-hidden="true">
        ${timeToClose} <span class="mean-value">${value === null ? '–' : duration(value, formats, 'narrow')}</span>
      </bdi>
      <span class="visually-hidden">${timeToClose}: ${exact}</span>
    </span>`;
  }

  #query(): Query<number | null> | undefined {
    const { owner, session, view } = this.#host.scene();
    if (!owner || !view || !session?.permissions.read || !session.capabilities.groups.includes('metrics'))
      return (this.#asked = undefined);
    // While other rows are on their way the question before stands, and its answer with it.
    if (!this.#ready() && this.#asked) return this.#asked;
    if (!this.#ready()) return undefined;
    const { status: _any, ...filter } = view.asked;
    const query = {
      owner,
      ...(Object.keys(filter).length > 0 && { filter }),
      ...(view.askedText && { text: view.askedText }),
    };
    return (this.#asked = {
      key: `mean time ${JSON.stringify(query)}`,
      series: `mean time of ${owner}`,
      load: (adapter, options) => adapter.metrics.meanTimeToClose(query, options),
      affectedBy: (event) => event.type === 'resync' || (event.entity === 'case' && event.owner === owner),
    });
  }
}
