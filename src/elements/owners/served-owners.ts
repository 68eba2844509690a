import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Owner } from '../../domain/ids.js';
import type { Terms } from '../../i18n/terms.js';
import { LazyController } from '../controllers/lazy-controller.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import type { CaseContext, OwnerChoice } from '../provider/context.js';

interface Around {
  /** The owner the element is bound to; nothing where a person may choose. */
  readonly bound: () => Owner | undefined;
  readonly context: () => CaseContext;
  readonly adapter: () => CaseAdapter | undefined;
  readonly terms: () => Terms;
}

/**
 * Which of several owners an element works with, where the page serves several and the element is bound to none: the one a
 * person chose, else that of the provider, else the first whose cases they may read.
 */
export class ServedOwners implements ReactiveController {
  readonly #host: LitElement;
  readonly #around: Around;
  readonly #readable: QueryController<readonly OwnerChoice[]>;
  readonly #select;
  /** What a person chose, and what the provider said then: when that says another, it is the host that chooses. */
  #choice: { readonly chosen: Owner; readonly over: Owner | undefined } | undefined;

  constructor(host: LitElement, around: Around) {
    this.#host = host;
    this.#around = around;
    this.#readable = new QueryController(host, around.adapter, () => {
      const served = this.#served;
      return served && readableOf(served);
    });
    this.#select = new LazyController(host, async () => {
      const { solutionSelect } = await import('./solution-select.js');
      return solutionSelect(host);
    });
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#choice?.over !== this.#around.context().owner) this.#choice = undefined;
  }

  get owner(): Owner | undefined {
    const { bound, context } = this.#around;
    const served = this.#served;
    if (!served) return bound() ?? context().owner ?? context().owners?.[0]?.owner;
    return this.chosen ?? context().owner ?? this.#readable.value?.[0]?.owner ?? served[0]?.owner;
  }

  /** The one a person chose here, while it is served. */
  get chosen(): Owner | undefined {
    return this.#served?.find(({ owner }) => owner === this.#choice?.chosen)?.owner;
  }

  /** Works with this one from now on, and so does what is around it and shows several elements as one. */
  readonly choose = (owner: Owner): void => {
    const { chooseOwner, owner: over } = this.#around.context();
    if (chooseOwner) {
      chooseOwner(owner);
      return;
    }
    this.#choice = { chosen: owner, over };
    this.#host.requestUpdate();
  };

  /** The choice, where there is one. */
  render(): TemplateResult | typeof nothing {
    const offered = this.#served && this.#readable.value;
    if (!offered || offered.length < 2) return nothing;
    const select = this.#select.get();
    const { common } = this.#around.terms();
    return select?.({ owners: offered, owner: this.owner, label: common.solution, onChange: this.choose }) ?? nothing;
  }

  get #served(): readonly OwnerChoice[] | undefined {
    const { bound, context } = this.#around;
    const { owners } = context();
    return bound() === undefined && owners && owners.length > 1 ? owners : undefined;
  }
}

/** Those whose cases the signed-in person may read. */
const readableOf = (owners: readonly OwnerChoice[]): Query<readonly OwnerChoice[]> => ({
  key: `readable owners ${JSON.stringify(owners)}`,
  async load(adapter, options) {
    const sessions = await Promise.all(owners.map(({ owner }) => adapter.session.get({ owner }, options)));
    return owners.filter((_, index) => sessions[index]?.permissions.read);
  },
  affectedBy: () => false,
});
